package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.regression.PairedValues;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.PairedDesign;
import java.util.Optional;

/** What a comparison of this size could have found; clusters and trials are allowed for. */
public sealed interface Detectable {

  /**
   * The smallest true difference found in four of five comparisons like this one.
   *
   * @param basis how it was worked out, and of how many cases where they are worth fewer
   */
  record Known(DetectableEffect effect, String basis) implements Detectable {

    static Known of(DetectableEffect effect, PairedValues values) {
      String worth =
          values.table().isPresent()
              ? ""
              : " of " + Numbers.count(effect.design().cases(), "effective case");
      return new Known(effect, effect.basis().words() + worth);
    }
  }

  /** Nothing can be said, and why. */
  record Unknown(String why) implements Detectable {}

  /** The power that every report goes by. */
  double POWER = 0.80;

  /** By the normal approximation: quick for many cases. */
  static Detectable about(PairedValues values, double level) {
    return values
        .design()
        .<Detectable>map(
            design -> Known.of(DetectableEffect.approximate(design, level, POWER), values))
        .orElseGet(() -> unknown(values));
  }

  /**
   * By exact enumeration; unknown when no case changed, as nothing is known then of how many would,
   * and when so few changed that not even all of them going one way would be found.
   */
  static Detectable of(PairedValues values, double level) {
    Optional<PairedDesign> design = values.design();
    if (design.isEmpty()) {
      return unknown(values);
    }
    return DetectableEffect.exact(design.get(), level, POWER)
        .<Detectable>map(effect -> Known.of(effect, values))
        .orElseGet(
            () -> new Unknown("too few cases changed for any difference to be found reliably"));
  }

  private static Unknown unknown(PairedValues values) {
    if (values.n() == 0) {
      return new Unknown("no case was decided on both sides");
    }
    return new Unknown(values.isUnchanged() ? "no case changed" : Difference.tooFew(values));
  }
}
