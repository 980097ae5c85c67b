package dev.assize.check.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Trying;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Nearness in meaning, by the real model. */
class SemanticSimilarityTest {

  private static final String PAIRS = "src/test/resources/oracle/checks/semantic-pairs.csv";

  @ParameterizedTest
  @CsvFileSource(files = PAIRS, delimiter = '|', numLinesToSkip = 1)
  void paraphrases_pass_and_other_sentences_fail(String kind, String a, String b) {
    assertThat(passes("semantic-similarity: " + a, b))
        .as("%s: the opposite is near, too, which is why this is no measure of correctness", kind)
        .isEqualTo(!kind.equals("other"));
  }

  @Test
  void the_nearest_of_several_texts_counts_and_the_cosine_is_told() {
    Verdict verdict =
        Trying.judge(
            "semantic-similarity: Late payments cost five euros. | The lamp has no warranty.",
            "The lamp has no warranty.");
    assertThat(verdict.rationale().text())
        .isEqualTo("cosine 1.000 with \"The lamp has no warranty.\", at least 0.45 wanted");
  }

  @Test
  void the_threshold_can_be_another_one() {
    assertThat(passes("semantic-similarity: The lamp is red. [at-least 1]", "The lamp is red."))
        .isTrue();
    assertThat(passes("semantic-similarity: The lamp is red. [at-least 0.99]", "The lamp is blue."))
        .isFalse();
    assertThat(Trying.faults("semantic-similarity: a [at-least 1.2]"))
        .singleElement()
        .asString()
        .contains("no cosine is above 1");
  }

  @Test
  void a_reply_too_long_to_have_one_meaning_is_unscored() {
    assertThat(Trying.judge("semantic-similarity: a lamp", "word ".repeat(1000)))
        .isInstanceOfSatisfying(
            Verdict.Unscored.class,
            v -> assertThat(v.rationale().text()).contains("5000 characters", "at most 4000"));
  }

  @Test
  void any_text_has_a_direction_or_is_unscored() {
    for (String text : List.of("\uD800", "\u202E\u0301")) {
      assertThat(Trying.judge("semantic-similarity: a lamp", text))
          .isInstanceOf(Verdict.Unscored.class);
    }
    for (String text : List.of("漢字", "ﷺ".repeat(1300), "a\u0000b")) {
      assertThat(Trying.judge("not semantic-similarity: a lamp", text))
          .isInstanceOf(Verdict.Graded.class);
    }
  }

  @Test
  void the_default_lies_between_the_two_kinds() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(PAIRS));
    double farthest = cosines(lines, "same").min().orElseThrow();
    double nearest = cosines(lines, "other").max().orElseThrow();
    assertThat(SemanticSimilarity.DEFAULT.doubleValue()).isBetween(nearest, farthest);
  }

  private static DoubleStream cosines(List<String> lines, String kind) {
    return lines.stream()
        .map(line -> line.split("\\|"))
        .filter(cells -> cells[0].equals(kind))
        .mapToDouble(c -> Embedder.cosine(direction(c[1]), direction(c[2])));
  }

  private static float[] direction(String text) {
    return Embedder.direction(text).orElseThrow();
  }

  private static boolean passes(String check, String reply) {
    return ((PassFail) ((Verdict.Graded) Trying.judge(check, reply)).grade()).passed();
  }
}
