package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import java.util.List;

/** Says what would settle an inconclusive comparison. */
final class Settling {

  private static final double POWER = 0.80;

  private Settling() {}

  /**
   * The number of cases at which a candidate without any true difference would be shown to lie
   * within the margin in four runs of five, at the discordance seen: n grows with the square of
   * effect over margin.
   */
  static List<String> byMoreCases(PairedTable table, Rules rules) {
    return PairedDesign.seenIn(table).stream()
        .map(design -> DetectableEffect.approximate(design, rules.level(), POWER).difference())
        .map(effect -> Math.ceil(table.total() * Math.pow(effect / rules.margin(), 2)))
        .filter(needed -> needed > table.total())
        .map(
            needed ->
                "About "
                    + Numbers.count(needed.longValue())
                    + " paired cases instead of "
                    + Numbers.count(table.total())
                    + " would settle it in 4 of 5 runs if there is no true difference, with as many differing cases as seen.")
        .toList();
  }
}
