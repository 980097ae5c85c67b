package dev.assize.budget;

import java.math.BigDecimal;

/**
 * Why a call was refused.
 *
 * @param used up to then, calls in flight not included but for their number
 */
public record Overrun(Budget budget, Unit unit, BigDecimal used) {

  /** How much may be used. */
  public BigDecimal most() {
    return budget.most().getOrDefault(unit, BigDecimal.ZERO);
  }
}
