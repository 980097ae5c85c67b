package dev.assize.judge.pair;

import dev.assize.judge.Ballot;
import dev.assize.judge.Vote;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.Optional;

/** What a judge of pairs may answer: A, B or a tie, and nothing else. */
public final class Choices {

  /** What may be answered. */
  public static final Ballot BALLOT = Ballot.of("A", "B", "TIE");

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

  /** The place that was named; empty where the words are no vote. */
  static Optional<Choice> read(String raw) {
    return switch (BALLOT.read(raw)) {
      case Vote.Cast cast -> Optional.of(of(cast));
      case Vote.Spoilt spoilt -> Optional.empty();
    };
  }
}
