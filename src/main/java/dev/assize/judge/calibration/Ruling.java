package dev.assize.judge.calibration;

import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.Optional;

/**
 * What a source of verdicts says of one labelled reply.
 *
 * @param category of the case
 * @param length of the reply in characters
 * @param why in the source's words: hostile text
 * @param trained whether the source was trained on this reply's labels, so that it proves nothing
 */
public record Ruling(
    LabelledReply.Key reply,
    String category,
    int length,
    Outcome outcome,
    String why,
    boolean trained) {

  /** By this label of its rationale a source owns up that it was trained on the reply. */
  public static final String TRAINED = "TRAINED";

  /** What came of asking. */
  public enum Outcome {
    PASS,
    FAIL,
    /** There were words, and no verdict could be read from them. */
    UNPARSED,
    /** Nobody wanted to say: a check that does not apply, a jury without a quorum. */
    UNSCORED,
    /** Nobody could look. */
    ERRORED;

    /** Whether it is a verdict. */
    public boolean isDecided() {
      return this == PASS || this == FAIL;
    }

    /** {@code pass}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The ruling that a verdict is.
   *
   * @param raw the words it was read from; empty where there were none
   */
  public static Ruling of(
      LabelledReply.Key reply, String category, int length, Verdict verdict, String raw) {
    String why =
        verdict.rationale().text().isEmpty()
            ? verdict.rationale().label()
            : verdict.rationale().text();
    return new Ruling(
        reply,
        category,
        length,
        outcome(verdict, raw),
        why,
        verdict.rationale().label().equals(TRAINED));
  }

  /** Whether it passes the reply; empty where it does not say. */
  public Optional<Boolean> passes() {
    return outcome.isDecided() ? Optional.of(outcome == Outcome.PASS) : Optional.empty();
  }

  private static Outcome outcome(Verdict verdict, String raw) {
    return switch (verdict) {
      case Verdict.Graded graded ->
          graded.grade() instanceof Grade.PassFail found
              ? (found.passed() ? Outcome.PASS : Outcome.FAIL)
              : Outcome.UNSCORED;
      case Verdict.Preferred preferred -> Outcome.UNSCORED;
      case Verdict.Unscored unscored -> raw.isBlank() ? Outcome.UNSCORED : Outcome.UNPARSED;
      case Verdict.Errored errored -> Outcome.ERRORED;
    };
  }
}
