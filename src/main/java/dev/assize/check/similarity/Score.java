package dev.assize.check.similarity;

import dev.assize.check.AtLeast;
import dev.assize.verdict.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A score from 0 to 1, as it is told and as it is compared with what is wanted. */
final class Score {

  /** A score this near below the threshold has missed it by rounding only. */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

  private static final int DIGITS = 4;

  private final BigDecimal value;

  Score(double value) {
    BigDecimal allowed = new BigDecimal(value).add(ROUNDING);
    this.value = allowed.min(BigDecimal.ONE);
  }

  /** Cut, not rounded: a score that misses its threshold must not look as if it had reached it. */
  String shown() {
    return value.setScale(DIGITS, RoundingMode.FLOOR).toPlainString();
  }

  Grade grade(AtLeast threshold) {
    return threshold.grade(value);
  }

  /** What was wanted, as a rationale goes on; empty when nothing was. */
  static String wanted(AtLeast threshold) {
    return threshold.decides()
        ? ", at least " + threshold.least().getFirst().toPlainString() + " wanted"
        : "";
  }
}
