package dev.assize.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanaryWatchTest {

  @Test
  void a_quiet_year_of_nights_raises_no_alarm() {
    List<RunReading> all = new DrawnRuns(60, 0.2, 1).then(375, 0).all();
    CanaryWatch watch = watch(all, 10);
    assertThat(watch.nights()).hasSize(365);
    assertThat(watch.alarm()).isEmpty();
    assertThat(watch.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
    assertThat(watch.words())
        .isEqualTo(
            "No alarm in 365 nights after a baseline of 10 runs (a false alarm once in 1,000 nights"
                + " or less).");
  }

  @Test
  void a_lasting_loss_is_told_with_its_direction() {
    List<RunReading> all = new DrawnRuns(100, 0.2, 2).then(40, 0).then(30, 0.12).all();
    CanaryWatch watch = watch(all, 10);
    CanaryWatch.Night alarm = watch.alarm().orElseThrow();
    assertThat(alarm.run()).isIn("run-40", "run-41", "run-42", "run-43", "run-44", "run-45");
    assertThat(alarm.direction()).isEqualTo(CanaryWatch.Direction.DOWN);
    assertThat(alarm.cases()).isEqualTo(100);
    assertThat(watch.words()).startsWith("The pass rate moved down: the alarm of run run-4");
    assertThat(watch.answer()).isEqualTo(DriftAnswer.DRIFT);
  }

  @Test
  void cases_that_were_never_asked_before_begin_their_own_history() {
    List<RunReading> small = new DrawnRuns(10, 0.2, 3).then(1, 0).all();
    List<RunReading> large = new DrawnRuns(40, 0.2, 3).then(3, 0).all();
    CanaryWatch watch = CanaryWatch.of(Quantity.PASS_RATE, small, large, 1000);
    assertThat(watch.nights()).extracting(CanaryWatch.Night::cases).containsExactly(10, 40, 40);
  }

  @Test
  void the_power_of_a_sample_is_told() {
    List<RunReading> baseline = new DrawnRuns(100, 0.2, 4).then(20, 0).all();
    CanaryPower large = CanaryPower.of(Quantity.PASS_RATE, baseline, 0.10, 1000, 1);
    assertThat(large.nights().orElseThrow()).isBetween(1, 10);
    assertThat(large.noticed()).isGreaterThan(0.9);
    assertThat(large.words())
        .startsWith(
            "With 20 nights to compare with, 100 cases a night notice a lasting loss of 10.0 points after");
    CanaryPower small = CanaryPower.of(Quantity.PASS_RATE, baseline, 0.005, 1000, 1);
    assertThat(small.noticed()).isLessThan(large.noticed());
    assertThat(CanaryPower.of(Quantity.PASS_RATE, baseline, 0.10, 1000, 1)).isEqualTo(large);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanaryPower.of(Quantity.PASS_RATE, baseline, 1.1, 1000, 1));
  }

  @Test
  void what_one_night_foretells_holds_what_many_nights_show() {
    List<RunReading> nights = new DrawnRuns(100, 0.2, 4).then(30, 0).all();
    CanaryPower later = CanaryPower.of(Quantity.PASS_RATE, nights, 0.05, 1000, 1);
    for (int few = 1; few <= 4; few += 3) {
      CanaryOutlook outlook =
          CanaryOutlook.of(Quantity.PASS_RATE, nights.subList(0, few), 0.05, 1000, 1);
      assertThat(later.nights().orElseThrow())
          .isBetween(
              outlook.steady().nights().orElseThrow(),
              outlook.unsteady().nights().orElse(CanaryPower.LONGEST));
    }
  }

  @Test
  void cases_that_all_pass_have_one_outlook() {
    List<RunReading> night = new DrawnRuns(0, 0, 1).add(Map.of("a", 1.0, "b", 1.0, "c", 1.0)).all();
    CanaryOutlook outlook = CanaryOutlook.of(Quantity.PASS_RATE, night, 0.4, 1000, 1);
    assertThat(outlook.unsteady()).isEqualTo(outlook.steady());
    assertThat(outlook.words()).endsWith("half of the time, however much one case varies.");
  }

  @Test
  void without_a_baseline_there_is_nothing_to_hold_a_night_against() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanaryWatch.of(Quantity.PASS_RATE, List.of(), List.of(), 1000))
        .withMessage("a canary needs a baseline of at least 1 run");
  }

  private static CanaryWatch watch(List<RunReading> all, int baseline) {
    return CanaryWatch.of(
        Quantity.PASS_RATE,
        all.subList(0, baseline),
        all.subList(baseline, all.size()),
        CanaryWatch.USUAL_RUN_LENGTH);
  }
}
