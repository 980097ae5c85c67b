package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.budget.Overrun;
import dev.assize.budget.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Says how budgets stand.
 *
 * @param currency of the prices
 */
record BudgetWords(String currency) {

  /**
   * Which budget is used up, and what to do.
   *
   * @param again the command that goes on
   */
  String of(Overrun overrun, String again) {
    String waiting =
        switch (overrun.budget().span()) {
          case RUN -> "Raise it";
          case MONTH -> "Raise it, or wait for the next month";
        };
    return "The budget is used up: "
        + overrun.budget().words()
        + ", "
        + amount(overrun.unit(), overrun.used())
        + " of "
        + amount(overrun.unit(), overrun.most())
        + estimated(overrun)
        + " ("
        + overrun.budget().place()
        + "). "
        + waiting
        + ", then go on with: "
        + again;
  }

  /** Of calls and seconds nothing is estimated. */
  private static String estimated(Overrun overrun) {
    boolean isCounted = overrun.unit() == Unit.CALLS || overrun.unit() == Unit.SECONDS;
    return isCounted || overrun.estimated() == 0
        ? ""
        : ", " + Numbers.count(overrun.estimated(), "call") + " of it by estimate";
  }

  /** {@code 1,204 calls}. */
  String amount(Unit unit, BigDecimal amount) {
    return switch (unit) {
      case MONEY -> plain(amount) + " " + currency;
      case TOKENS -> Numbers.count(amount.longValue(), "token");
      case CALLS -> Numbers.count(amount.longValue(), "call");
      case SECONDS -> plain(amount.setScale(3, RoundingMode.HALF_UP)) + " seconds";
    };
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() < 0
        ? amount.setScale(0).toPlainString()
        : amount.stripTrailingZeros().toPlainString();
  }
}
