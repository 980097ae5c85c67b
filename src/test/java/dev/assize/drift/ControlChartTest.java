package dev.assize.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  @Test
  void fewer_than_ten_runs_make_no_chart_and_no_guess() {
    ControlChart chart = chart(new DrawnRuns(100, 0.2, 1).then(3, 0).all());
    assertThat(chart).isInstanceOf(ControlChart.TooFewRuns.class);
    assertThat(chart.words())
        .isEqualTo("A control chart of the pass rate needs 10 runs in control, has 3.");
    assertThat(chart.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
    assertThat(chart(List.of()).words()).endsWith("needs 10 runs in control, has 0.");
  }

  /** The same cases every time: the spread is that of the unstable ones, not √(p(1-p)/n). */
  @Test
  void the_spread_is_that_within_cases() {
    ControlChart.Charted chart = charted(new DrawnRuns(500, 0.2, 2).then(30, 0).all());
    double within = Math.sqrt(100 * 0.25) / 500;
    double unpaired = Math.sqrt(0.82 * 0.18 / 500);
    assertThat(chart.deviation())
        .isCloseTo(within, within(0.1 * within))
        .isLessThan(unpaired / 1.5);
    assertThat(chart.widened()).isFalse();
  }

  @Test
  void runs_like_the_reference_stay_in_control() {
    ControlChart.Charted chart = charted(new DrawnRuns(500, 0.2, 3).then(60, 0).all());
    assertThat(chart.firstAlarm()).isEmpty();
    assertThat(chart.watched()).isEqualTo(50);
    assertThat(chart.words())
        .isEqualTo("The pass rate is in control over 50 runs after 10 of reference.");
    assertThat(chart.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
    assertThat(chart.changes()).isEmpty();
  }

  @Test
  void a_loss_of_five_points_is_out_of_control_within_a_few_runs_and_told_in_words() {
    ControlChart.Charted chart =
        charted(new DrawnRuns(500, 0.2, 4).then(20, 0).then(10, 0.06).all());
    ChartPoint alarm = chart.firstAlarm().orElseThrow();
    assertThat(List.of("run-20", "run-21", "run-22")).contains(alarm.run());
    assertThat(alarm.hits())
        .extracting(RuleHit::rule)
        .containsAnyOf(RuleHit.Rule.AVERAGE_BELOW, RuleHit.Rule.SUM_BELOW);
    assertThat(chart.words())
        .startsWith("The pass rate is out of control: run " + alarm.run() + ": ")
        .contains("below the reference's", "allowed are");
    assertThat(chart.answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(chart.changes())
        .singleElement()
        .extracting(ControlChart.Changed::run)
        .isIn("run-19", "run-20", "run-21");
  }

  @Test
  void a_small_loss_adds_up() {
    ControlChart.Charted chart =
        charted(new DrawnRuns(500, 0.2, 5).then(20, 0).then(40, 0.02).all());
    assertThat(chart.firstAlarm()).isPresent();
  }

  @Test
  void limits_begin_wider_than_the_noise_of_a_known_centre_and_grow() {
    ControlChart.Charted chart = charted(new DrawnRuns(300, 0.2, 6).then(40, 0).all());
    List<ChartPoint> watched =
        chart.points().stream().filter(p -> p.role() == ChartPoint.Role.WATCHED).toList();
    double first = watched.getFirst().upper() - chart.centre();
    double last = watched.getLast().upper() - chart.centre();
    assertThat(last).isGreaterThan(first);
    assertThat(last)
        .isCloseTo(
            chart.averageLimit() * chart.deviation() * Math.sqrt(0.2 / 1.8 + 0.1), within(1e-4));
    assertThat(chart.averageLimit()).isBetween(2.0, 5.0);
    assertThat(chart.sumLimit()).isBetween(3.0, 15.0);
  }

  @Test
  void a_reference_run_out_of_line_is_left_out_and_the_next_one_takes_its_place() {
    List<RunReading> runs = new DrawnRuns(500, 0.2, 7).then(4, 0).then(1, 0.2).then(20, 0).all();
    ControlChart.Charted chart = charted(runs);
    assertThat(chart.points().get(4).role()).isEqualTo(ChartPoint.Role.LEFT_OUT);
    assertThat(chart.points().stream().filter(p -> p.role() == ChartPoint.Role.REFERENCE))
        .hasSize(10);
    assertThat(chart.firstAlarm()).isEmpty();
  }

  @Test
  void a_reference_that_changes_half_way_is_none() {
    ControlChart chart = chart(new DrawnRuns(500, 0.2, 8).then(5, 0).then(9, 0.04).all());
    assertThat(chart).isInstanceOf(ControlChart.Unsettled.class);
    assertThat(chart.words()).contains("changed within the reference itself, from run run-");
    assertThat(chart.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  @Test
  void only_shared_cases_count_and_hard_ones_that_are_missing_move_nothing() {
    List<RunReading> runs = new ArrayList<>(new DrawnRuns(200, 0.2, 9).then(20, 0).all());
    RunReading last = runs.getLast();
    TreeMap<String, Double> easy = new TreeMap<>(last.values().toMap());
    easy.keySet().removeIf(id -> id.endsWith("0"));
    easy.put("a-new-case", 0.0);
    runs.set(19, RunReading.of("shared", last.at(), easy));
    runs.add(RunReading.of("strange", last.at(), new TreeMap<>(Map.of("other", 1.0))));
    ControlChart.Charted chart = charted(runs);
    assertThat(chart.points()).hasSize(20);
    ChartPoint shared = chart.points().getLast();
    assertThat(shared.run()).isEqualTo("shared");
    assertThat(shared.cases()).isEqualTo(180);
    assertThat(shared.value()).isCloseTo(chart.centre(), within(0.06));
    assertThat(chart.firstAlarm()).isEmpty();
  }

  /** All cases of a run move together, as when a provider serves two models under one name. */
  @Test
  void runs_that_are_apart_by_more_than_their_cases_explain_have_wider_limits() {
    SplittableRandom random = new SplittableRandom(10);
    DrawnRuns drawn = new DrawnRuns(500, 0.2, 10);
    for (int i = 0; i < 40; i++) {
      drawn.then(1, random.nextDouble() * 0.1);
    }
    ControlChart chart = chart(drawn.all());
    assertThat(chart)
        .isInstanceOfSatisfying(
            ControlChart.Charted.class,
            charted -> {
              assertThat(charted.widened()).isTrue();
              assertThat(charted.firstAlarm()).isEmpty();
            });
  }

  @Test
  void runs_that_never_differ_alarm_at_the_first_lasting_difference() {
    ControlChart.Charted same = charted(new DrawnRuns(50, 0, 11).then(20, 0).all());
    assertThat(same.deviation()).isPositive();
    assertThat(same.firstAlarm()).isEmpty();
    ControlChart.Charted other = charted(new DrawnRuns(50, 0, 11).then(20, 0).then(5, 0.1).all());
    assertThat(other.firstAlarm()).isPresent();
  }

  @Test
  void amounts_are_charted_by_their_geometric_mean() {
    SplittableRandom random = new SplittableRandom(12);
    DrawnRuns drawn = new DrawnRuns(0, 0, 0);
    for (int run = 0; run < 30; run++) {
      TreeMap<String, Double> values = new TreeMap<>();
      for (int c = 0; c < 80; c++) {
        double slower = run < 20 ? 1 : 1.3;
        values.put(
            DrawnRuns.name(c), slower * (200 + 10 * c) * Math.exp(0.2 * random.nextGaussian()));
      }
      drawn.add(values);
    }
    ControlChart chart = ControlChart.of(Quantity.LATENCY, drawn.all(), ChartRules.USUAL, 1);
    assertThat(chart)
        .isInstanceOfSatisfying(
            ControlChart.Charted.class,
            charted -> {
              assertThat(charted.centre()).isBetween(500.0, 620.0);
              assertThat(charted.firstAlarm().orElseThrow().run()).isIn("run-20", "run-21");
              assertThat(charted.points().getLast().value())
                  .isCloseTo(1.3 * charted.centre(), within(0.1 * charted.centre()));
            });
  }

  @Test
  void what_changed_around_the_runs_is_told_beside_them() {
    List<RunReading> runs = new ArrayList<>();
    String[] fingerprints = {"fp-1", "fp-1", "", "fp-2"};
    for (int i = 0; i < 4; i++) {
      TreeMap<Aspect, String> around = new TreeMap<>();
      around.put(Aspect.MODEL, "small");
      if (!fingerprints[i].isEmpty()) {
        around.put(Aspect.FINGERPRINT, fingerprints[i]);
      }
      runs.add(
          new RunReading(
              "run-" + i,
              DrawnRuns.START.plus(Duration.ofDays(i)),
              around,
              CaseValues.of(Map.of())));
    }
    assertThat(chart(runs).events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.at()).isEqualTo(3);
              assertThat(event.run()).isEqualTo("run-3");
              assertThat(event.words()).isEqualTo("fingerprint fp-1 became fp-2");
            });
  }

  @Test
  void the_same_seed_gives_the_same_chart() {
    List<RunReading> runs = new DrawnRuns(50, 0.2, 13).then(30, 0).all();
    assertThat(chart(runs)).isEqualTo(chart(runs));
  }

  @Test
  void what_cannot_be_charted_is_refused() {
    List<RunReading> runs = new DrawnRuns(5, 0, 1).then(2, 0).all();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart(List.of(runs.getFirst(), runs.getFirst())))
        .withMessage("two runs have the id run-0");
    List<RunReading> wrong = new DrawnRuns(0, 0, 0).add(new TreeMap<>(Map.of("a", 1.5))).all();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reference.of(Quantity.PASS_RATE, wrong))
        .withMessage("pass rate of a case cannot be 1.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new ChartRules(9, 0.2, 0.5, 100, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChartRules(10, 0, 0.5, 100, 0.1));
  }

  private static ControlChart chart(List<RunReading> runs) {
    return ControlChart.of(Quantity.PASS_RATE, runs, ChartRules.USUAL, 1);
  }

  private static ControlChart.Charted charted(List<RunReading> runs) {
    return (ControlChart.Charted) chart(runs);
  }
}
