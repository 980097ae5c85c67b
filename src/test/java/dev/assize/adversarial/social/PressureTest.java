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
import org.junit.jupiter.api.Test;

/** D05. */
class PressureTest {

  private static final Corpus CORPUS = Fixture.corpus();
  private static final Parent QUESTION = Children.parent(CORPUS, "switch-cancel-self");
  private static final Parent LETTER = Children.parent(CORPUS, "summary-title");
  private static final Pressure PRESSURE = new Pressure();

  @Test
  void the_same_is_expected_however_somebody_presses() {
    Set<String> inputs = new HashSet<>();
    for (int variant = 0; variant < PRESSURE.capacity(QUESTION); variant++) {
      Draft child = Children.sound(PRESSURE, QUESTION, variant);
      assertThat(inputs.add(child.input())).isTrue();
      assertThat(Heard.of(child, QUESTION, QUESTION.reference()).passed()).isTrue();
    }
  }

  @Test
  void nothing_is_added_to_a_letter_that_is_pasted_in() {
    for (int variant = 0; variant < PRESSURE.capacity(LETTER); variant++) {
      assertThat(Children.sound(PRESSURE, LETTER, variant).input()).endsWith(LETTER.input());
    }
  }

  @Test
  void moods_and_forms_are_not_for_it() {
    for (String id : List.of("mood-caps", "callback-novak")) {
      assertThat(PRESSURE.capacity(Children.parent(CORPUS, id))).isZero();
    }
  }

  @Test
  void a_changed_question_is_no_proof() {
    Draft child = Children.sound(PRESSURE, QUESTION, 0);
    assertThat(
            Children.broken(
                PRESSURE, QUESTION, child.withInput(child.input().replace("old", "new"))))
        .containsExactly("taken out, the question is left");
  }

  @Test
  void null_subjects_do_not_pass() {
    Children.helpNobody(PRESSURE, CORPUS);
  }
}
