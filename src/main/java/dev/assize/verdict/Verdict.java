package dev.assize.verdict;

/**
 * What a check or a judge found. Unscored is not zero and errored is not a failure: each is a case
 * of its own, and a switch over them has no default.
 */
public sealed interface Verdict {

  Rationale rationale();

  /** A finding about one reply. */
  record Graded(Grade grade, Rationale rationale) implements Verdict {}

  /**
   * A finding that compares two replies, given as the side preferred.
   *
   * @param strength how clearly, above 0 and up to 1; where nobody says it, and for a tie, 1
   */
  record Preferred(Choice choice, double strength, Rationale rationale) implements Verdict {

    public Preferred {
      if (!(strength > 0 && strength <= 1)) {
        throw new IllegalArgumentException("a strength of " + strength);
      }
    }

    /** Preferred outright. */
    public Preferred(Choice choice, Rationale rationale) {
      this(choice, 1, rationale);
    }

    /** The reply preferred, in the order in which the finding names them. */
    public enum Choice {
      FIRST,
      SECOND,
      TIE
    }
  }

  /**
   * No finding although somebody looked: the judge's answer cannot be read, or the check does not
   * apply.
   */
  record Unscored(Rationale rationale) implements Verdict {}

  /** Nobody could look: the judge or the check itself failed. */
  record Errored(Rationale rationale) implements Verdict {}

  static Verdict passed(String why) {
    return new Graded(new Grade.PassFail(true), Rationale.of(why));
  }

  static Verdict failed(String why) {
    return new Graded(new Grade.PassFail(false), Rationale.of(why));
  }

  /** A failure with a label that reports group by, for instance {@code EMPTY}. */
  static Verdict failed(String label, String why) {
    return new Graded(new Grade.PassFail(false), new Rationale(why, label));
  }

  static Verdict unscored(String why) {
    return new Unscored(Rationale.of(why));
  }

  /** An error with a label that says of which class, for instance {@code CASSETTE-MISS}. */
  static Verdict errored(String label, String why) {
    return new Errored(new Rationale(why, label));
  }

  static Verdict errored(String why) {
    return new Errored(Rationale.of(why));
  }
}
