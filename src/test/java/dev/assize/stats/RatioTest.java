package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatioTest {
  private static final int[] FIVE = {0, 1, 2, 3, 4};

  @Test
  void the_totals_are_compared_not_the_cases() {
    Ratio ratio = Ratio.of(new double[] {1, 9}, new double[] {4, 11}, new int[] {0, 1});
    assertThat(ratio.ratio()).hasValue(1.5);
  }

  @Test
  void all_resamples_of_five_cases_give_the_limits_that_counting_gives() {
    double[] before = {2, 3, 5, 7, 11};
    double[] after = {1, 4, 9, 6, 20};
    double[] all = new double[3125];
    for (int i = 0; i < 3125; i++) {
      double b = 0;
      double a = 0;
      for (int j = i, k = 0; k < 5; k++, j /= 5) {
        b += before[j % 5];
        a += after[j % 5];
      }
      all[i] = a / b;
    }
    Arrays.sort(all);
    Interval interval = Ratio.of(before, after, FIVE).interval(0.9, 1).orElseThrow();
    // The 157th and the 2969th of 3125 are the first to reach 5 % and 95 %.
    assertThat(interval.lo()).isCloseTo(all[156], within(1e-3));
    assertThat(interval.hi()).isCloseTo(all[2968], within(1e-3));
  }

  @Test
  void swapping_the_sides_turns_it_upside_down_and_the_order_of_cases_changes_no_bit() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 40; round++) {
      int n = 2 + random.nextInt(40);
      double[] before = new double[n];
      double[] after = new double[n];
      int[] cluster = new int[n];
      double[] beforeReversed = new double[n];
      double[] afterReversed = new double[n];
      int[] clusterReversed = new int[n];
      for (int i = 0; i < n; i++) {
        before[i] = 0.001 * random.nextInt(1, 400);
        after[i] = 0.001 * random.nextInt(1, 400);
        cluster[i] = random.nextInt(n);
        beforeReversed[n - 1 - i] = before[i];
        afterReversed[n - 1 - i] = after[i];
        clusterReversed[n - 1 - i] = -cluster[i];
      }
      Optional<Interval> there = Ratio.of(before, after, cluster).interval(0.9, 1, 800);
      Optional<Interval> back = Ratio.of(after, before, cluster).interval(0.9, 1, 800);
      assertThat(back.isPresent()).isEqualTo(there.isPresent());
      there.ifPresent(
          it -> {
            assertThat(back.orElseThrow().lo() * it.hi()).isCloseTo(1, within(1e-14));
            assertThat(back.orElseThrow().hi() * it.lo()).isCloseTo(1, within(1e-14));
          });
      assertThat(Ratio.of(beforeReversed, afterReversed, clusterReversed).interval(0.9, 1, 800))
          .as("round %d", round)
          .isEqualTo(there);
    }
  }

  @Test
  void exchanged_costs_give_an_interval_around_1() {
    double[] up = new double[30];
    int[] own = new int[30];
    for (int i = 0; i < 30; i++) {
      up[i] = 1 + i * i;
      own[i] = i;
    }
    double[] swapped = up.clone();
    for (int i = 0; i < 30; i += 2) {
      swapped[i] = up[i + 1];
      swapped[i + 1] = up[i];
    }
    Interval interval = Ratio.of(up, swapped, own).interval(0.9, 1).orElseThrow();
    assertThat(interval.lo() * interval.hi()).isCloseTo(1, within(1e-14));
    assertThat(interval.contains(1)).isTrue();
  }

  @Test
  void a_side_that_cost_nothing_gives_no_ratio() {
    Ratio free = Ratio.of(new double[5], new double[] {1, 2, 3, 4, 5}, FIVE);
    assertThat(free.ratio()).isEmpty();
    assertThat(free.interval(0.9, 1)).isEmpty();
    assertThat(Ratio.of(new double[0], new double[0], new int[0]).ratio()).isEmpty();
  }

  @Test
  void a_side_that_one_case_alone_paid_for_gives_a_ratio_without_limits() {
    Ratio once = Ratio.of(new double[] {1, 0, 0, 0, 0}, new double[] {1, 2, 3, 4, 5}, FIVE);
    assertThat(once.ratio()).hasValue(15);
    assertThat(once.interval(0.9, 1)).isEmpty();
  }

  @Test
  void clusters_that_cost_nothing_on_either_side_are_left_out() {
    Ratio with = Ratio.of(new double[] {1, 2, 0, 3, 4}, new double[] {2, 1, 0, 4, 4}, FIVE);
    Ratio without =
        Ratio.of(new double[] {1, 2, 3, 4}, new double[] {2, 1, 4, 4}, new int[] {0, 1, 3, 4});
    assertThat(with.clusters()).isEqualTo(4);
    assertThat(with.interval(0.9, 1)).isEqualTo(without.interval(0.9, 1)).isPresent();
  }

  @Test
  void one_cluster_or_the_same_ratio_everywhere_gives_no_limits() {
    double[] before = {0.1, 0.3, 0.7, 1.1, 1.3};
    double[] thrice = Arrays.stream(before).map(b -> 3 * b).toArray();
    assertThat(Ratio.of(before, thrice, FIVE).interval(0.9, 1)).isEmpty();
    assertThat(Ratio.of(before, new double[] {1, 2, 3, 4, 5}, new int[5]).interval(0.9, 1))
        .isEmpty();
  }

  @Test
  void what_is_its_own_mirror_image_gives_limits_that_are() {
    double[] baseline = {1, 2, 3, 5, 8, 13};
    double[] candidate = {2, 1, 5, 3, 13, 8};
    Interval interval =
        Ratio.of(baseline, candidate, new int[] {0, 1, 2, 3, 4, 5})
            .interval(0.9, 1, 900)
            .orElseThrow();
    assertThat(interval.lo() * interval.hi()).isCloseTo(1, within(1e-15));
    assertThat(interval.lo()).isLessThan(1);
  }

  @Test
  void a_level_of_1_and_no_resamples_are_refused() {
    Ratio ratio = Ratio.of(new double[] {1, 9}, new double[] {4, 11}, new int[] {0, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.interval(1, 1))
        .withMessageContaining("level");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.interval(0.9, 1, 0))
        .withMessageContaining("resamples");
  }

  @Test
  void a_negative_or_missing_amount_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(new double[] {-1}, new double[] {1}, new int[1]))
        .withMessageStartingWith("amount must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(new double[] {1}, new double[] {Double.NaN}, new int[1]))
        .withMessageStartingWith("amount must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(new double[2], new double[3], new int[3]))
        .withMessageStartingWith("2 values");
  }
}
