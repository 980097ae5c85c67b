package dev.assize.judge.pair;

import dev.assize.check.Exhibit;
import dev.assize.judge.Ballot;
import dev.assize.judge.ReferenceUse;
import dev.assize.judge.Vote;
import dev.assize.verdict.Verdict.Preferred.Choice;

/** What a judge of pairs may answer: A, B or a tie, and nothing else. */
public final class Choices {

  /** What may be answered. */
  static final Ballot BALLOT = Ballot.of("A", "B", "TIE");

  private Choices() {}

  /** The place that a vote names. */
  public static Choice of(Vote.Cast vote) {
    return switch (vote.choice()) {
      case "A" -> Choice.FIRST;
      case "B" -> Choice.SECOND;
      default -> Choice.TIE;
    };
  }

  /** As the judge was offered it. */
  static String letter(Choice choice) {
    return switch (choice) {
      case FIRST -> "A";
      case SECOND -> "B";
      case TIE -> "a tie";
    };
  }

  /**
   * The vote in the words of a judge that was shown two replies to a case; what it repeats of them
   * is none of its own.
   *
   * @param a the reply that was shown first
   * @param b the other
   */
  public static Vote read(String raw, Exhibit a, Exhibit b) {
    return BALLOT.read(raw, new BothReplies(a, b, ReferenceUse.USE).shown());
  }
}
