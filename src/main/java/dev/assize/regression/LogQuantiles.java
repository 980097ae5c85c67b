package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.stats.ClusteredQuantile;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.QuantileShift;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Minus the logarithm of the ratio of a quantile, candidate over baseline, of the same cases. Where
 * either side has too few cases to bound its quantile there is no interval.
 */
final class LogQuantiles {

  private final int[] clusters;
  private final double[] baseline;
  private final double[] candidate;
  private final double share;

  /**
   * Of cases with an amount on both sides.
   *
   * @param baseline mean logarithms, case by case
   * @param candidate likewise
   * @param share of the quantile, such as 0.95
   */
  LogQuantiles(List<CaseFacts> cases, double[] baseline, double[] candidate, double share) {
    // Draws go by position: cases in the order of their ids give the same ones always.
    int[] order =
        IntStream.range(0, baseline.length)
            .boxed()
            .sorted(Comparator.comparing(i -> cases.get(i).id()))
            .mapToInt(Integer::intValue)
            .toArray();
    this.baseline = IntStream.of(order).mapToDouble(i -> baseline[i]).toArray();
    this.candidate = IntStream.of(order).mapToDouble(i -> candidate[i]).toArray();
    this.clusters = ClusterNumbers.of(IntStream.of(order).mapToObj(cases::get).toList());
    this.share = share;
  }

  /**
   * What they say.
   *
   * @param note what else belongs beside it
   */
  Contrasted contrast(double level, String note) {
    Optional<QuantileShift> found = QuantileShift.of(baseline, candidate, clusters, share);
    boolean isBounded = isBounded(baseline, level) && isBounded(candidate, level);
    return new Contrasted.Contrast(
        baseline.length,
        -found.map(QuantileShift::baseline).orElse(0.0),
        -found.map(QuantileShift::candidate).orElse(0.0),
        found.map(QuantileShift::shift).orElse(0.0),
        found.filter(shift -> isBounded).flatMap(shift -> interval(shift, level)),
        "bootstrap of both p"
            + Math.round(share * 100)
            + " over "
            + (IntStream.of(clusters).max().orElse(-1) + 1)
            + " clusters, seed "
            + MeanChange.SEED,
        found.map(shift -> shift.worse(MeanChange.SEED)).orElse(PValue.ONE),
        note);
  }

  private static Optional<Interval> interval(QuantileShift shift, double level) {
    return shift.interval(level, MeanChange.SEED);
  }

  private boolean isBounded(double[] side, double level) {
    return ClusteredQuantile.of(side, clusters, share)
        .filter(each -> each.lower(level).isPresent() && each.upper(level).isPresent())
        .isPresent();
  }
}
