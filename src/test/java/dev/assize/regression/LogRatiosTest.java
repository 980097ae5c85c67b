package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Contrasted.Contrast;
import dev.assize.score.CaseFacts;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.SignFlipInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRatiosTest {

  private static final long SEED = 20_261_121;

  @ParameterizedTest
  @ValueSource(ints = {12, 60})
  void swapping_the_sides_mirrors_the_interval(int cases) {
    double[] before = logs(cases, SEED);
    double[] after = logs(cases, SEED + 1);

    Contrast there = contrast(before, after);
    Contrast back = contrast(after, before);

    assertThat(there.difference()).isEqualTo(-back.difference());
    Interval mirrored = back.interval().orElseThrow();
    assertThat(there.interval().orElseThrow().lo()).isCloseTo(-mirrored.hi(), within(1e-12));
    assertThat(there.interval().orElseThrow().hi()).isCloseTo(-mirrored.lo(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 60})
  void the_order_of_cases_changes_no_bit(int cases) {
    double[] before = logs(cases, SEED);
    double[] after = logs(cases, SEED + 1);
    List<Integer> order = new ArrayList<>(IntStream.range(0, cases).boxed().toList());
    Collections.shuffle(order, new Random(SEED));

    Contrast shuffled = contrast(at(before, order), at(after, order));

    assertThat(shuffled).isEqualTo(contrast(before, after));
  }

  @Test
  void twelve_per_cent_more_everywhere_is_known_from_twenty_cases_on() {
    double[] before = logs(20, SEED);
    double[] after = Arrays.stream(before).map(log -> log + Math.log(1.12)).toArray();

    Contrast enough = contrast(before, after);
    Contrast few = contrast(Arrays.copyOf(before, 19), Arrays.copyOf(after, 19));

    Interval interval = enough.interval().orElseThrow();
    assertThat(interval.lo()).isEqualTo(interval.hi()).isCloseTo(-Math.log(1.12), within(1e-12));
    assertThat(new Unit.Ratio("slower", "faster").change(enough.difference()))
        .isEqualTo("12.0 % slower");
    assertThat(enough.worse().value()).isLessThan(1e-5);
    assertThat(few.interval()).isEmpty();
  }

  @Test
  void a_unit_tells_better_and_worse_in_its_own_words() {
    Unit.Ratio ratio = new Unit.Ratio("dearer", "cheaper");

    assertThat(ratio.change(Math.log(2))).isEqualTo("50.0 % cheaper");
    assertThat(ratio.change(0)).isEqualTo("neither dearer nor cheaper");
    assertThat(ratio.limits(new Interval(-Math.log(1.2), Math.log(1.25), 0.90)))
        .isEqualTo("-20.0 to 20.0");
    assertThat(ratio.allowed(ratio.margin(0.2, 7))).isEqualTo("20.0 % dearer");
    assertThat(ratio.level(-Math.log(0.4))).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void means_and_difference_are_minus_logarithms_so_that_more_is_better() {
    Contrast found = contrast(new double[] {1, 2, 3}, new double[] {2, 4, 3});

    assertThat(found.n()).isEqualTo(3);
    assertThat(found.baseline()).isEqualTo(-2);
    assertThat(found.candidate()).isEqualTo(-3);
    assertThat(found.difference()).isEqualTo(-1);
  }

  @Test
  void a_dozen_cases_that_all_got_dearer_are_as_rare_as_twelve_coins_on_one_side() {
    double[] before = new double[12];
    double[] after = IntStream.rangeClosed(1, 12).mapToDouble(i -> 0.01 * i).toArray();

    Contrast found = contrast(before, after);

    assertThat(found.worse().value()).isCloseTo(1.0 / 4096, within(1e-15));
    assertThat(found.method())
        .isEqualTo("sign flips of the log ratios of 12 clusters, seed 20261121");
    assertThat(found.interval())
        .isEqualTo(SignFlipInterval.of(better(before, after), 0.90, MeanChange.SEED));
    assertThat(contrast(after, before).worse()).as("cheaper").isEqualTo(PValue.ONE);
  }

  @Test
  void equally_many_times_dearer_and_cheaper_is_no_sign_of_worse() {
    assertThat(contrast(new double[] {0, 1, 0, 1}, new double[] {1, 0, 1, 0}).worse())
        .isEqualTo(PValue.ONE);
  }

  @Test
  void from_thirty_clusters_on_the_mean_has_its_t_interval() {
    double[] before = logs(30, SEED);
    double[] after = Arrays.stream(logs(30, SEED + 1)).map(log -> log + 0.3).toArray();

    Contrast found = contrast(before, after);
    ClusteredMean mean = ClusteredMean.of(better(before, after)).orElseThrow();

    assertThat(found.method()).isEqualTo("CR1 t of log ratios over 30 clusters");
    assertThat(found.interval()).isEqualTo(mean.interval(0.90));
    assertThat(found.worse()).isEqualTo(mean.pValue(0).orElseThrow().half());
    assertThat(contrast(Arrays.copyOf(before, 29), Arrays.copyOf(after, 29)).method())
        .startsWith("sign flips");
  }

  @Test
  void one_ratio_everywhere_has_a_p_value_though_its_spread_is_nothing() {
    double[] before = logs(40, SEED);
    double[] after = Arrays.stream(before).map(log -> log + Math.log(1.12)).toArray();

    Contrast found = contrast(before, after);

    assertThat(found.method()).isEqualTo("every case has this very ratio");
    assertThat(found.worse().value()).isLessThan(1e-3);
  }

  @Test
  void without_cases_there_is_nothing_to_tell() {
    Contrast found = contrast(new double[0], new double[0]);

    assertThat(found.n()).isZero();
    assertThat(found.baseline()).isZero();
    assertThat(found.interval()).isEmpty();
    assertThat(found.worse()).isEqualTo(PValue.ONE);
  }

  private static Differences better(double[] before, double[] after) {
    return Differences.ofIndependent(
        IntStream.range(0, before.length).mapToDouble(i -> before[i] - after[i]).toArray());
  }

  private static Contrast contrast(double[] before, double[] after) {
    List<CaseFacts> facts =
        IntStream.range(0, before.length)
            .mapToObj(i -> Docket.facts("case-" + i, "general", Importance.NORMAL))
            .toList();
    return (Contrast) new LogRatios(facts, before, after).contrast(0.90, "");
  }

  private static double[] logs(int count, long seed) {
    return new Random(seed).doubles(count, -1, 1).toArray();
  }

  private static double[] at(double[] values, List<Integer> order) {
    return order.stream().mapToDouble(i -> values[i]).toArray();
  }
}
