package dev.assize.adversarial.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It costs €14.90 per month. | 14.90 | €",
        "It costs 14,90 EUR. | 14.90 | €",
        "Notice is 30 days' notice. | 30 | day",
        "After 30 days it ends. | 30 | day",
        "answered within ten working days | 10 | working day",
        "a 24-month term | 24 | month",
        "up to 1,000 Mbit/s down | 1000 | mbit/s",
        "20 % off | 20 | %",
        "aged 18 or over | 18 | ''",
        "FOR 14 DAYS | 14 | day",
      })
  void a_quantity_has_a_value_and_a_unit(String text, BigDecimal value, String unit) {
    List<Figure> figures = Figures.of(text);
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().value()).isEqualByComparingTo(value);
    assertThat(figures.getFirst().unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fibre 500 is fast",
        "a Mesh Two",
        "zone 3",
        "version 3.4.1",
        "on 3 March 2026",
        "on March 3",
        "2026-03-03",
        "at 2 p.m.",
        "at 10:30",
        "order W-41877",
        "in 2026",
        "the 12th",
        "a Cat 5e cable",
        "someone",
        "no one"
      })
  void names_dates_times_and_ids_are_no_quantities(String text) {
    assertThat(Figures.of(text)).isEmpty();
  }

  @Test
  void a_number_is_swapped_in_the_manner_in_which_it_was_written() {
    assertThat(swapped("Ten days, 10 days, 10.50 and Fibre 10", "10", "12"))
        .isEqualTo("Twelve days, 12 days, 10.50 and Fibre 10");
    assertThat(swapped("14,90 EUR or €14.90", "14.90", "17.90")).isEqualTo("17,90 EUR or €17.90");
    assertThat(swapped("ten days", "10", "45")).isEqualTo("45 days");
  }

  private static String swapped(String text, String value, String by) {
    return Figures.swapped(text, new BigDecimal(value), new BigDecimal(by));
  }

  @Test
  void spans_of_time_may_be_the_same_in_other_units() {
    Figure day = Figures.of("24 hours").getFirst();
    assertThat(day.mayBe(Figures.of("2 days").getFirst())).isFalse();
    assertThat(Figures.of("14 days").getFirst().mayBe(Figures.of("two weeks").getFirst())).isTrue();
    assertThat(Figures.of("24 months").getFirst().mayBe(Figures.of("two years").getFirst()))
        .isTrue();
  }
}
