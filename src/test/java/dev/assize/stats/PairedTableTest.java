package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PairedTableTest {
  private final PairedTable table = new PairedTable(410, 12, 28, 50);

  @Test
  void it_counts_its_cases() {
    assertThat(table.total()).isEqualTo(500);
    assertThat(table.discordant()).isEqualTo(40);
    assertThat(table.discordantShare()).hasValue(0.08);
  }

  @Test
  void the_difference_is_negative_when_more_cases_broke_than_were_fixed() {
    assertThat(table.difference()).hasValue(-0.032);
  }

  @Test
  void without_cases_there_is_no_difference_rather_than_not_a_number() {
    PairedTable empty = new PairedTable(0, 0, 0, 0);
    assertThat(empty.difference()).isEmpty();
    assertThat(empty.discordantShare()).isEmpty();
  }

  @Test
  void swapping_the_sides_exchanges_fixed_and_broke() {
    assertThat(table.swapped()).isEqualTo(new PairedTable(410, 28, 12, 50));
    Drawn.tables((drawn, level) -> assertThat(drawn.swapped().swapped()).isEqualTo(drawn));
  }

  @Test
  void a_negative_count_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedTable(1, 2, -3, 4))
        .withMessage("n01 must not be negative, found -3");
  }

  @Test
  void a_total_beyond_an_int_is_refused_rather_than_wrapped() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new PairedTable(Integer.MAX_VALUE, 1, 0, 0));
  }
}
