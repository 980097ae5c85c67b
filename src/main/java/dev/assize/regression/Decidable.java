package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import dev.assize.stats.Wilson;
import java.util.List;

/**
 * The fewest cases by which a bound can be kept at all: with every case unchanged, or every case
 * passing. Fewer can only ever end INCONCLUSIVE or worse. Cases of one cluster count as one.
 */
public final class Decidable {

  private static final int MOST = 1_000_000;

  private Decidable() {}

  /** How many groups of cases stand or fall together; only so many count. */
  public static int groups(List<CaseFacts> cases) {
    return ClusterNumbers.sizes(cases).length;
  }

  /**
   * The fewest cases at which Tango's lower limit lies above minus the margin when nothing changes.
   *
   * @param margin above 0 and below 1
   * @param level of the two-sided interval
   */
  public static int leastForMargin(double margin, double level) {
    int low = 1;
    int high = MOST;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean isEnough =
          Tango.interval(new PairedTable(middle, 0, 0, 0), level)
              .filter(interval -> interval.isAbove(-margin))
              .isPresent();
      if (isEnough) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The fewest cases at which the lower limit lies above the floor when all of them pass. */
  public static int leastForFloor(double floor, double level) {
    return Wilson.fewestCases(floor, (1 + level) / 2);
  }
}
