package dev.assize.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures of variety against known answers, and against figures that numpy worked out. */
class VarietyTest {

  private static final double EXACT = 1e-9;
  private static final long SEED = 20261122;

  @Test
  void n_equal_texts_are_worth_one() {
    assertThat(Vendi.score(Collections.nCopies(40, "How long may I keep it?")))
        .isCloseTo(1, within(EXACT));
  }

  @Test
  void k_groups_of_equal_texts_are_worth_k() {
    List<String> texts = new ArrayList<>();
    for (String text : List.of("aaaa", "bbbb", "cccc")) {
      texts.addAll(Collections.nCopies(20, text));
    }
    assertThat(Vendi.score(texts)).isCloseTo(3, within(EXACT));
  }

  /** Such matrices have hundreds of eigenvalues that are zero but for rounding. */
  @Test
  void sets_that_repeat_a_few_texts_are_worth_these_few() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 20; round++) {
      int few = 1 + random.nextInt(12);
      int times = 5 + random.nextInt(25);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < few; i++) {
        texts.add(
            Long.toString(random.nextLong(), 36) + " " + Long.toString(random.nextLong(), 36));
      }
      List<String> repeated = new ArrayList<>(texts);
      for (int i = 1; i < times; i++) {
        repeated.addAll(texts);
      }
      assertThat(Vendi.score(repeated))
          .as("seed %d round %d: %d texts %d times", SEED, round, few, times)
          .isBetween(0.9 * few, few + EXACT);
    }
  }

  @Test
  void texts_with_nothing_in_common_are_worth_as_many_as_they_are() {
    List<String> texts = List.of("aaaa", "bbbb", "cccc", "dddd", "eeee");
    assertThat(Vendi.score(texts)).isCloseTo(5, within(EXACT));
  }

  @Test
  void more_texts_than_features_are_measured_the_other_way_round_with_the_same_result() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      texts.add(Long.toString(random.nextLong(), 36));
    }
    double[][] rows = dense(texts);
    double[][] kernel = new double[33][33];
    for (int i = 0; i < 33; i++) {
      for (int j = 0; j < 33; j++) {
        for (int k = 0; k < 32; k++) {
          kernel[i][j] += rows[i][k] * rows[j][k] / 33;
        }
      }
    }
    double entropy = 0;
    for (double value : Spectrum.of(kernel)) {
      entropy -= value > 0 ? value * Math.log(value) : 0;
    }
    assertThat(Vendi.score(texts, 32))
        .as("seed " + SEED)
        .isCloseTo(Math.exp(entropy), within(EXACT));
  }

  private static double[][] dense(List<String> texts) {
    return Trigrams.of(texts, 32).rows().stream()
        .map(
            row -> {
              double[] whole = new double[32];
              row.into(whole);
              return whole;
            })
        .toArray(double[][]::new);
  }

  @Test
  void nothing_to_read_is_worth_nothing() {
    assertThat(Vendi.score(List.of())).isZero();
    assertThat(Vendi.score(List.of("", "?!"))).isZero();
    assertThat(Vendi.score(List.of("?!", "yes", "..."))).isCloseTo(1, within(EXACT));
  }

  @Test
  void what_looks_alike_is_alike() {
    assertThat(Vendi.score(List.of("The ﬁbre  line", "the FIBRE line!")))
        .isCloseTo(1, within(EXACT));
  }

  @Test
  void the_vendi_score_is_the_one_that_numpy_finds() throws Exception {
    for (JsonObject row : rows("vendi")) {
      List<String> texts = texts().subList(0, whole(row, "texts"));
      assertThat(Vendi.score(texts, whole(row, "buckets")))
          .as(row.toString())
          .isCloseTo(number(row, "score"), within(1e-8));
    }
  }

  @Test
  void distinct_runs_are_those_counted_without_us() throws Exception {
    for (JsonObject row : rows("distinct")) {
      DistinctRuns counted = DistinctRuns.of(texts(), whole(row, "length"), whole(row, "budget"));
      assertThat(counted)
          .isEqualTo(
              new DistinctRuns(
                  whole(row, "length"),
                  whole(row, "used"),
                  whole(row, "unique"),
                  whole(row, "all")));
    }
  }

  @Test
  void a_share_of_distinct_runs_is_theirs_among_all() {
    assertThat(DistinctRuns.of(List.of("a b a b", "a c"), 2, 100))
        .isEqualTo(new DistinctRuns(2, 6, 3, 4))
        .extracting(DistinctRuns::share)
        .isEqualTo(0.75);
    assertThat(DistinctRuns.of(List.of("one"), 2, 100).share()).isEqualTo(1);
  }

  @Test
  void alike_pairs_are_those_found_by_comparing_all_with_all() throws Exception {
    assertThat(AlikePair.among(texts(), 0.5)).containsExactlyElementsOf(pairs("alike"));
    assertThat(AlikePair.among(texts(), 0.2)).containsExactlyElementsOf(pairs("nearly"));
    assertThat(pairs("nearly")).hasSizeGreaterThan(pairs("alike").size());
  }

  @Test
  void a_random_set_has_the_pairs_that_comparing_all_with_all_finds() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> texts =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    String.join(
                        " ",
                        random.ints(random.nextInt(7), 0, 3).mapToObj(Integer::toString).toList()))
            .toList();
    List<AlikePair> expected = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        double similarity = Shingles.of(texts.get(i)).jaccard(Shingles.of(texts.get(j)));
        if (similarity >= 0.4 && !texts.get(i).isEmpty()) {
          expected.add(new AlikePair(i, j, similarity));
        }
      }
    }
    assertThat(AlikePair.among(texts, 0.4)).as("seed " + SEED).isEqualTo(expected).isNotEmpty();
  }

  private static List<JsonValue> list(String name) throws Exception {
    String text = Files.readString(Path.of("src/test/resources/oracle/diversity.json"));
    return Json.parseObject(text).list(name);
  }

  private static List<String> texts() throws Exception {
    return list("texts").stream().map(text -> ((JsonText) text).value()).toList();
  }

  private static List<JsonObject> rows(String name) throws Exception {
    List<JsonObject> rows = list(name).stream().map(JsonObject.class::cast).toList();
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static List<AlikePair> pairs(String name) throws Exception {
    return list(name).stream()
        .map(pair -> ((JsonArray) pair).elements())
        .map(
            pair ->
                new AlikePair(
                    (int) value(pair.get(0)), (int) value(pair.get(1)), value(pair.get(2))))
        .toList();
  }

  private static int whole(JsonObject row, String name) {
    return (int) number(row, name);
  }

  private static double number(JsonObject row, String name) {
    return value(row.get(name).orElseThrow());
  }

  private static double value(JsonValue number) {
    return ((JsonNumber) number).value().doubleValue();
  }
}
