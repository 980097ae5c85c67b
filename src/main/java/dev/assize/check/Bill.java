package dev.assize.check;

import dev.assize.base.Money;

/** What a reply cost, or why nobody can say. */
public sealed interface Bill {

  record Known(Money money) implements Bill {}

  /**
   * Some of it is known.
   *
   * @param why why the rest is not, as a reader of a verdict needs it
   */
  record AtLeast(Money money, String why) implements Bill {}

  /**
   * @param why as a reader of a verdict needs it
   */
  record Unknown(String why) implements Bill {}
}
