package dev.assize.report;

import dev.assize.regression.TrafficDifference;
import dev.assize.regression.WhoseChange;

/**
 * What stands beside a comparison's own figures.
 *
 * @param traffic the difference as real traffic would meet it
 * @param human what stands between judged points and human ones
 * @param whose change the difference may be beside the candidate's
 */
public record Beside(TrafficDifference traffic, HumanView human, WhoseChange whose) {

  /** Where nothing is declared. */
  public static final Beside NOTHING =
      new Beside(
          new TrafficDifference.Undeclared(), HumanView.NONE, new WhoseChange.OfOneSitting());
}
