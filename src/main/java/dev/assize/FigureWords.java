package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.calibration.PairTally;
import dev.assize.stats.CohenKappa;
import dev.assize.stats.GwetAc1;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Proportion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes figures of agreement with their intervals. */
final class FigureWords {

  private FigureWords() {}

  /** All that follows from a table of labels and verdicts, a line each. */
  static List<String> figures(Confusion all) {
    String accuracy =
        all.accuracy()
            .map(
                a ->
                    "sensitivity "
                        + share(a.sensitivity())
                        + ", specificity "
                        + share(a.specificity()))
            .orElse("sensitivity and specificity need labels of both kinds");
    return List.of(
        accuracy,
        kappaAndJ(all),
        "AC1 "
            + all.ac1().map(FigureWords::ac1).orElse("unknown")
            + ", agreement "
            + (all.decided() == 0 ? "unknown" : Numbers.percent(all.agreement()))
            + ", base rate "
            + (all.decided() == 0
                ? "unknown"
                : Numbers.percent((double) all.passes() / all.decided()) + " pass"));
  }

  /** {@code kappa 0.89 (0.81 to 0.96), J 0.98, at least 0.88}. */
  static String kappaAndJ(Confusion confusion) {
    return "kappa "
        + confusion.kappa().map(FigureWords::kappa).orElse("unknown")
        + ", J "
        + confusion.accuracy().map(FigureWords::youden).orElse("unknown");
  }

  /** The same of pairs. */
  static String kappaAndJ(PairTally pairs) {
    return "kappa "
        + pairs.kappa().map(FigureWords::kappa).orElse("unknown")
        + ", J "
        + pairs
            .accuracy()
            .youden(AdmissionRule.LEVEL)
            .map(i -> decimal(pairs.accuracy().youden()) + ", at least " + decimal(i.lo()))
            .orElse("unknown");
  }

  private static String youden(JudgeAccuracy accuracy) {
    return decimal(accuracy.youden())
        + ", at least "
        + decimal(accuracy.youden(AdmissionRule.LEVEL).lo());
  }

  static String kappa(CohenKappa kappa) {
    return decimal(kappa.kappa()) + range(kappa.interval(AdmissionRule.LEVEL));
  }

  static String ac1(GwetAc1 ac1) {
    return decimal(ac1.ac1()) + range(ac1.interval(AdmissionRule.LEVEL));
  }

  static String number(OptionalDouble value, Optional<Interval> interval) {
    return value.isEmpty() ? "unknown" : decimal(value.getAsDouble()) + range(interval);
  }

  private static String range(Optional<Interval> interval) {
    return interval
        .map(range -> " (" + decimal(range.lo()) + " to " + decimal(range.hi()) + ")")
        .orElse("");
  }

  private static String share(Proportion share) {
    return share.hits() + " of " + share.of() + " = " + Numbers.percent(share.share());
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }
}
