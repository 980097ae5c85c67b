package dev.assize.economics;

import dev.assize.base.Money;
import java.util.Optional;

/** What a trial costs on average. */
public sealed interface Spending {

  /**
   * So much.
   *
   * @param perTrial the mean over all trials; its sum is exact
   * @param range of the mean, over clusters: by CR1 and t, or sign flips of few; by drawing whole
   *     clusters where cases have more or fewer trials; empty for too few clusters
   * @param total of all trials, exact
   * @param unbilled how many attempts told no use; with any, all amounts are at least what they say
   * @param cautious {@code perTrial} if each of these had cost as much as the subject's dearest
   *     reply
   */
  record Known(
      Money perTrial, Optional<MoneyRange> range, Money total, long unbilled, Money cautious)
      implements Spending {}

  /**
   * Nobody can say, which is not nothing.
   *
   * @param cases with a trial that has no price
   * @param of all cases
   * @param why most of them have none
   */
  record Unpriced(int cases, int of, String why) implements Spending {}
}
