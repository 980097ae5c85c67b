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
   * @param unbilled what is in no amount
   */
  record Known(Money perCall, Money inAll, Optional<MoneyRange> range, Unbilled unbilled)
      implements Saving {}

  /**
   * How many attempts told no use: those of the original would save more, those of the shorter
   * prompt less.
   */
  record Unbilled(long original, long shorter) {

    /** Whether there are any. */
    public boolean isAny() {
      return original + shorter > 0;
    }
  }

  /** Some trial has no price. */
  record Unpriced(String why) implements Saving {}
}
