package dev.assize.check.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What BLEU makes of runs of words without a match, by the names that sacrebleu has for the methods
 * of Chen and Cherry (2014), "A Systematic Comparison of Smoothing Techniques for Sentence-Level
 * BLEU".
 */
enum Smoothing {
  /** Half a match for the first length without any, a quarter for the next, and so on. */
  EXP,
  /** A tenth of a match. */
  FLOOR,
  /** One match more, and one run more, for every length above 1. */
  ADD_K,
  /** No match: the score is 0. */
  NONE;

  private static final double FLOOR_VALUE = 0.1;
  private static final int ADDED = 1;

  static Optional<Smoothing> named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst();
  }

  /** The geometric mean of the precisions of all lengths of which the reply has a run. */
  double meanPrecision(List<Overlap> overlaps) {
    double halving = 1;
    double logs = 0;
    int orders = 0;
    for (Overlap overlap : overlaps) {
      int added = this == ADD_K && orders > 0 ? ADDED : 0;
      int total = overlap.offered() + added;
      if (total == 0) {
        break;
      }
      double matches = overlap.shared() + added;
      if (matches == 0) {
        halving /= 2;
        matches = instead(halving);
      }
      logs += Math.log(matches / total);
      orders++;
    }
    return Math.exp(logs / orders);
  }

  private double instead(double halving) {
    return switch (this) {
      case EXP -> halving;
      case FLOOR -> FLOOR_VALUE;
      case ADD_K, NONE -> 0;
    };
  }
}
