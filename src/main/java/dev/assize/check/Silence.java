package dev.assize.check;

import dev.assize.base.Hidden;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.provider.ModelClient;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.Set;

/**
 * The rule for empty replies: they fail with the label {@code EMPTY} before any check that they
 * could pass by accident, unless the case asks for silence.
 */
public final class Silence {

  private static final String LABEL = "EMPTY";
  private static final String CONDITIONAL = "if";
  private static final Set<String> COMPOSED = Set.of("any-of", "all-of", "at-least", CONDITIONAL);

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
   * Whether the case asks for silence: {@code equals} without a value, {@code not not-empty}, or a
   * check made of others that may pass by such a part.
   */
  public static boolean isExpectedBy(Expectation expectation) {
    return expectation.checks().stream().anyMatch(Silence::isAskedBy);
  }

  /** Whether an empty reply may pass the check because it, or a part of it, asks for silence. */
  static boolean isAskedBy(CheckSpec spec) {
    if (!COMPOSED.contains(spec.name())) {
      return isAskedByItself(spec);
    }
    // The condition of an "if" only chooses: what it chooses must ask for silence.
    return !spec.negated()
        && spec.parts(new Problems()).stream()
            .skip(spec.name().equals(CONDITIONAL) ? 1 : 0)
            .anyMatch(part -> isAskedBy(part.check()));
  }

  /** Whether a part of the check, and no other, lets an empty reply pass. */
  static boolean isHeededBy(CheckSpec spec) {
    return COMPOSED.contains(spec.name()) && isAskedBy(spec);
  }

  /** Whether the check, or a part of it, tells an empty reply from others. */
  static boolean isSubjectOf(CheckSpec spec) {
    return COMPOSED.contains(spec.name())
        ? spec.parts(new Problems()).stream().anyMatch(part -> isSubjectOf(part.check()))
        : spec.name().equals("not-empty") || isBlankEquals(spec);
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
      case ToolCheck check ->
          (ToolCheck) exhibit -> isWithoutAnything(exhibit) ? failure() : calmly(check, exhibit);
      case ComposedCheck check -> guard(check);
      case Check check ->
          (Check) exhibit -> in(exhibit.text()) ? failure() : calmly(check, exhibit);
      case CalledCheck called -> new GuardedCall(called);
    };
  }

  private static Check guard(ComposedCheck check) {
    Check heeding = check.heedingSilence();
    return exhibit -> {
      Verdict verdict = calmly(heeding, exhibit);
      return isWithoutAnything(exhibit) && !isPass(verdict) ? failure() : verdict;
    };
  }

  /** Neither text nor, as the last thing the subject did, a call of a tool. */
  private static boolean isWithoutAnything(Exhibit exhibit) {
    return in(exhibit.text())
        && exhibit.response().reply().map(reply -> reply.toolCalls().isEmpty()).orElse(true);
  }

  private static boolean isPass(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail it
        && it.passed();
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

  private static boolean isAskedByItself(CheckSpec spec) {
    return isBlankEquals(spec) && !spec.negated()
        || spec.name().equals("not-empty") && spec.negated();
  }

  private static boolean isBlankEquals(CheckSpec spec) {
    return spec.name().equals("equals") && spec.value().isBlank();
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
