package dev.assize.check;

import dev.assize.base.Hidden;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.provider.ModelClient;
import dev.assize.verdict.Verdict;

/**
 * The rule for empty replies: they fail with the label {@code EMPTY} before any check that they
 * could pass by accident, unless the case asks for silence.
 */
public final class Silence {

  private static final String LABEL = "EMPTY";

  private Silence() {}

  /**
   * Whether a reader would see nothing: only white space, control and format characters, fillers
   * and selectors.
   */
  public static boolean in(String text) {
    int seen = 0;
    while (seen < text.length() && isUnseen(text.codePointAt(seen))) {
      seen += Character.charCount(text.codePointAt(seen));
    }
    return seen == text.length();
  }

  /**
   * Whether the case asks for silence: {@code equals:} without a value, or {@code not not-empty}.
   */
  public static boolean isExpectedBy(Expectation expectation) {
    return expectation.checks().stream().anyMatch(Silence::asksForIt);
  }

  /** What an empty reply gets wherever a reply was expected. */
  public static Verdict failure() {
    return Verdict.failed(LABEL, "the reply is empty");
  }

  /** Whether a verdict is that one. */
  public static boolean isToldBy(Verdict verdict) {
    return verdict instanceof Verdict.Graded && verdict.rationale().label().equals(LABEL);
  }

  /**
   * The same examination, asked only when there is something to look at; it cannot throw either.
   */
  static Examination guard(Examination examination) {
    return switch (examination) {
      case Check check ->
          (Check) exhibit -> in(exhibit.text()) ? failure() : calmly(check, exhibit);
      case CalledCheck called -> new GuardedCall(called);
    };
  }

  /** The same examination where silence is expected: it cannot throw. */
  static Examination calm(Examination examination) {
    return switch (examination) {
      case Check check -> (Check) exhibit -> calmly(check, exhibit);
      case CalledCheck called -> called;
    };
  }

  /** A check of somebody else's that fails on a text must not end the run. */
  private static Verdict calmly(Check check, Exhibit exhibit) {
    try {
      return check.judge(exhibit);
    } catch (RuntimeException | StackOverflowError e) {
      return Verdict.errored("the check itself failed: " + e);
    }
  }

  private static boolean asksForIt(CheckSpec spec) {
    return spec.name().equals("equals") && !spec.negated() && spec.value().isBlank()
        || spec.name().equals("not-empty") && spec.negated();
  }

  static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.FORMAT
        || Hidden.isInkless(c);
  }

  private record GuardedCall(CalledCheck called) implements CalledCheck {
    @Override
    public String provider() {
      return called.provider();
    }

    @Override
    public String kind() {
      return called.kind();
    }

    @Override
    public Told ask(Exhibit exhibit, ModelClient client) throws InterruptedException {
      return in(exhibit.text()) ? new Told(failure(), "") : called.ask(exhibit, client);
    }
  }
}
