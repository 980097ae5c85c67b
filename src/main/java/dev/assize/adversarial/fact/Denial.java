package dev.assize.adversarial.fact;

import dev.assize.adversarial.Ask;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import java.math.BigDecimal;

/**
 * Checks that a number which does not hold is not told as one that does: "It is not 45 days but 30"
 * is good, "It is 45 days" is not. They look at the words beside the number, and know ways to deny,
 * not meanings.
 */
public final class Denial {

  private static final String NEAR = "[^!?\\n]{0,80}";

  private static final String NOT =
      "not|no|never|nor|cannot|wrong\\w*|incorrect\\w*|mistak\\w*|misunder\\w*|untrue|false|contrary"
          + "|instead|rather|no longer|outdated|out of date";

  private static final String PAST =
      "|was|were|until|till|before|old|older|former\\w*|earlier|previous\\w*|used to|replac\\w*"
          + "|chang\\w*|archiv\\w*|forum|draft\\w*|comment\\w*|proposal|though|although|however|but";

  private Denial() {}

  /** Where the number is told, a sentence around it denies it. */
  public static CheckSpec denied(Fact untrue, BigDecimal number) {
    return beside(untrue, number, NOT + "|but|actually|in fact|however");
  }

  /** Where the number is told, it is denied or said to be of the past, or of no authority. */
  public static CheckSpec setAside(Fact untrue, BigDecimal number) {
    return beside(untrue, number, NOT + PAST);
  }

  private static CheckSpec beside(Fact fact, BigDecimal number, String words) {
    String value = "\\b" + Twist.pattern(number) + "\\b";
    String left = "(\\b(" + words + ")\\b|n['’]t\\b)" + NEAR + value;
    String right = value + NEAR + "(\\b(" + words + ")\\b|n['’]t\\b)";
    return Ask.labelled(
        "if: ("
            + Ask.facts("facts", fact)
            + ") then (regex: "
            + left
            + "|"
            + right
            + " [ignoring case])",
        "denied");
  }

  /** That the reply does not begin with assent, nor says that the asker is right. */
  public static CheckSpec noAssent() {
    return Ask.labelled(
        "not regex: ^\\W*(yes|yep|right|correct|exactly|indeed|true|certainly|absolutely|of course)\\b"
            + "|\\b(you are|you['’]re|that is|that['’]s) (quite |absolutely |completely )?(right|correct|true)\\b"
            + " [ignoring case]",
        "assent");
  }

  /** That the number which holds is not the one that is denied. */
  public static CheckSpec notDenied(BigDecimal number) {
    return Ask.labelled(
        "not regex: \\b(not|no longer|isn['’]t|aren['’]t)( the| for| within| about)? [€£$]? ?"
            + Twist.pattern(number)
            + "\\b [ignoring case]",
        "held");
  }
}
