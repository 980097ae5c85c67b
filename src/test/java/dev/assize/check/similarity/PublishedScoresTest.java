package dev.assize.check.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict.Graded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scores agree with those of the Python packages rouge-score, sacrebleu, transformers (SQuAD)
 * and rapidfuzz on all pairs of {@code bench/oracles/similarity.py}.
 */
class PublishedScoresTest {

  private static final Offset<Double> TINY = within(1e-6);
  private static List<JsonObject> pairs = List.of();

  @BeforeAll
  static void read() throws IOException, JsonException {
    try (InputStream in =
        PublishedScoresTest.class.getResourceAsStream("/oracle/checks/similarity.jsonl")) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<JsonObject> read = new ArrayList<>();
      for (String line : lines.split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          read.add(Json.parseObject(line));
        }
      }
      pairs = read;
    }
    assertThat(pairs).hasSizeGreaterThan(400);
  }

  static Stream<Arguments> measures() {
    UnaryOperator<String> plain = UnaryOperator.identity();
    UnaryOperator<String> small = PythonText::lower;
    return Stream.of(
        arguments("bleu.exp", 100, Bleu.measure(Smoothing.EXP, plain)),
        arguments("bleu.floor", 100, Bleu.measure(Smoothing.FLOOR, plain)),
        arguments("bleu.add-k", 100, Bleu.measure(Smoothing.ADD_K, plain)),
        arguments("bleu.none", 100, Bleu.measure(Smoothing.NONE, plain)),
        arguments("bleu_small", 100, Bleu.measure(Smoothing.EXP, small)),
        arguments("chrf", 100, Chrf.measure(0, plain)),
        arguments("chrf++", 100, Chrf.measure(2, plain)),
        arguments("chrf_small", 100, Chrf.measure(0, small)),
        arguments("squad_f1", 1, (Likeness.Measure) TokenF1::scale));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("measures")
  void a_score_is_what_the_published_program_gives(
      String column, double scale, Likeness.Measure measure) {
    for (JsonObject pair : pairs) {
      double expected = number(pair, column.split("\\.", -1)) / scale;
      double found = measure.against(references(pair)).of(reply(pair)).orElseThrow().score();
      assertThat(found).as(Json.write(pair)).isCloseTo(expected, TINY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ONE, LATIN, rouge, rouge1",
    "TWO, LATIN, rouge, rouge2",
    "SEQUENCE, LATIN, rouge, rougeL",
    "ONE, ALL, rouge_unicode, rouge1",
    "TWO, ALL, rouge_unicode, rouge2",
    "SEQUENCE, ALL, rouge_unicode, rougeL"
  })
  void rouge_agrees_in_precision_recall_and_f(
      Rouge.Order order, Words words, String column, String kind) {
    for (JsonObject pair : pairs) {
      JsonValue scores = object(pair.get(column).orElseThrow()).get(kind).orElseThrow();
      List<JsonValue> expected = array(scores).elements();
      Agreement found =
          new Rouge.Comparer(references(pair), words, order)
              .best(reply(pair))
              .orElseThrow()
              .agreement();
      assertThat(found.precision()).as(Json.write(pair)).isCloseTo(number(expected.get(0)), TINY);
      assertThat(found.recall()).as(Json.write(pair)).isCloseTo(number(expected.get(1)), TINY);
      assertThat(found.f()).as(Json.write(pair)).isCloseTo(number(expected.get(2)), TINY);
    }
  }

  @Test
  void squad_agrees_in_normal_form_and_exact_match() {
    for (JsonObject pair : pairs) {
      assertThat(String.join(" ", SquadWords.of(reply(pair))))
          .isEqualTo(text(pair.get("squad_normalised").orElseThrow()));
      assertThat(((Graded) SquadExact.judge(reply(pair), references(pair))).grade())
          .as(Json.write(pair))
          .isEqualTo(new Grade.PassFail(number(pair, "squad_exact") == 1));
    }
  }

  @Test
  void the_edit_distance_agrees_by_code_points_and_by_characters_as_seen() {
    Map<String, Characters> columns =
        Map.of("edits", Characters.CODE_POINTS, "edits_graphemes", Characters.SEEN);
    for (JsonObject pair : pairs) {
      columns.forEach(
          (column, characters) -> {
            Vocabulary composed = new Vocabulary();
            Spelling wanted = characters.of(references(pair).getFirst(), composed::learn);
            Spelling offered = characters.of(reply(pair), composed::of);
            assertThat(Difference.between(offered, wanted).changes())
                .as(column + " of " + Json.write(pair))
                .hasValue((int) number(pair, column));
          });
    }
  }

  private static String reply(JsonObject pair) {
    return text(pair.get("reply").orElseThrow());
  }

  private static List<String> references(JsonObject pair) {
    return array(pair.get("references").orElseThrow()).elements().stream()
        .map(PublishedScoresTest::text)
        .toList();
  }

  private static double number(JsonObject pair, String... path) {
    JsonValue value = pair;
    for (String name : path) {
      value = object(value).get(name).orElseThrow();
    }
    return number(value);
  }

  private static double number(JsonValue value) {
    return ((JsonNumber) value).value().doubleValue();
  }

  private static String text(JsonValue value) {
    return ((JsonText) value).value();
  }

  private static JsonObject object(JsonValue value) {
    return (JsonObject) value;
  }

  private static JsonArray array(JsonValue value) {
    return (JsonArray) value;
  }
}
