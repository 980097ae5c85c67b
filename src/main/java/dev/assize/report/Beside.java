package dev.assize.report;

import dev.assize.regression.TrafficDifference;

/**
 * What stands beside a comparison's own figures.
 *
 * @param traffic the difference as real traffic would meet it
 * @param human what stands between judged points and human ones
 */
public record Beside(TrafficDifference traffic, HumanView human) {

  /** Where nothing is declared. */
  public static final Beside NOTHING =
      new Beside(new TrafficDifference.Undeclared(), HumanView.NONE);
}
