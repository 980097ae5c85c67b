package dev.assize.economics.routing;

import dev.assize.base.Money;

/** What a router is fitted for, and in what its gain is told. */
public sealed interface Objective {

  /** As many correct answers as possible, whatever they cost. */
  record Correctness() implements Objective {}

  /**
   * What answers are worth less what they cost.
   *
   * @param perCorrect what a correct answer is worth, the user's own figure
   * @param perSecond what a second of waiting loses, the user's own figure; may be 0
   */
  record Worth(Money perCorrect, Money perSecond) implements Objective {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if an amount is negative or the currencies differ
     */
    public Worth {
      if (perCorrect.amount().signum() < 0 || perSecond.amount().signum() < 0) {
        throw new IllegalArgumentException("the worth of an answer or a second is negative");
      }
      if (!perCorrect.currency().equals(perSecond.currency())) {
        throw new IllegalArgumentException(
            "worth in " + perCorrect.currency() + " and " + perSecond.currency());
      }
    }
  }
}
