package dev.assize.drift;

import java.util.Arrays;
import java.util.List;

/**
 * What a nightly sample will be able to see, told while too few nights show how far the replies to
 * one case differ from night to night. Nobody knows that yet, but it lies between two bounds: a
 * case varies no less than it did so far, and no more than if it were like any other case, for the
 * variance between all values is that within cases and that between them.
 *
 * @param steady where each case draws from its own values, in the first night the one that it has
 * @param unsteady where each case draws from the values of all
 */
public record CanaryOutlook(CanaryPower steady, CanaryPower unsteady) {

  /** So many nights without a change are taken for granted: with few a loss is hardly noticed. */
  private static final int MONTH = 30;

  /**
   * Simulates a loss of a share at both bounds.
   *
   * @param nights so far, at least 1 with a case
   * @param loss above 0 and at most their mean
   * @throws IllegalArgumentException if their mean is too low for the loss
   */
  public static CanaryOutlook of(
      Quantity quantity, List<RunReading> nights, double loss, double runLength, long seed) {
    double[][] own = CanaryPower.values(quantity, nights);
    double[] all = Arrays.stream(own).flatMapToDouble(Arrays::stream).toArray();
    double[][] anyOf = new double[own.length][];
    Arrays.fill(anyOf, all);
    int[] known = new int[own.length];
    Arrays.fill(known, MONTH);
    return new CanaryOutlook(
        CanaryPower.simulated(own, known, loss, runLength, seed),
        CanaryPower.simulated(anyOf, known, loss, runLength, seed));
  }

  /** In one sentence. */
  public String words() {
    return steady.sight()
        + " "
        + steady.after()
        + (steady.nights().equals(unsteady.nights())
            ? ", however much one case varies."
            : " where a case varies no more than it did so far, and "
                + unsteady.after()
                + " where luck alone decides which cases pass.");
  }
}
