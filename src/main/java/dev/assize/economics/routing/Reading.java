package dev.assize.economics.routing;

import dev.assize.run.Charge;
import dev.assize.score.Taken;

/** What a signal said of one reply. */
public sealed interface Reading {

  /** What it cost to look; a program costs nothing, and a judge its call. */
  Charge charge();

  /** How long that took. */
  Taken seconds();

  /**
   * So much reason to ask a stronger subject.
   *
   * @param worry finite; more is worse. Of a check 1 where it fails and 0 where it passes
   */
  record Read(double worry, Charge charge, Taken seconds) implements Reading {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the worry is not finite
     */
    public Read {
      if (!Double.isFinite(worry)) {
        throw new IllegalArgumentException("worry must be finite, found " + worry);
      }
    }
  }

  /** Nothing could be read; a cascade then asks the stronger subject. */
  record Missing(String why, Charge charge, Taken seconds) implements Reading {}
}
