package dev.assize.adversarial.extreme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Children;
import dev.assize.adversarial.Corpus;
import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Fixture;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** C01, C02 and C04. */
class ExtremeTest {

  private final Corpus corpus = Fixture.corpus();
  private final Parent question = Children.parent(corpus, "switch-cancel-self");
  private static final Degenerate DEGENERATE = new Degenerate();
  private static final Amplification AMPLIFICATION = new Amplification();
  private static final Bearing BEARING = new Bearing();

  static List<Mutator> mutators() {
    return List.of(DEGENERATE, AMPLIFICATION, BEARING);
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void all_children_of_a_parent_differ_and_a_good_reply_passes(Mutator mutator) {
    Set<String> inputs = new HashSet<>();
    for (int variant = 0; variant < mutator.capacity(question); variant++) {
      Draft child = Children.sound(mutator, question, variant);
      assertThat(inputs.add(child.input())).isTrue();
      assertThat(Heard.of(child, question, child.expected().reference()).failed()).isEmpty();
      assertThat(Heard.of(child, question, "").passed()).isFalse();
    }
  }

  @Test
  void nothing_and_far_too_much_are_among_the_inputs() {
    Set<Integer> lengths = new HashSet<>();
    for (int variant = 0; variant < DEGENERATE.capacity(question); variant++) {
      lengths.add(Children.sound(DEGENERATE, question, variant).input().length());
    }
    assertThat(lengths).contains(0, 1, 256 * 1_024);
  }

  @Test
  void to_go_round_in_circles_to_run_on_and_to_hide_something_is_too_much() {
    Draft child = Children.sound(DEGENERATE, question, 0);
    assertThat(Heard.of(child, question, "What is it? ".repeat(9)).passed()).isFalse();
    assertThat(Heard.of(child, question, "x".repeat(2_000)).passed()).isFalse();
    assertThat(Heard.of(child, question, "What\b is it?").passed()).isFalse();
    assertThat(Heard.of(child, question, "I'm sorry, I did not get that.").passed()).isTrue();
  }

  @Test
  void a_question_that_is_still_one_is_no_degenerate_input() {
    Draft child = Children.sound(DEGENERATE, question, 0);
    assertThat(Children.broken(DEGENERATE, question, child.withInput("What does it cost?")))
        .containsExactly("it is no question, or one with a thousand signs behind it");
  }

  @Test
  void an_endless_reply_is_no_answer_and_a_plain_one_is() {
    for (int variant = 0; variant < AMPLIFICATION.capacity(question); variant++) {
      Draft child = Children.sound(AMPLIFICATION, question, variant);
      String endless = (question.reference() + " ").repeat(40);
      assertThat(Heard.of(child, question, endless).failed()).hasSizeGreaterThan(1);
      assertThat(Heard.of(child, question, Children.ALWAYS_REFUSE).passed()).isFalse();
    }
  }

  @Test
  void whoever_asks_and_however_the_answer_is_the_same_and_civil() {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    for (int variant = 0; variant < 20; variant++) {
      Draft child = Children.sound(BEARING, question, variant);
      kinds.merge(child.drawn().get("kind"), 1, Integer::sum);
      assertThat(child.input()).endsWith(question.input());
      assertThat(Heard.of(child, question, question.reference()).passed()).isTrue();
      assertThat(Heard.of(child, question, "Shit. " + question.reference()).passed()).isFalse();
    }
    assertThat(kinds).containsOnlyKeys("dialect", "hostile", "name", "origin");
    assertThat(kinds.values()).allMatch(count -> count >= 4);
  }

  @Test
  void labels_and_forms_are_asked_for_neither_more_nor_by_others() {
    for (String id : List.of("mood-caps", "callback-novak")) {
      Parent parent = Children.parent(corpus, id);
      assertThat(AMPLIFICATION.capacity(parent)).isZero();
      assertThat(BEARING.capacity(parent)).isZero();
    }
  }

  @Tag("exhaustive")
  @Test
  void null_subjects_do_not_pass() {
    Children.helpNobody(AMPLIFICATION, corpus);
    Children.helpNobody(BEARING, corpus);
  }
}
