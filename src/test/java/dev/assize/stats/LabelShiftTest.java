package dev.assize.stats;

import static dev.assize.stats.LabelShift.Measure.CHI_SQUARE;
import static dev.assize.stats.LabelShift.Measure.HELLINGER;
import static dev.assize.stats.LabelShift.Measure.JENSEN_SHANNON;
import static dev.assize.stats.LabelShift.Measure.KULLBACK_LEIBLER;
import static dev.assize.stats.LabelShift.Measure.PSI;
import static dev.assize.stats.LabelShift.Measure.TOTAL_VARIATION;
import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelShiftTest {

  /** Shares of .10 .20 .30 .25 .15 and .05 .15 .30 .30 .20. */
  private static final LabelShift SHIFT =
      LabelShift.ofCounts(new int[] {50, 100, 150, 125, 75}, new int[] {25, 75, 150, 150, 100});

  /** SciPy 1.17 and R 4.2. */
  @Test
  void measures_are_those_of_the_oracle() {
    assertThat(SHIFT.value(PSI)).is(figure("0.072541644"));
    assertThat(SHIFT.value(KULLBACK_LEIBLER)).is(figure("0.034423212"));
    assertThat(SHIFT.value(JENSEN_SHANNON)).is(figure("0.094705261"));
    assertThat(SHIFT.value(TOTAL_VARIATION)).is(figure("0.1"));
    assertThat(SHIFT.value(HELLINGER)).is(figure("0.094962527"));
    assertThat(SHIFT.chiSquare().statistic()).is(figure("17.748917749"));
    assertThat(SHIFT.chiSquare().p().value()).is(figure("0.001381608"));
    double nats = SHIFT.value(JENSEN_SHANNON);
    assertThat(nats * nats / Math.log(2)).is(figure("0.012939657"));
  }

  /** mpmath 1.3, the regularized incomplete gamma function to 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "2000, 4, -993.0912452206848",
    "1500, 7, -734.6474561470056",
    "2500, 1, -1254.13821395886",
    "3000, 30, -1422.796764933063"
  })
  void a_far_tail_keeps_its_logarithm(double statistic, int degrees, String ln) {
    assertThat(ChiSquare.of(statistic, degrees).p().ln())
        .isCloseTo(Double.parseDouble(ln), within(1e-9));
  }

  /**
   * Where nothing changed PSI is near (1/n + 1/m) times a chi-square of B-1 degrees: at 500 beside
   * 500 its 95 % point is .0677 with 10 bins and .0380 with 5.
   */
  @ParameterizedTest
  @CsvSource({"10, 0.0677", "5, 0.0380"})
  void the_limit_of_psi_is_that_of_its_sizes_not_a_quarter(int bins, double limit) {
    int[] counts = new int[bins];
    Arrays.fill(counts, 500 / bins);
    Permuted test = LabelShift.ofCounts(counts, counts).test(PSI, 5);
    assertThat(test.limit()).isCloseTo(limit, within(0.004));
    assertThat(test.p()).isEqualTo(PValue.ONE);
  }

  @Test
  void a_permutation_agrees_with_pearson_where_replies_are_independent() {
    assertThat(SHIFT.test(CHI_SQUARE, 7, 19_999).p().value()).isCloseTo(0.0014, within(0.001));
  }

  /** 40 of 500 cases change, all from one label to another: unpaired that drowns in the others. */
  @Test
  void pairs_show_what_counts_alone_do_not() {
    int[] before = new int[500];
    int[] after = new int[500];
    for (int i = 0; i < before.length; i++) {
      before[i] = i % 2;
      after[i] = i < 40 ? 1 : before[i];
    }
    assertThat(LabelShift.ofPairs(before, after).test(CHI_SQUARE, 1).p().isAtMost(0.001)).isTrue();
    assertThat(
            LabelShift.ofCounts(new int[] {250, 250}, new int[] {230, 270})
                .chiSquare()
                .p()
                .isAtMost(0.05))
        .isFalse();
  }

  @Test
  void a_label_that_is_missing_on_one_side_leaves_all_measures_finite() {
    LabelShift shift = LabelShift.ofCounts(new int[] {10, 0, 5}, new int[] {4, 11, 0});
    for (LabelShift.Measure measure : LabelShift.Measure.values()) {
      assertThat(shift.value(measure)).isBetween(0.1, 100.0);
    }
  }

  @Test
  void labels_nobody_gave_and_labels_alike_say_nothing() {
    LabelShift one = LabelShift.ofCounts(new int[] {7, 0}, new int[] {9, 0});
    assertThat(one.kinds()).isEqualTo(1);
    assertThat(one.chiSquare().p()).isEqualTo(PValue.ONE);
    for (LabelShift.Measure measure : LabelShift.Measure.values()) {
      assertThat(one.test(measure, 1).p()).isEqualTo(PValue.ONE);
    }
  }

  @Test
  void measures_do_not_depend_on_the_order_of_cases_or_the_names_of_labels() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < 50; round++) {
      int[] before = random.ints(30, 0, 4).toArray();
      int[] after = random.ints(30, 0, 4).toArray();
      LabelShift there = LabelShift.ofPairs(before, after);
      LabelShift renamed =
          LabelShift.ofPairs(
              Arrays.stream(before).map(l -> 7 - 3 * l).toArray(),
              Arrays.stream(after).map(l -> 7 - 3 * l).toArray());
      for (LabelShift.Measure measure : LabelShift.Measure.values()) {
        assertThat(renamed.value(measure)).isCloseTo(there.value(measure), within(1e-12));
      }
    }
  }

  @Test
  void numbers_go_to_bins_of_equal_size_and_equal_numbers_to_one() {
    double[] before = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] after = {1, 2, 3, 4, 5, 6, 7, 8};
    assertThat(LabelShift.ofBins(before, after, 4).kinds()).isEqualTo(4);
    assertThat(LabelShift.ofBins(new double[] {3, 3}, new double[] {3, 3}, 4).kinds()).isOne();
    assertThat(LabelShift.ofBins(before, after, 4).value(PSI)).isZero();
  }

  @Test
  void what_is_no_pair_of_counts_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelShift.ofCounts(new int[] {1}, new int[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelShift.ofCounts(new int[] {-1, 2}, new int[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelShift.ofCounts(new int[] {0}, new int[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelShift.ofBins(new double[] {1}, new double[] {1}, 1));
  }
}
