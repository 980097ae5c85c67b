package dev.assize.report;

import dev.assize.stats.DetectableEffect;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import java.util.Optional;

/** What a comparison of this size could have found. */
public sealed interface Detectable {

  /** The smallest true difference found in four of five comparisons like this one. */
  record Known(DetectableEffect effect) implements Detectable {}

  /** Nothing can be said, and why. */
  record Unknown(String why) implements Detectable {}

  /** The power that every report goes by. */
  double POWER = 0.80;

  /**
   * Exactly where that gives an answer, else by the normal approximation; unknown when no case
   * changed, as nothing is known then of how many would.
   */
  static Detectable of(PairedTable table, double level) {
    if (table.total() == 0) {
      return new Unknown("no case was decided on both sides");
    }
    Optional<PairedDesign> design = PairedDesign.seenIn(table);
    if (design.isEmpty()) {
      return new Unknown("no case changed");
    }
    return new Known(
        DetectableEffect.exact(design.get(), level, POWER)
            .orElseGet(() -> DetectableEffect.approximate(design.get(), level, POWER)));
  }
}
