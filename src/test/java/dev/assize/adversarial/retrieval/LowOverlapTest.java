package dev.assize.adversarial.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Nursery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowOverlapTest {

  private final LowOverlap mutator = new LowOverlap();

  @Test
  void shared_words_are_abbreviated_and_explained() {
    Draft child = Nursery.child(mutator, "router-kept", 0);
    assertThat(child.drawn()).containsEntry("abbreviated", "router");
    String glossary = child.context().getFirst().text();
    String code = glossary.replaceAll(".*: ([A-Z]{3}) stands for.*", "$1");
    assertThat(glossary)
        .isEqualTo("Abbreviations of these pages: " + code + " stands for \"router\".");
    assertThat(child.context().get(1).text())
        .isEqualTo("If the " + code + " does not arrive, we charge €80.");
    assertThat(Nursery.unproven(mutator, "router-kept", child)).isEmpty();
  }

  @Test
  void the_glossary_stands_before_or_behind() {
    Draft child = Nursery.child(mutator, "setup-fee-waived", 1);
    assertThat(child.context().getLast().text())
        .startsWith("Abbreviations of these pages: ")
        .contains("\"minimum\"", "\"term\"");
  }

  @ParameterizedTest
  @CsvSource({
    "call-recording-kept, no word is shared",
    "faster-tariff, too many words are shared",
    "heron-blue-light, five words and more are shared",
    "unknown-esim-watch-model, not to know is right"
  })
  void others_are_left_alone(String id, String why) {
    assertThat(mutator.capacity(Nursery.parent(id))).as(why).isZero();
  }

  @Test
  void another_word_in_the_evidence_is_unproven() {
    Draft child = Nursery.child(mutator, "router-kept", 0);
    assertThat(Nursery.unproven(mutator, "router-kept", Nursery.bent(child, "arrive", "come")))
        .containsExactly("spelt out it is the parent, but for case");
    assertThat(Nursery.unproven(mutator, "router-kept", Nursery.bent(child, "stands for", "is")))
        .contains("what helps shares no word with the question");
  }
}
