package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParentTest {

  private static final Corpus CORPUS = Fixture.corpus();

  @Test
  void labels_are_answers_wherever_they_stand() {
    assertThat(parent("topic-dead-line").answers()).contains("internet", "bill", "moving");
  }

  @Test
  void what_a_reply_must_copy_from_the_input_is_an_answer() {
    assertThat(parent("callback-evening").answers())
        .containsExactly("01632 960350", "after six", "Freya Lund");
    assertThat(parent("callback-mixed").answers()).contains("vendredi matin", "Luc Perrin");
  }

  @Test
  void what_a_reply_finds_elsewhere_is_none() {
    assertThat(parent("fibre-500-price").answers()).isEmpty();
  }

  private static Parent parent(String id) {
    return CORPUS.parents().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }
}
