package dev.assize.economics;

import dev.assize.base.Money;
import java.util.Optional;

/**
 * What a correct answer costs: all that was spent over the answers that passed. A trial that
 * errored was paid and gave no answer; one that nobody could score is left out on both sides.
 *
 * <p>Cost-of-pass, M. Erol and others (2025). Never decide by it alone: it rewards whoever is cheap
 * and mostly wrong.
 */
public sealed interface PerCorrect {

  /**
   * So much.
   *
   * @param each the exact sum over the number of passes
   * @param range by drawing whole clusters, on the scale of logarithms; empty for too few clusters
   *     or passes
   */
  record Known(Money each, Optional<MoneyRange> range) implements PerCorrect {}

  /**
   * No answer was correct: no amount of money buys one.
   *
   * @param spent in vain
   */
  record Infinite(Money spent) implements PerCorrect {}

  /** Something has no price. */
  record Unpriced(String why) implements PerCorrect {}
}
