package dev.assize.report;

import dev.assize.regression.TrafficDifference;

/**
 * What stands beside a comparison's own figures.
 *
 * @param traffic the difference as real traffic would meet it
 */
public record Beside(TrafficDifference traffic) {

  /** Where nothing is declared. */
  public static final Beside NOTHING = new Beside(new TrafficDifference.Undeclared());
}
