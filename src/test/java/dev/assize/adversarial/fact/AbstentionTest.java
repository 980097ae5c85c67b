package dev.assize.adversarial.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Nursery;
import dev.assize.adversarial.Parent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbstentionTest {

  private final Parent parent = Nursery.parent("saturday-hours");

  /** Only the hours of other days are left. */
  private boolean passes(String reply) {
    Draft draft = Draft.of(parent).withContext(List.of(parent.context().get(1)));
    return Heard.of(draft.expecting(Abstention.expected(draft, parent)), parent, reply).passed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't know until when we answer on Saturdays.",
        "My pages don't say that. From Monday to Friday it is until 8 p.m.",
        "Which of our desks do you mean?",
        "Please ask our care team."
      })
  void not_to_know_to_ask_and_to_hand_over_are_good(String reply) {
    assertThat(passes(reply)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Until 8 p.m.",
        "I don't know, but it used to be 2 p.m.",
        "Until when can I call you on a Saturday?",
        "From Monday to Friday, the care team answers calls to 155 between 8 a.m. and 8 p.m.",
        "I'm sorry, but I can't help with that."
      })
  void to_guess_to_remember_and_to_repeat_are_not(String reply) {
    assertThat(passes(reply)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "slower-tariff, no number", "draft-credit-outage, a text to write",
    "unknown-esim-watch-model, unknown already", "order-brandt, a form to fill in"
  })
  void it_suits_questions_whose_answer_is_a_number(String id, String why) {
    assertThat(Abstention.suits(Nursery.parent(id))).as(why).isFalse();
    assertThat(Abstention.suits(parent)).isTrue();
  }

  @Test
  void what_another_form_or_unit_tells_is_told() {
    Draft draft = Draft.of(Nursery.parent("withdrawal-days"));
    assertThat(Abstention.isUntold(draft, Nursery.parent("withdrawal-days"))).isFalse();
  }
}
