package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.check.Exhibit;
import dev.assize.judge.Vote;
import dev.assize.judge.pair.Choices;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;

/**
 * What somebody else said of two replies, once.
 *
 * @param order which was shown first
 * @param said which reply is better, or that the words have to tell
 * @param why in the words of whoever said it; often empty
 * @param raw word for word what was written; often empty
 */
record ForeignPair(Place place, About about, Order order, Said said, String why, String raw) {

  /** What somebody said. */
  sealed interface Said {}

  /** What came of reading it. */
  sealed interface Heard {}

  /** From -1 (the other's reply) to 1 (the reply of the one), 0 a tie. */
  record Value(double value) implements Said, Heard {}

  /** No more than words, those of a judge to which A is what it was shown first. */
  record InWords() implements Said {}

  /** Words that cannot be read. */
  record Unread(Verdict verdict) implements Heard {}

  /** Which reply was shown first. */
  enum Order {
    /** That of the one. */
    AB,
    /** That of the other. */
    BA,
    UNKNOWN
  }

  /**
   * Of which two replies, by whom.
   *
   * @param one the subject of the one
   * @param other the subject of the other
   */
  record About(
      Criterion criterion, String caseId, String one, String other, int trial, int sample) {

    /** The same with the two changed. */
    About turned() {
      return new About(criterion, caseId, other, one, trial, sample);
    }

    Survey.Answered replyOf(String subject) {
      return new Survey.Answered(subject, caseId, trial);
    }
  }

  /** The same, seen from the other reply. */
  ForeignPair turned() {
    Order turned =
        switch (order) {
          case AB -> Order.BA;
          case BA -> Order.AB;
          case UNKNOWN -> Order.UNKNOWN;
        };
    return new ForeignPair(place, about.turned(), turned, turned(said), why, raw);
  }

  private static Said turned(Said said) {
    return switch (said) {
      case Value value -> new Value(0.0 - value.value());
      case InWords words -> words;
    };
  }

  /** What is said in words, which a judge may have taken over from the replies. */
  Heard read(Exhibit one, Exhibit other) {
    boolean isStraight = order == Order.AB;
    return switch (isStraight ? Choices.read(raw, one, other) : Choices.read(raw, other, one)) {
      case Vote.Spoilt spoilt -> new Unread(spoilt.verdict());
      case Vote.Cast cast -> new Value(isStraight ? place(cast) : 0.0 - place(cast));
    };
  }

  private static double place(Vote.Cast cast) {
    return switch (Choices.of(cast)) {
      case FIRST -> 1;
      case SECOND -> -1;
      case TIE -> 0;
    };
  }
}
