package dev.assize.stats;

/** The ranges that arguments of this package must keep. */
final class Require {
  private Require() {}

  /** Refuses all but {@code 0 < value < 1}, NaN included. */
  static void openUnit(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          name + " must be strictly between 0 and 1, found " + value);
    }
  }

  /** Refuses all but {@code lo <= value <= hi}, NaN included. */
  static void within(String name, double value, double lo, double hi) {
    if (!(value >= lo && value <= hi)) {
      throw new IllegalArgumentException(
          name + " must be between " + lo + " and " + hi + ", found " + value);
    }
  }

  /** Refuses negative counts. */
  static void count(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, found " + value);
    }
  }
}
