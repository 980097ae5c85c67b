package dev.assize.check;

import dev.assize.check.Description.Option;
import dev.assize.check.Regex.Letters;
import dev.assize.verdict.Verdict;
import java.util.regex.Pattern;

/** A regular expression that is found in the reply. */
public final class MatchesRegex implements CheckKind {

  /** From the beginning to the end nothing, or nothing but white space. */
  private static final Pattern SILENCE =
      Pattern.compile("(\\^|\\\\A)(\\\\s\\*|\\[\\\\s]\\*| \\*)?(\\$|\\\\z)");

  private static final String CASE_OPTION = "ignoring case";

  @Override
  public Description description() {
    return Description.of(
            "regex",
            "Passes when the regular expression is found somewhere in the reply. The dialect is"
                + " RE2: no look-around and no back-references, and in return no reply can make it"
                + " hang: one that is too long for a large expression is unscored. Anchor with ^ and $ to describe the whole reply, begin with (?s) to let a"
                + " dot match line breaks.")
        .takes("a regular expression")
        .knows(Option.flag(CASE_OPTION, "capital and small letters are the same"))
        .passes("regex: W-[0-9]{5}", "Your order W-20114 is on its way.")
        .fails("regex: ^W-[0-9]{5}$", "Your order W-20114 is on its way.");
  }

  @Override
  public Examination make(Arguments arguments) {
    Letters letters = arguments.has(CASE_OPTION) ? Letters.ANY_CASE : Letters.AS_THEY_ARE;
    String expression = arguments.pattern();
    try {
      Regex regex = Regex.of(expression, letters);
      if (SILENCE.matcher(expression).matches()) {
        arguments.neverTrue(
            "the expression is found in empty replies only, which fail every check; \"not"
                + " not-empty\" asks for silence");
      }
      if (regex.isFoundEverywhere()) {
        arguments.alwaysTrue("the expression is found in every text");
      }
      return (TextCheck) text -> judge(text, regex, expression);
    } catch (Regex.BadPattern e) {
      arguments.fault(
          "bad-regex",
          String.valueOf(e.getMessage()),
          "a regular expression in RE2's dialect",
          "Instead of a look-ahead write a second check, with \"not\" before it if need be.");
      return (TextCheck) text -> Verdict.unscored("no expression");
    }
  }

  private static Verdict judge(String text, Regex regex, String expression) {
    if (regex.isTooSlowFor(text)) {
      return Verdict.unscored(
          "the reply is too long for this expression: " + text.length() + " characters");
    }
    return regex
        .find(text)
        .map(span -> Verdict.passed("found " + span.in(text)))
        .orElseGet(() -> Verdict.failed("nothing in the reply matches " + expression));
  }
}
