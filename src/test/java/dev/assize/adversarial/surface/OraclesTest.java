package dev.assize.adversarial.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Fixture;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.cases.Question.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What null subjects get from the oracles of this room. */
class OraclesTest {

  private static final String REFUSAL = "I'm sorry, but I can't help with that.";

  @Tag("exhaustive")
  @Test
  void who_repeats_a_child_of_an_answerable_question_has_not_answered() {
    for (Mutator mutator : new SurfaceRepertoire().mutators()) {
      for (Parent parent : Trying.parents()) {
        if (mutator.capacity(parent) > 0 && !passes(Draft.of(parent), parent, parent.input())) {
          Draft child = child(mutator, parent);
          assertThat(passes(child, parent, child.input()))
              .as("%s of %s: %s", mutator.trait().id(), parent.id(), child.input())
              .isFalse();
        }
      }
    }
  }

  @Tag("exhaustive")
  @Test
  void no_small_talk_is_what_an_answer_has_to_hold() {
    Fillers fillers = new Fillers();
    for (Parent parent : Trying.parents()) {
      if (fillers.capacity(parent) > 0 && !passes(Draft.of(parent), parent, parent.input())) {
        for (int variant = 0; variant < 5; variant++) {
          Draws draws = Draws.of(parent.id().hashCode() + variant);
          Draft child = fillers.apply(Draft.of(parent), parent, variant, draws).orElseThrow();
          assertThat(passes(child, parent, child.input())).as(child.input()).isFalse();
        }
      }
    }
  }

  @Tag("exhaustive")
  @Test
  void letter_by_letter_a_question_back_will_do_and_a_refusal_only_where_the_parent_is_refused() {
    Mutator mutator = new LetterByLetter();
    for (Parent parent : Trying.parents()) {
      if (mutator.capacity(parent) > 0) {
        Draft child = child(mutator, parent);
        assertThat(
                passes(child, parent, "Do you mean to ask about your line? Could you rephrase it?"))
            .as(parent.id())
            .isTrue();
        assertThat(passes(child, parent, "")).as(parent.id()).isFalse();
        if (!passes(Draft.of(parent), parent, REFUSAL)
            && parent.golden().expectation().policy().name().equals("ANSWER")) {
          assertThat(passes(child, parent, REFUSAL)).as(parent.id()).isFalse();
        }
      }
    }
  }

  @Test
  void letter_by_letter_is_written_with_signs_that_have_no_meaning_in_the_text() {
    assertThat(Trying.children(new LetterByLetter(), "late-payment"))
        .containsExactly(
            "H-o-w--s-l-o-w--w-i-l-l--m-y--l-i-n-e--b-e--if--t-h-e--b-i-l-l--s-t-a-y-s--u-n-p-a-i-d?",
            "H/o/w//s/l/o/w//w/i/l/l//m/y//l/i/n/e//b/e//if//t/h/e//b/i/l/l//s/t/a/y/s//u/n/p/a/i/d?",
            "H.o.w..s.l.o.w..w.i.l.l..m.y..l.i.n.e..b.e..if..t.h.e..b.i.l.l..s.t.a.y.s..u.n.p.a.i.d?",
            "H o w  s l o w  w i l l  m y  l i n e  b e  if  t h e  b i l l  s t a y s  u n p a i d?");
    assertThat(new LetterByLetter().capacity(Trying.parent("tool-order-status"))).isZero();
    assertThat(Trying.children(new LetterByLetter(), "decline-neighbour-wifi"))
        .noneMatch(text -> text.contains("W-i---F-i"));
  }

  @Test
  void a_sign_too_many_is_not_read_back() {
    Parent parent = Trying.parent("late-payment");
    Draft child = Trying.child(new LetterByLetter(), parent, 0);
    Draft broken = child.withInput(child.input().replace("--b-e", "-b-e"));
    assertThat(Trying.failed(new LetterByLetter(), parent, broken))
        .containsExactly("the parent without the signs");
  }

  @Test
  void in_each_language_the_reference_passes_and_what_is_said_in_english_does_not() {
    Mutator mutator = new LanguageWrap();
    List<Parent> able =
        Trying.parents().stream().filter(p -> mutator.capacity(p) > 0).limit(12).toList();
    Set<String> tongues = new HashSet<>();
    for (Phrasebook tongue : Phrasebook.values()) {
      Parent parent = able.get(tongue.ordinal());
      Draft child = Trying.child(mutator, parent, tongue.ordinal());
      String reference = child.expected().reference();
      assertThat(Heard.of(child, parent, reference).failed())
          .as(tongue + " " + reference)
          .isEmpty();
      assertThat(passes(child, parent, parent.reference())).as("stale " + tongue).isFalse();
      assertThat(passes(child, parent, dump(parent))).as("dump " + tongue).isFalse();
      assertThat(passes(child, parent, REFUSAL)).as("refusal " + tongue).isFalse();
      assertThat(passes(child, parent, child.input())).as("echo " + tongue).isFalse();
      assertThat(passes(child, parent, tongue.telling("keine"))).as("no value " + tongue).isFalse();
      assertThat(child.input()).contains(parent.input());
      tongues.add(tongue.code());
    }
    assertThat(tongues).hasSize(12);
  }

  @Test
  void only_answers_with_a_value_of_any_language_are_asked_for_in_another() {
    Mutator mutator = new LanguageWrap();
    assertThat(mutator.capacity(Trying.parent("topic-dead-line"))).as("a label").isZero();
    assertThat(mutator.capacity(Trying.parent("callback-silva"))).as("data").isZero();
    assertThat(mutator.capacity(Trying.parent("account-locked-time"))).as("or a day").isZero();
    assertThat(mutator.capacity(Trying.parent("call-from-london"))).as("not English").isZero();
    assertThat(mutator.capacity(Trying.parent("fibre-500-price"))).isEqualTo(12);
    assertThat(Values.of(Trying.parent("fibre-500-price"))).containsExactly("39.90");
  }

  @Test
  void a_question_that_was_touched_in_its_frame_is_shown() {
    Parent parent = Trying.parent("fibre-500-price");
    Draft child = Trying.child(new LanguageWrap(), parent, 0);
    Draft touched = child.withInput(child.input().replace("cost", "costs"));
    Draft told = child.withInput(child.input() + " 39.90?");
    assertThat(Trying.failed(new LanguageWrap(), parent, touched)).hasSize(1);
    assertThat(Trying.failed(new LanguageWrap(), parent, told)).hasSize(2);
  }

  private static Draft child(Mutator mutator, Parent parent) {
    return mutator
        .apply(Draft.of(parent), parent, 0, Draws.of(Fixture.ROOT))
        .orElse(Draft.of(parent));
  }

  private static boolean passes(Draft draft, Parent parent, String reply) {
    return Heard.of(draft, parent, reply).passed();
  }

  private static String dump(Parent parent) {
    return parent.context().stream().map(Passage::text).collect(Collectors.joining("\n"));
  }
}
