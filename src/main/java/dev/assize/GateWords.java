package dev.assize;

import dev.assize.DiversityFigures.Shown;
import dev.assize.base.Numbers;
import dev.assize.diversity.CollapseGate;

/** Gates of variety in words, the same wherever they are held. */
final class GateWords {

  private static final int DECIMALS = 3;

  private GateWords() {}

  /** {@code ALARM summer: tail retention 0.697, at least 0.800 wanted (fixed)}. */
  static String alarm(String set, CollapseGate gate) {
    return "ALARM   "
        + set
        + ": "
        + gate.figure()
        + " "
        + value(gate)
        + ", "
        + limit(gate)
        + " wanted ("
        + gate.basis()
        + ")";
  }

  /** {@code at least 0.800}. */
  static String limit(CollapseGate gate) {
    return gate.bound() + " " + shown(gate.figure(), gate.limit());
  }

  static String value(CollapseGate gate) {
    return shown(gate.figure(), gate.value());
  }

  /** Counts have no decimals. */
  private static String shown(String figure, double value) {
    return DiversityFigures.ALL.stream()
        .filter(each -> each.name().equals(figure))
        .map(Shown::decimals)
        .findFirst()
        .map(decimals -> Numbers.decimal(value, decimals))
        .orElseGet(
            () ->
                value == Math.rint(value)
                    ? Numbers.count((long) value)
                    : Numbers.decimal(value, DECIMALS));
  }
}
