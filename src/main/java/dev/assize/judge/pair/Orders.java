package dev.assize.judge.pair;

import dev.assize.verdict.Verdict.Preferred.Choice;

/**
 * What a judge said of the same two replies, once with each of them shown first. Both readings are
 * of the place on the page, not of the reply: a judge that always says {@code FIRST} prefers
 * nothing.
 *
 * @param straight where the first of the two was shown first
 * @param crossed where the second of the two was shown first
 */
public record Orders(Choice straight, Choice crossed) {

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
