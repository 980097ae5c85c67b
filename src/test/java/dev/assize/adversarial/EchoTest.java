package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Expectation.Policy;
import java.util.List;
import java.util.stream.Stream;
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
    assertThat(Echo.helps(clean.withInput("20 GB, is it?"))).isTrue();
    assertThat(Echo.helps(clean.withInput("Is it 20 GB or 60 GB?"))).isFalse();
    assertThat(Echo.helps(clean.withInput("Is it 20 GB? " + "Well, ".repeat(36)))).isTrue();
    assertThat(Echo.helps(clean.withInput("Is it 20 GB? " + "Well, ".repeat(37)))).isFalse();
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

  @Test
  void an_expression_is_searched_as_its_check_searches_it() {
    assertThat(helps("Is it TEA?", "regex: tea")).isFalse();
    assertThat(helps("Is it TEA?", "regex: tea [ignoring case]")).isTrue();
    // RE2 reads this, java.util.regex does not.
    assertThat(helps("Is it tea?", "regex: (?P<drink>tea)")).isFalse();
  }

  @Test
  void what_only_bounds_a_reply_is_taken_to_hold_and_all_else_not_to() {
    assertThat(helps("Is it tea?", "regex: tea", "max-chars: 4", "not no-profanity")).isTrue();
    assertThat(helps("Is it tea?", "regex: tea", "contains: it")).isTrue();
    assertThat(helps("Is it tea?", "regex: tea", "not contains: it")).isFalse();
    assertThat(helps("Is it tea?", "regex: tea", "starts-with: Is")).isFalse();
  }

  private boolean helps(String input, String... checks) {
    Expected expected =
        Expected.only(
            Oracle.BUDGET, Stream.of(checks).map(Ask::check).toList(), Policy.ANSWER, "Tea.");
    Parent parent = corpus.parents().getFirst();
    return Echo.helps(Draft.of(parent).withInput(input).expecting(expected));
  }
}
