package dev.assize.judge.pair;

import dev.assize.judge.Answered;
import dev.assize.judge.Vote;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred.Choice;

/** What came of asking in one order. */
sealed interface Sheet {

  /**
   * An answer that can be read.
   *
   * @param place that was named, or a tie
   * @param why the judge's reasons
   */
  record Read(Choice place, String why) implements Sheet {}

  /** None, or one that cannot be read: {@code Errored} or {@code Unscored}. */
  record Unread(Verdict verdict) implements Sheet {}

  /** What it says as long as nobody has asked in the other order. */
  default Verdict alone() {
    return switch (this) {
      case Read read -> new Verdict.Preferred(read.place(), Rationale.of(read.why()));
      case Unread unread -> unread.verdict();
    };
  }

  static Sheet of(Answered<Vote> answered) {
    return switch (answered) {
      case Answered.Heard<Vote> heard -> of(heard.read());
      case Answered.Silent<Vote> silent -> new Unread(silent.verdict());
    };
  }

  static Sheet of(Vote vote) {
    return switch (vote) {
      case Vote.Cast cast -> new Read(Choices.of(cast), cast.why());
      case Vote.Spoilt spoilt -> new Unread(spoilt.verdict());
    };
  }
}
