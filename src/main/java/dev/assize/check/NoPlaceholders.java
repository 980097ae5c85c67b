package dev.assize.check;

import dev.assize.verdict.Verdict;
import java.util.List;

/** Nothing of a template, of a chat format or of a draft is left in the reply. */
public final class NoPlaceholders implements CheckKind {

  private static final String BEGINNINGS = "{[<$%";
  private static final String SECOND_SIGNS = "{[<%(/|\uFF5C'\u2019-";
  private static final String LOREM = "lorem ipsum";
  private static final List<String> DRAFTS = List.of("TODO", "FIXME", "TBD", "XXX", "___");
  private static final Verdict NONE = Verdict.passed("no placeholder is left over");

  @Override
  public Description description() {
    return Description.of(
            "no-placeholders",
            "Passes when nothing in the reply still waits to be filled in, and nothing is there"
                + " that was never meant for a reader: {{x}}, ${x}, [DELIVERY DATE], [your name],"
                + " [Datum einfügen], <insert date>, <name>, {0}, ____, XXX, <|im_end|>, [INST], lorem"
                + " ipsum, TODO. A link such as [Name](https://example.org) is none, nor an element"
                + " that is closed, a rule, a masked number (XXX 1234), and for the four of <name> to"
                + " XXX code; nor what stands behind the colon. XXX as a Roman number is taken for"
                + " one.")
        .edition(2)
        .takes("texts parted by | that are no placeholders, or nothing")
        .passes("no-placeholders", "Dear Nina, thank you. [1]")
        .fails("no-placeholders", "Dear [Customer Name], thank you.")
        .fails("no-placeholders", "It costs 5 euros.<|im_end|>")
        .passes("no-placeholders: SOLD OUT | TODO", "The app TODO is [SOLD OUT].");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<String> allowed = arguments.value().isBlank() ? List.of() : arguments.items();
    Regex placeholder = Phrases.together("placeholders.txt");
    return (TextCheck) text -> mayHold(text) ? judge(text, placeholder, allowed) : NONE;
  }

  private static Verdict judge(String text, Regex placeholder, List<String> allowed) {
    Blank blank = Blank.in(text);
    return placeholder.findAll(text).stream()
        .filter(blank::isAt)
        .filter(span -> !isOneOf(allowed, text.substring(span.start(), span.end())))
        .findFirst()
        .map(span -> Verdict.failed("left over: " + span.in(text)))
        .orElse(NONE);
  }

  /** Nearly every reply is free of what a placeholder begins with, and the expression is large. */
  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean beginsOne =
          BEGINNINGS.indexOf(c) >= 0 && goesOn(text, i + 1)
              || (c == 'l' || c == 'L') && text.regionMatches(true, i, LOREM, 0, LOREM.length());
      if (beginsOne) {
        return true;
      }
    }
    return DRAFTS.stream().anyMatch(text::contains);
  }

  /** With a letter, a figure or another sign; a comment or 5 % is none. */
  private static boolean goesOn(String text, int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(at))
            || SECOND_SIGNS.indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isOneOf(List<String> allowed, String found) {
    return allowed.stream().anyMatch(it -> found.equals(it) || found.equals("[" + it + "]"));
  }
}
