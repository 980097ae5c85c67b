package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which spans of a text carry a value. */
class SlotsTest {

  private static List<String> of(String text) {
    return Slots.of(text).stream()
        .map(slot -> slot.kind().name().toLowerCase(Locale.ROOT) + " " + slot.text())
        .toList();
  }

  @Test
  void each_kind_is_told_from_left_to_right() {
    assertThat(of("I paid €30 on 3 March 2026 for W-41877: 30 days, 500 Mbit/s, 20 %, 7."))
        .containsExactly(
            "money €30",
            "date 3 March 2026",
            "id W-41877",
            "measure 30 days",
            "measure 500 Mbit/s",
            "measure 20 %",
            "number 7");
  }

  @Test
  void amounts_dates_and_times_come_in_many_forms() {
    assertThat(of("4.90 EUR, $ 5, 10 pounds, 99 cents, 1,250.50€."))
        .containsExactly(
            "money 4.90 EUR", "money $ 5", "money 10 pounds", "money 99 cents", "money 1,250.50€");
    assertThat(
            of("2026-03-03, 8 a.m., 9 pm, 14:30, 6 o'clock, March 2027, May 4th, 2026, 1st June."))
        .containsExactly(
            "date 2026-03-03",
            "date 8 a.m.",
            "date 9 pm",
            "date 14:30",
            "date 6 o'clock",
            "date March 2027",
            "date May 4th, 2026",
            "date 1st June");
  }

  @Test
  void addresses_and_telephone_numbers_are_ids() {
    assertThat(of("Mail jo.doe@example.org, see https://example.org/a?b=1 or call 01632 960350."))
        .containsExactly(
            "id jo.doe@example.org", "id https://example.org/a?b=1", "id 01632 960350");
  }

  @Test
  void a_name_stands_within_a_sentence_and_may_have_several_words() {
    assertThat(of("Is Fibre Basic there, Mrs Lund?"))
        .containsExactly("name Fibre Basic", "name Mrs Lund");
    assertThat(of("does, Nadia asks, Swift suffice?")).containsExactly("name Nadia", "name Swift");
    assertThat(of("where is my parcel")).isEmpty();
  }

  @Test
  void where_kinds_overlap_the_first_of_them_wins() {
    assertThat(of("for €30 a month")).containsExactly("money €30");
    assertThat(of("on 3 March")).containsExactly("date 3 March");
    assertThat(of("to 12:30 or so")).containsExactly("date 12:30");
  }

  @Test
  void slots_stand_where_they_say_and_never_over_each_other() {
    List<String> pieces =
        List.of("€30", "3 March", "W-41", "30 days", "7", "Ann", " ", ", ", "a", "@x.org", "2026-");
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(9), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining());
      int end = 0;
      for (Slot slot : Slots.of(text)) {
        assertThat(text.substring(slot.from(), slot.to())).isEqualTo(slot.text()).isNotEmpty();
        assertThat(slot.from()).as(text).isGreaterThanOrEqualTo(end);
        end = slot.to();
      }
    }
  }

  @Test
  void slots_may_touch() {
    assertThat(of("20%€30")).containsExactly("measure 20%", "money €30");
    assertThat(of("30%40")).containsExactly("measure 30%", "number 40");
  }
}
