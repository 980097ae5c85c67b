package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the intervals hold the truth when cases are few or nearly all alike: exact sums over
 * everything that can occur where that is possible, else seeded draws.
 */
class CoverageTest {
  private static final double[] INNER =
      DoubleStream.iterate(0.05, p -> p < 0.9501, p -> p + 0.005).toArray();
  private static final double[] NEAR_0_AND_1 = {
    0.001, 0.005, 0.01, 0.02, 0.03, 0.97, 0.98, 0.99, 0.995, 0.999
  };

  @ParameterizedTest
  @ValueSource(ints = {20, 50, 500})
  void clopper_pearson_never_holds_less_often_than_it_says(int n) {
    List<Interval> all = ofAllCounts(n, ClopperPearson::interval, 0.95);
    assertThat(coverage(all, INNER)).allSatisfy(held -> assertThat(held).isBetween(0.95, 1.0));
    assertThat(coverage(all, NEAR_0_AND_1))
        .allSatisfy(held -> assertThat(held).isBetween(0.95, 1 + 1e-12));
  }

  @ParameterizedTest
  @CsvSource({"20, 0.92", "50, 0.93", "500, 0.94"})
  void wilson_holds_as_often_as_it_says_on_average_and_not_much_less_anywhere(
      int n, double leastInside) {
    List<Interval> all = ofAllCounts(n, Wilson::interval, 0.95);
    double mean =
        coverage(all, INNER).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    assertThat(mean).isBetween(0.949, 0.955);
    assertThat(coverage(all, INNER))
        .allSatisfy(held -> assertThat(held).isGreaterThan(leastInside));
    assertThat(coverage(all, NEAR_0_AND_1))
        .allSatisfy(held -> assertThat(held).isGreaterThan(0.85));
  }

  /** Beside it the textbook's normal interval, for which Wilson's is taken. */
  @Test
  void the_normal_interval_fails_where_wilson_does_not() {
    List<Interval> normal =
        ofAllCounts(
            20,
            (x, n, level) -> {
              double p = (double) x / n;
              double reach = Normal.twoSided(level) * Math.sqrt(p * (1 - p) / n);
              return Optional.of(new Interval(p - reach, p + reach, level));
            },
            0.95);
    double[] nearTop = {0.98};
    assertThat(coverage(normal, nearTop).get(0)).isLessThan(0.4);
    assertThat(coverage(ofAllCounts(20, Wilson::interval, 0.95), nearTop).get(0))
        .isGreaterThan(0.93);
  }

  private interface OfCounts {
    Optional<Interval> interval(int successes, int n, double level);
  }

  private static List<Interval> ofAllCounts(int n, OfCounts method, double level) {
    return IntStream.rangeClosed(0, n)
        .mapToObj(x -> method.interval(x, n, level).orElseThrow())
        .toList();
  }

  private static List<Double> coverage(List<Interval> ofCounts, double[] shares) {
    int n = ofCounts.size() - 1;
    return DoubleStream.of(shares)
        .map(p -> Binomial.mean(n, p, x -> ofCounts.get(x).contains(p) ? 1 : 0))
        .boxed()
        .toList();
  }

  /** Discordant shares of 2 to 30 %, from equal sides to nearly all cases going one way. */
  @ParameterizedTest
  @CsvSource({"20, 0.87", "50, 0.87"})
  void paired_intervals_hold_about_as_often_as_they_say_or_oftener(int cases, double least) {
    for (double share : new double[] {0.02, 0.1, 0.3}) {
      for (double oneSided : new double[] {0, 0.5, 0.9}) {
        AllTables tables = new AllTables(cases, share, -oneSided * share, 0.9);
        assertThat(tables.probability(table -> true)).isCloseTo(1, within(1e-8));
        assertThat(tables.coverage(Tango::interval, 0.90))
            .as("Tango, %s", tables)
            .isBetween(least, 1.0);
        assertThat(tables.coverage(Newcombe::interval, 0.90))
            .as("Newcombe, %s", tables)
            .isBetween(0.90, 1.0);
        assertThat(tables.coverage(BonettPrice::interval, 0.90))
            .as("Bonett-Price, %s", tables)
            .isBetween(0.91, 1.0);
      }
    }
  }

  /** What the gate stakes on Tango: its lower limit lies above the truth in about 5 %. */
  @ParameterizedTest
  @CsvSource({
    "20, 0.1, 0.055",
    "20, 0.3, 0.055",
    "50, 0.1, 0.055",
    "50, 0.3, 0.055",
    "500, 0.02, 0.053",
    "500, 0.1, 0.053",
    "500, 0.3, 0.053"
  })
  void each_limit_of_tango_errs_in_about_5_percent(int cases, double share, double most) {
    PairedDesign design = new PairedDesign(cases, share);
    for (double oneSided : new double[] {0, 0.3, 0.6}) {
      double loss = -oneSided * share;
      double above =
          design.probability(
              loss, table -> Tango.statistic(table, loss).orElseThrow() > Normal.twoSided(0.90));
      assertThat(above).as("%s at %s", design, loss).isLessThan(most);
    }
  }

  /** Four standard errors of 1,000 draws below the level. */
  private static final double DRAWN_LEAST = 0.90 - 4 * 0.0095;

  private static final int DRAWS = 1000;

  @ParameterizedTest
  @CsvSource({"20, 0.7", "50, 0.7", "20, 0.97", "50, 0.03", "50, 0.5"})
  void the_corrected_pass_rate_holds_as_often_as_it_says(int labelled, double passRate) {
    SplittableRandom random = new SplittableRandom(20261121);
    int held = 0;
    for (int i = 0; i < DRAWS; i++) {
      JudgeAccuracy judge =
          new JudgeAccuracy(
              RoganGladenTest.drawn(random, labelled, 0.9),
              RoganGladenTest.drawn(random, labelled, 0.8));
      Proportion judged = RoganGladenTest.drawn(random, 300, passRate * 0.9 + (1 - passRate) * 0.2);
      held += holds(RoganGladen.interval(judged, judge, 0.90), passRate);
    }
    assertThat(held / (double) DRAWS).isBetween(DRAWN_LEAST, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"50, 0.7", "100, 0.95", "200, 0.95"})
  void a_judge_in_full_holds_about_as_often_as_it_says_from_50_labels_on(
      int labelled, double passRate) {
    assertThat(predictionPowered(labelled, passRate, PredictionPowered::full))
        .isBetween(DRAWN_LEAST, 0.95);
  }

  /** A limit of the method that its Javadoc tells: weight and variance come from the same few. */
  @Test
  void a_tuned_judge_claims_too_much_of_20_labels_and_hardly_of_500() {
    assertThat(predictionPowered(20, 0.95, PredictionPowered::tuned)).isBetween(0.5, 0.75);
    assertThat(predictionPowered(500, 0.95, PredictionPowered::tuned)).isGreaterThan(DRAWN_LEAST);
  }

  private static double predictionPowered(
      int labelled,
      double passRate,
      BiFunction<JudgedSample, Double, Optional<PredictionPowered>> method) {
    SplittableRandom random = new SplittableRandom(20261121);
    int held = 0;
    for (int i = 0; i < DRAWS; i++) {
      double[] labels = random.doubles(labelled).map(u -> u < passRate ? 1 : 0).toArray();
      double[] others = random.doubles(500).map(u -> u < passRate ? 1 : 0).toArray();
      JudgedSample sample =
          JudgedSample.of(labels, oftenWrong(random, labels), oftenWrong(random, others));
      held += holds(method.apply(sample, 0.90).map(PredictionPowered::interval), passRate);
    }
    return held / (double) DRAWS;
  }

  private static double[] oftenWrong(SplittableRandom random, double[] truth) {
    return DoubleStream.of(truth).map(t -> random.nextDouble() < 0.1 ? 1 - t : t).toArray();
  }

  private static int holds(Optional<Interval> interval, double truth) {
    return interval.filter(found -> found.contains(truth)).isPresent() ? 1 : 0;
  }
}
