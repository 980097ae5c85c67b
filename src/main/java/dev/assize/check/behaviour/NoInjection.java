package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Fence;
import dev.assize.check.Span;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing in the reply is carried out where it is shown or filled in. */
public final class NoInjection implements CheckKind {

  private static final String CELLS = "cells";
  private static final String PROSE = "prose";

  private record Danger(String name, Pattern pattern) {
    static Danger of(String name, String expression) {
      return new Danger(name, Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
    }
  }

  private static final String CELL = "(?:^|[\\n\\r\\t|])[ ]?[\"']?";
  private static final String CALL = "[^\\s\"|,;()]{0,60}+[ ]?(?:\\(|\\|[ ]?'|![A-Z$])";

  private static final List<Danger> ALWAYS =
      List.of(
          Danger.of("a formula", CELL + "(=[^\\s=>][^\\n\\r\\t]{0,80}+)"),
          Danger.of("a formula", CELL + "([-+@][A-Z0-9_(]" + CALL + ")"),
          Danger.of("a formula", CELL + "([-+]?[0-9.]{0,20}+[-+*/]?cmd\\|)"),
          Danger.of(
              "a template",
              "(\\{\\{[^{}\\n]{1,200}+\\}\\}|\\{%(?:[^{}%\\n]|%(?!\\})){1,200}+%\\}|[$#*]\\{[^{}\\n]{1,200}+\\}"
                  + "|<%(?:[^<>%\\n]|%(?!>)){1,200}+%>|<\\?(?:php|=)|\\[\\[\\$\\{)"),
          Danger.of(
              "a script",
              "(<\\s{0,4}+(?:script|iframe|object|embed|applet|base|meta|link|frame|form)\\b"
                  + "[^<>\\n]{0,200}+)"),
          Danger.of(
              "an event handler",
              "(<[a-z][^<>]{0,400}?[\\s/\"']on[a-z]{3,30}+\\s{0,9}+=\\s{0,9}+[^\\s>][^<>\\n]{0,80}+)"),
          Danger.of(
              "a script in an address",
              "((?:j\\s{0,3}+a\\s{0,3}+v\\s{0,3}+a|v\\s{0,3}+b)\\s{0,3}+s\\s{0,3}+c\\s{0,3}+r\\s{0,3}+i"
                  + "\\s{0,3}+p\\s{0,3}+t\\s{0,3}+(?::|&colon;|&#0{0,5}58;?|&#x0{0,5}3a;?)[^\\s]"
                  + "[^\\n\"'<>]{0,80}+|data:text/html[^\\s\"'<>]{0,80}+)"));

  private static final List<Danger> IN_CELLS =
      List.of(
          Danger.of(
              "a cell that is a formula",
              "(?:^|[\\n\\r,;\\t|])[\"']?([=@+\\t-][^\\n\\r,;]{0,80}+)"));
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9., %€$]*+\"?\\s*+");

  @Override
  public Description description() {
    return Description.of(
            "no-injection",
            "Passes when the reply holds no formula where a cell begins, in a line or in a table (="
                + " with something behind it; + - @ only with a call or a command), no template"
                + " ({{x}}, ${x}, #{x}, {% x %}, <% x %>), no tag that loads or runs something, no"
                + " event handler, and no script in an address.")
        .edition(2)
        .knows(
            List.of(
                Option.flag(
                    CELLS,
                    "the reply is a table of separated values: no cell may begin with = + - @ or a"
                        + " tab, numbers excepted"),
                Option.flag(PROSE, "what stands in code fences or backticks does not count")))
        .passes("no-injection", "- first\n- second\nCall +44 1632 960417, it costs -5 euros.")
        .fails("no-injection", "=HYPERLINK(\"http://evil.test\", \"Pay\")")
        .fails("no-injection", "Dear {{7*7}}")
        .fails("no-injection", "<img src=x onerror=alert(1)>")
        .fails("no-injection [cells]", "name,note\nAda,@SUM(1)")
        .passes("no-injection [prose]", "Write `{{name}}` where the name goes.");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    boolean prose = arguments.has(PROSE);
    List<Danger> dangers = new ArrayList<>(ALWAYS);
    if (arguments.has(CELLS)) {
      dangers.addAll(IN_CELLS);
    }
    return (TextCheck) text -> judge(text, prose ? Fence.blanked(text) : text, dangers);
  }

  private static Verdict judge(String text, String read, List<Danger> dangers) {
    record Found(String name, Span span) {}
    List<Found> all = new ArrayList<>();
    for (Danger danger : dangers) {
      Matcher matcher = danger.pattern().matcher(read);
      while (matcher.find()) {
        if (!NUMBER.matcher(matcher.group(1)).matches()) {
          all.add(new Found(danger.name(), new Span(matcher.start(1), matcher.end(1))));
          break;
        }
      }
    }
    return all.stream()
        .min(Comparator.comparing(found -> found.span().start()))
        .map(found -> Verdict.failed(found.name() + ": " + Shown.quote(text, found.span())))
        .orElseGet(() -> Verdict.passed("nothing that would be carried out"));
  }
}
