package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.BettingBound;
import dev.assize.stats.EValue;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Where a run had shown enough before its last case.
 *
 * @param answer HOLD or SHIP
 * @param cases the ids that were looked at, in their order
 * @param of how many cases there were to look at
 * @param evidence the largest e-value of "worse" on the way
 * @param needed the e-value that a HOLD needs
 */
public record Stop(
    Answer answer, List<String> cases, int of, EValue evidence, double needed, Bet bet) {

  public Stop {
    cases = List.copyOf(cases);
  }

  /**
   * What the betting interval is made of.
   *
   * @param values of the units in their order
   * @param level of the interval
   * @param toUnits what a mean over cases is over units
   */
  record Bet(List<Double> values, double level, double toUnits) {
    Bet {
      values = List.copyOf(values);
    }

    Optional<Interval> interval() {
      return BettingBound.interval(values, level)
          .map(i -> new Interval(limit(i.lo()), limit(i.hi()), level));
    }

    private double limit(double limit) {
      return Math.clamp(limit / toUnits, -1.0, 1.0);
    }
  }

  /** The betting interval of the difference: it holds whenever one stops. */
  Optional<Interval> interval() {
    return bet.interval();
  }

  /** {@code stopped after 46 of 500 cases}. */
  public String words() {
    return "stopped after " + Numbers.count(cases.size()) + " of " + Numbers.count(of, "case");
  }
}
