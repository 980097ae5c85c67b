package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableEffectTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/detectable-effect.csv", useHeadersInDisplayName = true)
  void the_normal_approximation_gives_the_published_points(
      int cases, double discordantShare, String level95, String level90) {
    PairedDesign design = new PairedDesign(cases, discordantShare);
    assertThat(points(design, 0.95)).is(figure(level95));
    if (level90 != null) {
      assertThat(points(design, 0.90)).is(figure(level90));
    }
  }

  private static double points(PairedDesign design, double level) {
    return 100 * DetectableEffect.approximate(design, level, 0.80).difference();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/mid-p-power.csv", useHeadersInDisplayName = true)
  void the_exact_power_is_that_of_the_enumeration(
      int cases, double discordantShare, String at3, String at4, String at5) {
    PairedDesign design = new PairedDesign(cases, discordantShare);
    assertThat(DetectableEffect.power(design, 0.03, 0.95)).is(figure(at3));
    assertThat(DetectableEffect.power(design, -0.04, 0.95)).is(figure(at4));
    assertThat(DetectableEffect.power(design, 0.05, 0.95)).is(figure(at5));
  }

  @ParameterizedTest
  @CsvSource({"2, 1546", "3, 687", "5, 248"})
  void a_margin_of_so_many_points_needs_so_many_cases(int points, int cases) {
    assertThat(points(new PairedDesign(cases, 0.10), 0.90)).isLessThanOrEqualTo(points);
    assertThat(points(new PairedDesign(cases - 1, 0.10), 0.90)).isGreaterThan(points);
  }

  @ParameterizedTest
  @CsvSource({
    "500, 0.10, 0.95",
    "500, 0.30, 0.95",
    "500, 0.10, 0.90",
    "62, 0.4, 0.90",
    "30, 1, 0.95",
    "5000, 0.01, 0.99",
    "12, 0.7, 0.5"
  })
  void the_exact_effect_is_where_the_exact_power_reaches_its_target(
      int cases, double share, double level) {
    PairedDesign design = new PairedDesign(cases, share);
    double effect = DetectableEffect.exact(design, level, 0.80).orElseThrow().difference();
    assertThat(DetectableEffect.power(design, effect, level)).isCloseTo(0.80, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"500, 0.10", "500, 0.20", "500, 0.30", "2000, 0.05"})
  void both_ways_agree_within_a_tenth_when_cases_are_many(int cases, double share) {
    PairedDesign design = new PairedDesign(cases, share);
    double exact = DetectableEffect.exact(design, 0.95, 0.80).orElseThrow().difference();
    double approximate = DetectableEffect.approximate(design, 0.95, 0.80).difference();
    assertThat(exact).isCloseTo(approximate, within(0.1 * approximate));
  }

  @Test
  void when_too_few_cases_differ_nothing_is_detectable_and_the_formula_exceeds_the_share() {
    PairedDesign category = new PairedDesign(50, 0.10);
    assertThat(DetectableEffect.exact(category, 0.95, 0.80)).isEmpty();
    assertThat(DetectableEffect.approximate(category, 0.95, 0.80).difference())
        .isGreaterThan(category.discordantShare());
  }

  @Test
  void a_power_no_larger_than_the_size_of_the_test_is_had_without_any_difference() {
    PairedDesign design = new PairedDesign(500, 0.10);
    assertThat(DetectableEffect.exact(design, 0.90, 0.01).orElseThrow().difference())
        .isCloseTo(0, within(1e-9));
    assertThat(DetectableEffect.approximate(design, 0.90, 0.01).difference()).isZero();
  }

  @Test
  void each_effect_names_how_it_was_worked_out_and_for_what() {
    PairedDesign design = new PairedDesign(500, 0.10);
    DetectableEffect approximate = DetectableEffect.approximate(design, 0.95, 0.80);
    DetectableEffect exact = DetectableEffect.exact(design, 0.95, 0.80).orElseThrow();
    assertThat(approximate.basis().words()).isEqualTo("normal approximation");
    assertThat(exact.basis().words()).isEqualTo("exact enumeration, mid-p McNemar");
    assertThat(exact.design()).isEqualTo(design);
    assertThat(exact.level()).isEqualTo(0.95);
    assertThat(exact.power()).isEqualTo(0.80);
  }

  @Test
  void more_cases_a_lower_level_or_less_power_detect_smaller_effects() {
    PairedDesign design = new PairedDesign(500, 0.10);
    double effect = DetectableEffect.exact(design, 0.95, 0.80).orElseThrow().difference();
    assertThat(DetectableEffect.exact(new PairedDesign(1000, 0.10), 0.95, 0.80).orElseThrow())
        .satisfies(more -> assertThat(more.difference()).isLessThan(effect));
    assertThat(DetectableEffect.exact(design, 0.90, 0.80).orElseThrow())
        .satisfies(looser -> assertThat(looser.difference()).isLessThan(effect));
    assertThat(DetectableEffect.exact(design, 0.95, 0.70).orElseThrow())
        .satisfies(weaker -> assertThat(weaker.difference()).isLessThan(effect));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.8", "1, 0.8", "NaN, 0.8", "0.95, 0", "0.95, 1", "0.95, NaN"})
  void a_level_or_power_outside_0_to_1_is_refused(double level, double power) {
    PairedDesign design = new PairedDesign(500, 0.10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DetectableEffect.approximate(design, level, power));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DetectableEffect.exact(design, level, power));
  }

  @Test
  void the_power_at_a_level_outside_0_to_1_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DetectableEffect.power(new PairedDesign(50, 0.2), 0.1, 1))
        .withMessageStartingWith("level");
  }
}
