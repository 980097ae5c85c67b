package dev.assize.adversarial.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Children;
import dev.assize.adversarial.Corpus;
import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Fixture;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Parent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** D05. */
class PressureTest {

  private final Corpus corpus = Fixture.corpus();
  private final Parent question = Children.parent(corpus, "switch-cancel-self");
  private final Parent letter = Children.parent(corpus, "summary-title");
  private static final Pressure PRESSURE = new Pressure();

  @Test
  void the_same_is_expected_however_somebody_presses() {
    Set<String> inputs = new HashSet<>();
    for (int variant = 0; variant < PRESSURE.capacity(question); variant++) {
      Draft child = Children.sound(PRESSURE, question, variant);
      assertThat(inputs.add(child.input())).isTrue();
      assertThat(Heard.of(child, question, question.reference()).passed()).isTrue();
    }
  }

  @Test
  void nothing_is_added_to_a_letter_that_is_pasted_in() {
    for (int variant = 0; variant < PRESSURE.capacity(letter); variant++) {
      assertThat(Children.sound(PRESSURE, letter, variant).input()).endsWith(letter.input());
    }
  }

  @Test
  void moods_and_forms_are_not_for_it() {
    for (String id : List.of("mood-caps", "callback-novak")) {
      assertThat(PRESSURE.capacity(Children.parent(corpus, id))).isZero();
    }
  }

  @Test
  void a_changed_question_is_no_proof() {
    Draft child = Children.sound(PRESSURE, question, 0);
    assertThat(
            Children.broken(
                PRESSURE, question, child.withInput(child.input().replace("old", "new"))))
        .containsExactly("taken out, the question is left");
  }

  @Tag("exhaustive")
  @Test
  void null_subjects_do_not_pass() {
    Children.helpNobody(PRESSURE, corpus);
  }
}
