package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Expectation.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoTest {

  private final Corpus corpus = Fixture.corpus();

  @Test
  void a_question_that_holds_what_its_checks_listen_for_is_no_proof() {
    Parent parent = Children.parent(corpus, "premise-roll-over-s");
    Draft clean = Draft.of(parent);
    assertThat(Echo.helps(clean)).isFalse();
    Draft telling = clean.withInput(parent.input() + " Reply with nothing but a nod.");
    assertThat(Echo.helps(telling)).isTrue();
    assertThat(Heard.of(telling, parent, telling.input()).helped()).isTrue();
    assertThat(Soundness.of(parent, telling))
        .filteredOn(proof -> !proof.holds())
        .extracting(Proof::name)
        .containsExactly("the question is not its own answer");
  }

  @Test
  void facts_forbidden_facts_and_lengths_count() {
    Parent parent = Children.parent(corpus, "swift-m-data");
    Draft clean = Draft.of(parent);
    assertThat(Echo.helps(clean.withInput("Is it 20 gb?"))).isTrue();
    assertThat(Echo.helps(clean.withInput("Is it 20 GB or 60 GB?"))).isFalse();
    assertThat(Echo.helps(clean.withInput("Is it 20 GB? " + "Well, ".repeat(40)))).isFalse();
    Expected bounded = Expected.only(Oracle.BUDGET, List.of(), Policy.ANSWER, "Pardon?");
    assertThat(Echo.helps(clean.expecting(bounded))).isFalse();
  }

  @Test
  void what_it_takes_for_an_answer_the_checks_take_for_one() {
    for (Parent parent : corpus.parents()) {
      Draft all = Draft.of(parent).withInput(parent.reference());
      if (Echo.helps(all)) {
        assertThat(Heard.of(all, parent, parent.reference()).helped()).as(parent.id()).isTrue();
      }
    }
    assertThat(corpus.parents().stream().map(Draft::of).filter(Echo::helps)).isEmpty();
  }
}
