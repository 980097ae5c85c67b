package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.CheckSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentTest {

  private final Corpus corpus = Fixture.corpus();

  @TempDir private Path temp;

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

  private Parent parent(String id) {
    return corpus.parents().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private record Words(int count) {}

  private record Letters(int count) {}

  @Test
  void a_finding_is_worked_out_once_for_each_parent_and_kind() {
    List<String> studied = new ArrayList<>();
    for (Parent parent : Fixture.corpus().parents().subList(0, 2)) {
      for (int i = 0; i < 3; i++) {
        parent.once(
            Words.class,
            it -> {
              studied.add("words of " + it.id());
              return new Words(it.input().split(" ").length);
            });
      }
      assertThat(parent.once(Words.class, it -> new Words(0)).count()).isPositive();
      assertThat(parent.once(Letters.class, it -> new Letters(it.input().length())).count())
          .isEqualTo(parent.input().length());
    }
    assertThat(studied).hasSize(2).doesNotHaveDuplicates();
  }

  private Parent written(String members) throws IOException {
    String line = "{\"id\": \"one\", \"category\": \"any\", " + members + "}";
    return Fixture.corpus(temp, line).parents().getFirst();
  }

  @Test
  void checks_that_somebody_else_or_the_clock_decides_are_not_its_own_wherever_they_stand()
      throws IOException {
    Parent parent =
        written(
            """
            "input": "Tea?", "checks": ["max-words: 9", "max-latency: 5s", "contains: tea", \
            "any-of: (semantic-similarity: 0.8) or (contains: ink)", "any-of: (refused) or (escalates)"]""");
    assertThat(parent.checks())
        .extracting(CheckSpec::name)
        .containsExactly("max-words", "contains", "any-of");
    assertThat(parent.checks().getLast().value()).contains("refused");
  }

  @Test
  void it_mentions_what_stands_anywhere_in_it_in_any_case() throws IOException {
    Parent parent =
        written(
            """
            "input": "Is it Tea?", "reference": "It is milk.", "documents": [{"text": "An ink page."}], \
            "turns": [{"user": "Good morning."}, {"assistant": "Hello there."}], \
            "must_include": [["milk", "cream"]]""");
    assertThat(List.of("is it tea", "IT IS MILK", "ink", "morning", "hello", "Cream"))
        .allMatch(parent::mentions);
    assertThat(List.of("oil", "milk.ink")).noneMatch(parent::mentions);
  }
}
