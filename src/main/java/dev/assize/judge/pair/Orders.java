package dev.assize.judge.pair;

import dev.assize.check.Exhibit;
import dev.assize.judge.Vote;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.Optional;

/**
 * What a judge said of the same two replies, once with each of them shown first. Both readings are
 * of the place on the page, not of the reply: a judge that always says {@code FIRST} prefers
 * nothing.
 *
 * @param straight where the first of the two was shown first
 * @param crossed where the second of the two was shown first
 */
public record Orders(Choice straight, Choice crossed) {

  /**
   * What was said in each order; empty for a verdict that took no call, or fewer than two readable
   * answers.
   *
   * @param raw as an opinion of a judge of pairs has it
   * @param one the first of the two replies that it is about
   * @param other the second
   */
  public static Optional<Orders> read(String raw, Exhibit one, Exhibit other) {
    return BothSheets.of(raw)
        .flatMap(
            both ->
                place(Choices.read(both.straight(), one, other))
                    .flatMap(
                        straight ->
                            place(Choices.read(both.crossed(), other, one))
                                .map(crossed -> new Orders(straight, crossed))));
  }

  private static Optional<Choice> place(Vote vote) {
    return switch (vote) {
      case Vote.Cast cast -> Optional.of(Choices.of(cast));
      case Vote.Spoilt spoilt -> Optional.empty();
    };
  }

  /** Whether both readings name the same reply, or both none. */
  public boolean agree() {
    return straight == turned(crossed);
  }

  /** The reply that both orders name, {@code FIRST} or {@code SECOND} of the two; else a tie. */
  public Choice choice() {
    return agree() ? straight : Choice.TIE;
  }

  /** In how many of the two readings the place was named. */
  public int times(Choice place) {
    return (straight == place ? 1 : 0) + (crossed == place ? 1 : 0);
  }

  /** {@code A and then A}, as the judge was offered them. */
  String words() {
    return Choices.letter(straight) + " and then " + Choices.letter(crossed);
  }

  /** The same reply where the two have changed places. */
  static Choice turned(Choice choice) {
    return switch (choice) {
      case FIRST -> Choice.SECOND;
      case SECOND -> Choice.FIRST;
      case TIE -> Choice.TIE;
    };
  }
}
