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

  /** By the normal approximation: quick for many cases. */
  static Detectable about(PairedTable table, double level) {
    return PairedDesign.seenIn(table)
        .<Detectable>map(design -> new Known(DetectableEffect.approximate(design, level, POWER)))
        .orElseGet(() -> new Unknown("no case changed"));
  }

  /**
   * By exact enumeration; unknown when no case changed, as nothing is known then of how many would,
   * and when so few changed that not even all of them going one way would be found.
   */
  static Detectable of(PairedTable table, double level) {
    if (table.total() == 0) {
      return new Unknown("no case was decided on both sides");
    }
    Optional<PairedDesign> design = PairedDesign.seenIn(table);
    if (design.isEmpty()) {
      return new Unknown("no case changed");
    }
    return DetectableEffect.exact(design.get(), level, POWER)
        .<Detectable>map(Known::new)
        .orElseGet(
            () -> new Unknown("too few cases changed for any difference to be found reliably"));
  }
}
