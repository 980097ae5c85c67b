package dev.assize.check.structure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the fields of an extraction compare with those wanted.
 *
 * @param right how many have a value that is wanted there
 * @param faults what is missing, wrong and too much, by field
 */
record Likeness(int right, int found, int wanted, List<String> faults) {

  private static final int MOST_TOLD = 5;

  /** Of the fields found, the share that is right; 0 when nothing was found. */
  BigDecimal precision() {
    return share(right, found);
  }

  /** Of the fields wanted, the share that was found right. */
  BigDecimal recall() {
    return share(right, wanted);
  }

  /** The harmonic mean of precision and recall: 2 right / (found + wanted). */
  BigDecimal f1() {
    return share(2L * right, found + (long) wanted);
  }

  String told() {
    String sums = right + " right of " + found + " found and " + wanted + " wanted";
    String why = faults.stream().limit(MOST_TOLD).collect(Collectors.joining("; "));
    return faults.isEmpty() ? sums : sums + ": " + why;
  }

  private static BigDecimal share(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
  }
}
