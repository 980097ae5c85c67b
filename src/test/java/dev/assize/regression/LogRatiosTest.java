package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.cases.Expectation.Importance;
import dev.assize.score.CaseFacts;
import dev.assize.stats.Interval;
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

    Contrasted.Contrast there = contrast(before, after);
    Contrasted.Contrast back = contrast(after, before);

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

    Contrasted.Contrast shuffled = contrast(at(before, order), at(after, order));

    assertThat(shuffled).isEqualTo(contrast(before, after));
  }

  @Test
  void twelve_per_cent_more_everywhere_is_known_from_twenty_cases_on() {
    double[] before = logs(20, SEED);
    double[] after = Arrays.stream(before).map(log -> log + Math.log(1.12)).toArray();

    Contrasted.Contrast enough = contrast(before, after);
    Contrasted.Contrast few = contrast(Arrays.copyOf(before, 19), Arrays.copyOf(after, 19));

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

  private static Contrasted.Contrast contrast(double[] before, double[] after) {
    List<CaseFacts> facts =
        IntStream.range(0, before.length)
            .mapToObj(i -> Docket.facts("case-" + i, "general", Importance.NORMAL))
            .toList();
    return (Contrasted.Contrast) new LogRatios(facts, before, after).contrast(0.90, "");
  }

  private static double[] logs(int count, long seed) {
    return new Random(seed).doubles(count, -1, 1).toArray();
  }

  private static double[] at(double[] values, List<Integer> order) {
    return order.stream().mapToDouble(i -> values[i]).toArray();
  }
}
