package dev.assize.check;

import dev.assize.base.Money;

/** What a reply cost, or why nobody can say. */
public sealed interface Bill {

  record Known(Money money) implements Bill {}

  /**
   * @param why as a reader of a verdict needs it
   */
  record Unknown(String why) implements Bill {}
}
