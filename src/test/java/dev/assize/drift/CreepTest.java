package dev.assize.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CreepTest {

  /** Ten merges that each break four of 500 cases: no step shows anything, their sum does. */
  @Test
  void steps_that_show_nothing_by_themselves_show_together() {
    Creep creep = creep(steps(10, 4));
    Creep.Cumulated cumulated = (Creep.Cumulated) creep;
    assertThat(cumulated.steps()).hasSize(10);
    assertThat(cumulated.quietSteps()).isEqualTo(10);
    assertThat(cumulated.total().change()).isCloseTo(-0.08, within(1e-12));
    assertThat(creep.answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(creep.words())
        .isEqualTo(
            "Since the oldest accepted baseline (step-0) the pass rate changed by -8.0 points"
                + " (95 % interval -10.7 to -5.9) on 500 shared cases, in 10 steps, of which 10"
                + " showed nothing by themselves.");
  }

  @Test
  void what_stayed_is_no_drift_and_what_is_too_thin_is_not_told() {
    assertThat(creep(steps(3, 0)).answer()).isEqualTo(DriftAnswer.NO_DRIFT);
    List<RunReading> few =
        List.of(run(0, new TreeMap<>(Map.of("a", 1.0))), run(1, new TreeMap<>(Map.of("a", 1.0))));
    assertThat(creep(few).answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  @Test
  void one_step_is_told_as_one() {
    assertThat(creep(steps(1, 4)).words()).endsWith("in 1 step, which showed nothing by itself.");
    assertThat(creep(steps(1, 40)).words()).endsWith("in 1 step.");
  }

  @Test
  void one_baseline_is_no_step_and_other_cases_are_no_comparison() {
    assertThat(creep(steps(0, 0)).words())
        .isEqualTo("Creep of the pass rate needs 2 accepted baselines, has 1.");
    Creep apart =
        creep(
            List.of(
                run(0, new TreeMap<>(Map.of("a", 1.0))), run(1, new TreeMap<>(Map.of("b", 1.0)))));
    assertThat(apart.words())
        .isEqualTo("The last baseline shares no case with the oldest one (step-0).");
    assertThat(apart.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  private static Creep creep(List<RunReading> accepted) {
    return Creep.of(Quantity.PASS_RATE, 0.05, accepted, UnaryOperator.identity(), 1);
  }

  /** Each step breaks so many, and a few others flip either way. */
  private static List<RunReading> steps(int count, int broken) {
    List<RunReading> runs = new ArrayList<>();
    for (int step = 0; step <= count; step++) {
      TreeMap<String, Double> values = new TreeMap<>();
      for (int c = 0; c < 500; c++) {
        boolean lost = c < broken * step;
        boolean flips = c >= 460 && c < 480 && (c + step) % 2 == 0;
        values.put(DrawnRuns.name(c), lost || flips || c >= 480 ? 0.0 : 1.0);
      }
      runs.add(run(step, values));
    }
    return runs;
  }

  private static RunReading run(int step, Map<String, Double> values) {
    return RunReading.of("step-" + step, DrawnRuns.START.plus(Duration.ofDays(step)), values);
  }
}
