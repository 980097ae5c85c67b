package dev.assize.drift;

import dev.assize.base.Seed;
import dev.assize.stats.LabelShift;
import dev.assize.stats.Mmd;
import dev.assize.stats.Permuted;
import dev.assize.stats.TwoSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Further ways to be apart, each beside its 95 % point where nothing changed, for these very cases.
 * They are looked at on request and decide nothing: of twenty such measures one lies beyond its 95
 * % point by chance.
 */
public final class FurtherMeasures {

  private FurtherMeasures() {}

  /** Into how many bins numbers are sorted. */
  static final int BINS = 10;

  private static final int DRAWS = 999;

  /**
   * One measure.
   *
   * @param name such as {@code PSI, 10 bins}
   */
  public record Further(Quantity quantity, String name, Permuted test) {}

  /**
   * Measures one quantity; nothing without a case.
   *
   * @param seed decides the draws
   */
  public static List<Further> of(Monitored monitored, long seed) {
    Seed own = new Seed(seed).derive(monitored.quantity().name());
    return switch (monitored) {
      case Monitored.Numbers numbers -> ofNumbers(numbers, own);
      case Monitored.Labels labels -> ofLabels(labels, own);
    };
  }

  private static List<Further> ofNumbers(Monitored.Numbers numbers, Seed seed) {
    List<Further> all = new ArrayList<>();
    if (!numbers.pairs().isEmpty()) {
      double[] before = numbers.pairs().stream().mapToDouble(Pair::before).toArray();
      double[] after = numbers.pairs().stream().mapToDouble(Pair::after).toArray();
      LabelShift bins = LabelShift.ofBins(before, after, BINS);
      for (LabelShift.Measure measure : DIVERGENCES) {
        all.add(
            new Further(
                numbers.quantity(),
                name(measure) + ", " + BINS + " bins",
                bins.test(measure, seed.value(), DRAWS)));
      }
      TwoSamples samples = TwoSamples.ofPairs(before, after);
      for (TwoSamples.Statistic statistic : STATISTICS) {
        all.add(
            new Further(
                numbers.quantity(), name(statistic), samples.test(statistic, seed.value(), DRAWS)));
      }
    }
    return all;
  }

  private static final List<LabelShift.Measure> DIVERGENCES =
      List.of(LabelShift.Measure.PSI, LabelShift.Measure.JENSEN_SHANNON);

  private static final List<TwoSamples.Statistic> STATISTICS =
      List.of(
          TwoSamples.Statistic.KOLMOGOROV_SMIRNOV,
          TwoSamples.Statistic.WASSERSTEIN,
          TwoSamples.Statistic.ENERGY);

  private static List<Further> ofLabels(Monitored.Labels labels, Seed seed) {
    List<Further> all = new ArrayList<>();
    if (!labels.pairs().isEmpty()) {
      LabelShift shift = LabelShiftReader.of(labels.pairs());
      for (LabelShift.Measure measure : LabelShift.Measure.values()) {
        if (measure != LabelShift.Measure.CHI_SQUARE) {
          all.add(
              new Further(
                  labels.quantity(), name(measure), shift.test(measure, seed.value(), DRAWS)));
        }
      }
    }
    return all;
  }

  /** {@code PSI}, {@code Jensen-Shannon}. */
  private static String name(Enum<?> measure) {
    if (measure == LabelShift.Measure.PSI) {
      return "PSI";
    }
    StringBuilder name = new StringBuilder();
    for (String word : measure.name().split("_")) {
      name.append(name.isEmpty() ? "" : "-")
          .append(word.charAt(0))
          .append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /**
   * The maximum mean discrepancy of points, such as embeddings or {@link HashedGrams}, the two of a
   * case changing places; {@code sigma} is the median distance. Empty with fewer than two cases or
   * where more than half of all replies are the same point.
   *
   * @param seed decides the draws
   * @throws IllegalArgumentException if the lists differ in length, or points do
   */
  public static Optional<Permuted> ofPoints(
      List<double[]> before, List<double[]> after, long seed) {
    double[][] first = before.toArray(double[][]::new);
    double[][] second = after.toArray(double[][]::new);
    OptionalDouble sigma =
        first.length < 2 ? OptionalDouble.empty() : Mmd.medianDistance(first, second);
    return sigma.isEmpty()
        ? Optional.empty()
        : Optional.of(Mmd.ofPairs(first, second, sigma.getAsDouble()).test(seed, DRAWS));
  }
}
