package dev.assize.economics.trimming;

import dev.assize.base.Money;
import dev.assize.economics.MoneyRange;
import java.util.Optional;

/** What a shorter prompt saves; below 0 it costs more. */
public sealed interface Saving {

  /**
   * So much.
   *
   * @param perCall the mean over cases of what the longer prompt costs more
   * @param perMonth at the user's own number of calls
   * @param range of {@code perMonth}; empty for too few clusters
   */
  record Known(Money perCall, Money perMonth, Optional<MoneyRange> range) implements Saving {}

  /** Some trial has no price. */
  record Unpriced(String why) implements Saving {}
}
