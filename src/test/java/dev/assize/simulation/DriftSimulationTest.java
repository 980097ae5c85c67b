package dev.assize.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.drift.Steadiness;
import dev.assize.drift.WhoseDrift.Culprit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A part of what {@code bench/simulate.sh drift} counts, with bounds four standard errors wide. */
class DriftSimulationTest {

  private static final Seed SEED = new Seed(Long.getLong("assize.test.seed", 20_261_121L));
  private static final int RUNS = 400;

  /** One chart in ten is allowed an alarm in 100 runs. */
  @Test
  void a_chart_without_drift_hardly_ever_alarms_in_a_hundred_runs() {
    RunLengths lengths = new ChartLengths(Course.steady(100, 110)).drawn(50, SEED);
    assertThat(lengths.alarms(100).share()).isLessThan(0.27);
    assertThat(lengths.undrawn().share()).isLessThan(0.12);
  }

  @Test
  void a_loss_of_three_deviations_is_on_the_chart_within_ten_runs() {
    RunLengths lengths = new ChartLengths(new Course(500, 20, 12, 0.03, 1)).drawn(20, SEED);
    assertThat(lengths.alarms(10).share()).isGreaterThan(0.9);
  }

  @Test
  void evidence_against_one_noisy_run_alarms_within_a_year_in_most_cases_and_the_detector_hardly() {
    RunLengths gathered = CanaryLengths.quiet(1, CanaryLengths.Alarm.GATHERED).drawn(30, SEED);
    RunLengths detector = CanaryLengths.quiet(1, CanaryLengths.Alarm.DETECTOR).drawn(30, SEED);
    assertThat(gathered.alarms(365).share()).isGreaterThan(0.5);
    assertThat(detector.alarms(365).share()).isLessThan(0.3);
  }

  @Test
  void a_loss_of_five_points_wakes_the_detector_within_ten_nights() {
    RunLengths lengths =
        new CanaryLengths(new Course(100, 40, 12, 0.05, 1), 10, CanaryLengths.Alarm.DETECTOR)
            .drawn(60, SEED);
    assertThat(lengths.alarms(10).share()).isGreaterThan(0.85);
    assertThat(lengths.early().share()).isLessThan(0.15);
  }

  /** About 33, 61, 79 and 96 % by the exact sums over all tables. */
  @Test
  void the_right_culprit_is_named_as_often_as_its_test_promises() {
    for (Culprits culprits :
        Stream.of(100, 500)
            .flatMap(n -> Stream.of(new Culprits(n, 0, 0.05), new Culprits(n, 0.05, 0)))
            .toList()) {
      Map<Culprit, Integer> named = culprits.named(RUNS, SEED);
      Culprit right = culprits.judge() > 0 ? Culprit.JUDGE : Culprit.SUBJECT;
      double found = (named.get(right) + named.get(Culprit.BOTH)) / (double) RUNS;
      assertThat(found).as(culprits.name()).isCloseTo(culprits.power(), within(0.1));
    }
    Map<Culprit, Integer> nobody = new Culprits(300, 0, 0).named(RUNS, SEED);
    assertThat(nobody.get(Culprit.NOT_SHOWN)).isGreaterThan(RUNS * 84 / 100);
  }

  @Test
  void a_stricter_judge_is_called_unchanged_in_one_of_twenty_screens_at_most() {
    int screens = RUNS / 4;
    Map<Steadiness, Integer> said = new Screens(400, 0.10, 0.05).said(screens, SEED);
    assertThat(said.get(Steadiness.UNCHANGED)).isLessThan(screens * 14 / 100);
    Map<Steadiness, Integer> steady = new Screens(800, 0.10, 0).said(screens, SEED);
    assertThat(steady.get(Steadiness.UNCHANGED)).isGreaterThan(screens * 80 / 100);
    assertThat(steady.get(Steadiness.CHANGED)).isLessThan(screens * 14 / 100);
  }

  @Test
  void run_lengths_count_what_went_off_early_and_what_never_did() {
    RunLengths lengths = new RunLengths(100);
    Stream.of(-1, 0, 5, 7, 50).forEach(lengths::add);
    lengths.addUndrawn();
    assertThat(lengths.early()).isEqualTo(new Rate(1, 5));
    assertThat(lengths.undrawn()).isEqualTo(new Rate(1, 6));
    assertThat(lengths.alarms(10)).isEqualTo(new Rate(2, 4));
    assertThat(lengths.median()).isEqualTo("7");
    assertThat(lengths.average()).isEqualTo("54");
    assertThat(lengths.inHundred()).isEqualTo("1.85");
  }

  /** The committed page has a row for each experiment, and no other. */
  @Test
  void the_page_tells_all_that_is_simulated() throws IOException {
    String page = Files.readString(Path.of("docs/simulations-drift.md"));
    long rows = page.lines().filter(line -> line.startsWith("| ")).count();
    int tables = 6;
    int quietCharts = 2;
    assertThat(rows)
        .isEqualTo(
            tables
                + quietCharts
                + ChartLengths.all().size()
                + CanaryLengths.quiet().size()
                + CanaryLengths.losing().size()
                + Culprits.all().size()
                + Screens.all().size());
    for (CanaryLengths canary : CanaryLengths.quiet()) {
      assertThat(page).contains(canary.alarm().words());
    }
  }
}
