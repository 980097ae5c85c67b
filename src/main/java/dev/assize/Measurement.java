package dev.assize;

import dev.assize.economics.worth.Assumption;
import dev.assize.economics.worth.Figure;
import dev.assize.economics.worth.Origin;
import java.math.BigDecimal;

/** What a run shows of a figure that nobody stated. */
sealed interface Measurement {

  /**
   * So much.
   *
   * @param currency of an amount of money; empty for what is none
   */
  record Known(Figure figure, String currency) implements Measurement {

    /** With limits, of which none is on the wrong side of the value. */
    static Known of(
        String address, String currency, BigDecimal value, BigDecimal low, BigDecimal high) {
      return new Known(
          new Figure(
              new Assumption(value, low.min(value), high.max(value)), new Origin.Measured(address)),
          currency);
    }
  }

  /**
   * The run does not show it.
   *
   * @param why for people
   */
  record Unknown(String why) implements Measurement {}
}
