package dev.assize.check.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences and words as NLTK 3.10.4 parts them, on texts made to be hard to part. */
class TokenizersTest {

  private static final List<JsonObject> TEXTS = Vectors.read("ifeval-texts.jsonl");

  /** Written when the tokenizers were finished; {@code docs/instructions.md} gives these counts. */
  private static final List<JsonObject> UNSEEN = Vectors.read("ifeval-unseen.jsonl");

  @Test
  void sentences_are_those_of_punkt() {
    assertThat(TEXTS).hasSize(600);
    assertThat(otherSentences(TEXTS)).isEmpty();
  }

  @Test
  void on_unseen_texts_as_many_differ_as_the_page_says() {
    assertThat(UNSEEN).hasSize(400);
    assertThat(otherSentences(UNSEEN)).hasSize(1);
    assertThat(otherCapitals(UNSEEN)).isEmpty();
  }

  @Test
  void words_are_counted_as_runs_of_letters_digits_and_underscores() {
    for (List<JsonObject> rows : List.of(TEXTS, UNSEEN)) {
      for (JsonObject row : rows) {
        String text = row.text("text").orElseThrow();
        assertThat((long) Words.count(text)).as(text).isEqualTo(row.whole("words").orElseThrow());
      }
    }
  }

  @Test
  void words_in_capital_letters_are_those_of_the_treebank_tokenizer() {
    assertThat(otherCapitals(TEXTS)).isEmpty();
  }

  private static List<String> otherSentences(List<JsonObject> rows) {
    List<String> differences = new ArrayList<>();
    for (JsonObject row : rows) {
      List<String> wanted = Vectors.texts(row, "sentences");
      List<String> found = Punkt.sentences(row.text("text").orElseThrow());
      if (!found.equals(wanted)) {
        differences.add(wanted + "\n  " + found);
      }
    }
    return differences;
  }

  private static List<String> otherCapitals(List<JsonObject> rows) {
    List<String> differences = new ArrayList<>();
    for (JsonObject row : rows) {
      String text = row.text("text").orElseThrow();
      List<String> wanted = Vectors.texts(row, "capitals");
      List<String> found = Treebank.words(text).stream().filter(Capitals::areAll).toList();
      if (found.size() != wanted.size()) {
        differences.add(text + "\n  " + wanted + "\n  " + found);
      }
    }
    return differences;
  }
}
