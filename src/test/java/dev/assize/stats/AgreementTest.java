package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.CohenKappa.Weights;
import dev.assize.stats.KrippendorffAlpha.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  private static final double NONE = Double.NaN;

  /** Krippendorff 2011: twelve items, four raters, some of whom skip items; by rater. */
  private static final double[][] RATERS = {
    {1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE},
    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3},
    {NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE},
    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE}
  };

  private static final Ratings FOUR_RATERS = byItem(RATERS);

  private static Ratings byItem(double[][] raters) {
    double[][] items = new double[raters[0].length][];
    Arrays.setAll(
        items,
        i ->
            Arrays.stream(raters)
                .mapToDouble(rater -> rater[i])
                .filter(rating -> !Double.isNaN(rating))
                .toArray());
    return Ratings.of(items);
  }

  private static RatingTable table(String text) {
    return RatingTable.of(
        Arrays.stream(text.split("/"))
            .map(row -> Arrays.stream(row.split(" ")).mapToInt(Integer::parseInt).toArray())
            .toArray(int[][]::new));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/kappa.csv", useHeadersInDisplayName = true)
  void kappa_and_ac1_are_those_of_the_oracle(
      String counts, String kappa, String error, String linear, String quadratic, String ac1) {
    RatingTable table = table(counts);
    CohenKappa found = CohenKappa.of(table).orElseThrow();
    assertThat(found.kappa()).is(figure(kappa));
    if (!error.equals("-")) {
      assertThat(found.error()).is(figure(error));
    }
    assertThat(CohenKappa.of(table, Weights.LINEAR).orElseThrow().kappa()).is(figure(linear));
    assertThat(CohenKappa.of(table, Weights.QUADRATIC).orElseThrow().kappa()).is(figure(quadratic));
    if (!ac1.equals("-")) {
      assertThat(GwetAc1.of(Ratings.of(table)).orElseThrow().ac1()).is(figure(ac1));
    }
  }

  @Test
  void the_interval_of_kappa_is_the_published_one() {
    Interval interval =
        CohenKappa.of(table("44 5 1/7 20 3/9 5 6")).orElseThrow().interval(0.95).orElseThrow();
    assertThat(interval.lo()).is(figure("0.350158201"));
    assertThat(interval.hi()).is(figure("0.632892646"));
  }

  @ParameterizedTest
  @CsvSource({
    "NOMINAL, .743421053",
    "ORDINAL, .815387504",
    "INTERVAL, .849107143",
    "RATIO, .797402775"
  })
  void alpha_is_that_of_the_textbook_with_ratings_missing(Scale scale, String published) {
    assertThat(KrippendorffAlpha.of(FOUR_RATERS, scale).orElseThrow()).is(figure(published));
  }

  /**
   * The standard error and the interval are those that Gwet's own program prints for this table.
   */
  @Test
  void ac1_holds_for_any_number_of_raters_with_ratings_missing() {
    GwetAc1 found = GwetAc1.of(FOUR_RATERS).orElseThrow();
    assertThat(found.ac1()).is(figure(".775444068"));
    assertThat(found.error()).is(figure("0.14295"));
    Interval interval = found.interval(0.95).orElseThrow();
    assertThat(interval.lo()).is(figure("0.461"));
    assertThat(interval.hi()).isEqualTo(1);
  }

  @Test
  void raters_who_never_differ_have_no_interval() {
    RatingTable agreed = table("30 0/0 20");
    CohenKappa kappa = CohenKappa.of(agreed).orElseThrow();
    assertThat(kappa.kappa()).isEqualTo(1);
    assertThat(kappa.interval(0.95)).isEmpty();
    Ratings ratings = Ratings.of(agreed);
    assertThat(GwetAc1.of(ratings).orElseThrow().ac1()).isEqualTo(1);
    assertThat(GwetAc1.of(ratings).orElseThrow().interval(0.95)).isEmpty();
    assertThat(KrippendorffAlpha.of(ratings, Scale.NOMINAL)).hasValue(1);
    assertThat(KrippendorffAlpha.interval(ratings, Scale.NOMINAL, 0.95, 1)).isEmpty();
  }

  @Test
  void where_there_is_but_one_category_or_nobody_to_compare_with_nothing_is_claimed() {
    assertThat(CohenKappa.of(table("30 0/0 0"))).isEmpty();
    assertThat(CohenKappa.of(table("0 0/0 0"))).isEmpty();
    Ratings alone = Ratings.of(new double[][] {{1}, {0}, {}});
    assertThat(alone.items()).isEqualTo(2);
    assertThat(alone.paired()).isZero();
    assertThat(GwetAc1.of(alone)).isEmpty();
    assertThat(KrippendorffAlpha.of(alone, Scale.NOMINAL)).isEmpty();
    Ratings alike = Ratings.of(new double[][] {{1, 1}, {1, 1}});
    assertThat(KrippendorffAlpha.of(alike, Scale.ORDINAL)).isEmpty();
  }

  @Test
  void raters_who_contradict_each_other_are_below_chance() {
    RatingTable opposed = table("0 25/25 0");
    assertThat(CohenKappa.of(opposed).orElseThrow().kappa()).isEqualTo(-1);
    assertThat(GwetAc1.of(Ratings.of(opposed)).orElseThrow().ac1()).isEqualTo(-1);
    assertThat(KrippendorffAlpha.of(Ratings.of(opposed), Scale.NOMINAL).orElseThrow())
        .isCloseTo(1 - 99 * 25 / 2500.0 * 2, within(1e-12));
  }

  @Test
  void the_same_seed_draws_the_same_interval_and_it_holds_the_estimate() {
    double alpha = KrippendorffAlpha.of(FOUR_RATERS, Scale.NOMINAL).orElseThrow();
    Interval one = KrippendorffAlpha.interval(FOUR_RATERS, Scale.NOMINAL, 0.9, 7).orElseThrow();
    assertThat(KrippendorffAlpha.interval(FOUR_RATERS, Scale.NOMINAL, 0.9, 7)).contains(one);
    assertThat(KrippendorffAlpha.interval(FOUR_RATERS, Scale.NOMINAL, 0.9, 8)).isNotEqualTo(one);
    assertThat(one.contains(alpha)).isTrue();
    assertThat(KrippendorffAlpha.interval(FOUR_RATERS, Scale.NOMINAL, 0.9, 7, 10)).isEmpty();
  }

  @Test
  void draws_of_few_clusters_have_no_interval() {
    for (int clusters = 1; clusters <= 6; clusters++) {
      int of = clusters;
      int[] cluster = IntStream.range(0, FOUR_RATERS.items()).map(i -> i % of).toArray();
      assertThat(
              KrippendorffAlpha.interval(FOUR_RATERS, Scale.NOMINAL, cluster, 0.9, 5).isPresent())
          .isEqualTo(clusters >= 5);
    }
  }

  /** Two raters who are right nine times in ten; alpha of a very large sample is the truth. */
  @Test
  void each_interval_holds_the_truth_about_as_often_as_it_says() {
    SplittableRandom random = new SplittableRandom(20261122);
    Ratings large = Ratings.of(drawn(random, 40_000));
    double alpha = KrippendorffAlpha.of(large, Scale.NOMINAL).orElseThrow();
    double ac1 = GwetAc1.of(large).orElseThrow().ac1();
    double kappa = CohenKappa.of(drawn(random, 40_000)).orElseThrow().kappa();
    int runs = 400;
    int[] held = new int[3];
    for (int i = 0; i < runs; i++) {
      RatingTable table = drawn(random, 120);
      Ratings ratings = Ratings.of(table);
      held[0] +=
          held(
              KrippendorffAlpha.interval(ratings, Scale.NOMINAL, 0.95, i, 400).orElseThrow(),
              alpha);
      held[1] += held(GwetAc1.of(ratings).orElseThrow().interval(0.95).orElseThrow(), ac1);
      held[2] += held(CohenKappa.of(table).orElseThrow().interval(0.95).orElseThrow(), kappa);
    }
    assertThat(Arrays.stream(held).mapToObj(h -> h / (double) runs).toList())
        .allSatisfy(share -> assertThat(share).isBetween(0.90, 0.985));
  }

  private static int held(Interval interval, double truth) {
    return interval.contains(truth) ? 1 : 0;
  }

  private static RatingTable drawn(SplittableRandom random, int items) {
    int[][] counts = new int[2][2];
    for (int i = 0; i < items; i++) {
      int truth = random.nextDouble() < 0.7 ? 1 : 0;
      int one = random.nextDouble() < 0.9 ? truth : 1 - truth;
      int other = random.nextDouble() < 0.9 ? truth : 1 - truth;
      counts[one][other]++;
    }
    return RatingTable.of(counts);
  }

  @Test
  void tables_and_ratings_that_cannot_be_are_refused() {
    List.<Runnable>of(
            () -> RatingTable.of(new int[][] {{1}}),
            () -> RatingTable.of(new int[][] {{1, 2}, {3}}),
            () -> RatingTable.of(new int[][] {{1, -2}, {3, 4}}),
            () -> Ratings.of(new double[][] {{1, Double.NaN}}))
        .forEach(wrong -> assertThatIllegalArgumentException().isThrownBy(wrong::run));
  }

  /** Every item twice says no more than once, and only clusters know it. */
  @Test
  void items_that_stand_together_are_drawn_together() {
    double[][] once = new double[40][];
    Arrays.setAll(once, i -> new double[] {i % 3 == 0 ? 0 : 1, i % 4 == 0 ? 0 : 1});
    double[][] twice = new double[80][];
    Arrays.setAll(twice, i -> once[i / 2]);
    int[] pairs = new int[80];
    Arrays.setAll(pairs, i -> i / 2);
    double single = width(Ratings.of(once), new int[0]);
    assertThat(width(Ratings.of(twice), pairs)).isCloseTo(single, within(0.02));
    assertThat(width(Ratings.of(twice), new int[0])).isLessThan(0.8 * single);
    assertThatIllegalArgumentException().isThrownBy(() -> width(Ratings.of(once), pairs));
  }

  private static double width(Ratings ratings, int[] cluster) {
    Interval interval =
        (cluster.length == 0
                ? KrippendorffAlpha.interval(ratings, Scale.NOMINAL, 0.9, 5)
                : KrippendorffAlpha.interval(ratings, Scale.NOMINAL, cluster, 0.9, 5))
            .orElseThrow();
    return interval.hi() - interval.lo();
  }
}
