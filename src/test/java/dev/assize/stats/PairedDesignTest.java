package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedDesignTest {
  @ParameterizedTest
  @CsvSource({"500, 0.1, -0.04", "500, 0.1, 0.1", "500, 0.3, -0.3", "3, 1, 0", "20000, 0.05, 0.01"})
  void the_probabilities_of_all_tables_add_up_to_1(int cases, double share, double difference) {
    PairedDesign design = new PairedDesign(cases, share);
    assertThat(design.probability(difference, table -> true)).isCloseTo(1, within(1e-12));
    assertThat(design.probability(difference, table -> false)).isZero();
  }

  @Test
  void two_cases_can_be_counted_by_hand() {
    PairedDesign design = new PairedDesign(2, 0.5);
    // Each case is better with 3/8, worse with 1/8, and the same with 1/2.
    assertThat(design.probability(0.25, table -> table.n10() == 2))
        .isCloseTo(9 / 64.0, within(1e-15));
    assertThat(design.probability(0.25, table -> table.n10() == 1 && table.n01() == 1))
        .isCloseTo(6 / 64.0, within(1e-15));
    assertThat(design.probability(0.25, table -> table.discordant() == 0))
        .isCloseTo(16 / 64.0, within(1e-15));
  }

  @Test
  void every_table_has_the_cases_of_the_design() {
    assertThat(new PairedDesign(60, 0.2).probability(0.1, table -> table.total() != 60)).isZero();
  }

  @Test
  void a_difference_as_large_as_the_share_leaves_nothing_on_the_other_side() {
    PairedDesign design = new PairedDesign(100, 0.1);
    assertThat(design.probability(0.1, table -> table.n01() > 0)).isZero();
    assertThat(design.probability(-0.1, table -> table.n10() > 0)).isZero();
  }

  @Test
  void exchanging_the_sides_exchanges_the_probabilities() {
    PairedDesign design = new PairedDesign(200, 0.15);
    double better = design.probability(0.05, table -> table.n10() >= table.n01() + 10);
    double worse = design.probability(-0.05, table -> table.n01() >= table.n10() + 10);
    assertThat(better).isCloseTo(worse, within(1e-13));
  }

  @Test
  void a_margin_of_the_detectable_size_is_kept_about_as_often_as_its_power_says() {
    PairedDesign design = new PairedDesign(500, 0.10);
    double margin = DetectableEffect.approximate(design, 0.90, 0.80).difference();
    double kept =
        design.probability(0, table -> Tango.interval(table, 0.90).orElseThrow().isAbove(-margin));
    assertThat(kept).isCloseTo(0.80, within(0.02));
  }

  @Test
  void it_is_read_off_a_table_that_has_discordant_cases() {
    assertThat(PairedDesign.seenIn(new PairedTable(410, 12, 28, 50)))
        .contains(new PairedDesign(500, 0.08));
    assertThat(PairedDesign.seenIn(new PairedTable(20, 0, 0, 5))).isEmpty();
    assertThat(PairedDesign.seenIn(new PairedTable(0, 0, 0, 0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1", "-5, 0.1", "10, 0", "10, 1.01", "10, NaN"})
  void a_design_without_cases_or_share_is_refused(int cases, double share) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedDesign(cases, share));
  }

  @ParameterizedTest
  @CsvSource({"0.11", "-0.11", "NaN"})
  void a_difference_larger_than_the_share_is_refused(double difference) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedDesign(10, 0.1).probability(difference, table -> true))
        .withMessageStartingWith("difference");
  }
}
