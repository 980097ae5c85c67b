package dev.assize.stats;

import java.util.Arrays;

/**
 * The tables whose Tango interval lies above minus a margin, found once per number of discordant
 * cases.
 */
final class MarginRegion {
  private static final int UNKNOWN = -1;

  private final int cases;
  private final double margin;
  private final double z;
  private final int[] fewestFixed;

  MarginRegion(int cases, double margin, double level) {
    this.cases = cases;
    this.margin = margin;
    this.z = Normal.twoSided(level);
    this.fewestFixed = new int[cases + 1];
    Arrays.fill(fewestFixed, UNKNOWN);
  }

  /** Whether {@code n10} fixed against {@code m - n10} broken cases keep the margin. */
  boolean contains(int m, int n10) {
    if (fewestFixed[m] == UNKNOWN) {
      fewestFixed[m] = search(m);
    }
    return n10 >= fewestFixed[m];
  }

  /** By halving, as the statistic rises with the fixed cases; {@code m + 1} when none suffice. */
  private int search(int m) {
    int tooFew = -1;
    int enough = m + 1;
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) >> 1;
      PairedTable table = new PairedTable(cases - m, middle, m - middle, 0);
      if (Tango.statistic(table, -margin).orElseThrow() > z) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }
}
