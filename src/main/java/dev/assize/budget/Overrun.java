package dev.assize.budget;

import java.math.BigDecimal;

/**
 * Why a call was refused.
 *
 * @param used up to then, calls in flight not included but for their number
 * @param estimated how many of the calls so far told no tokens, so that theirs are estimates
 */
public record Overrun(Budget budget, Unit unit, BigDecimal used, long estimated) {

  /** How much may be used. */
  public BigDecimal most() {
    return budget.most().getOrDefault(unit, BigDecimal.ZERO);
  }
}
