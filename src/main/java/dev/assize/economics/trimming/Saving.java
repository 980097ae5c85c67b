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
   * @param inAll at the number of calls that the trimmer was told
   * @param range of {@code inAll}; empty for too few clusters
   */
  record Known(Money perCall, Money inAll, Optional<MoneyRange> range) implements Saving {}

  /** Some trial has no price. */
  record Unpriced(String why) implements Saving {}
}
