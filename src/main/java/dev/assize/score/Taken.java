package dev.assize.score;

/** What a reply took of something, or why nobody can say. */
public sealed interface Taken {

  /**
   * So much.
   *
   * @param amount above 0
   */
  record Known(double amount) implements Taken {}

  /**
   * Nothing that could be compared.
   *
   * @param why in the plural: {@code replies from the cassette}
   */
  record Absent(String why) implements Taken {}

  /** Of an amount that may be 0: a ratio needs more. */
  static Taken of(double amount, String why) {
    return amount > 0 ? new Known(amount) : new Absent(why);
  }
}
