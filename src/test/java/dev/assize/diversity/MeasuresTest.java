package dev.assize.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Figures of a set against answers worked out by hand, against those of a program that shares no
 * code with ours ({@code bench/oracles/diversity.py}), and against what holds of any set.
 */
class MeasuresTest {

  private static final double EXACT = 1e-8;
  private static final long SEED = 20261123;

  private JsonObject oracle = JsonObject.EMPTY;
  private List<String> texts = List.of();

  @BeforeEach
  void read() throws Exception {
    String file = Files.readString(Path.of("src/test/resources/oracle/diversity.json"));
    oracle = Json.parseObject(file).object("measured");
    texts = oracle.list("texts").stream().flatMap(text -> text.text().stream()).toList();
    assertThat(texts).hasSize(34);
  }

  @Test
  void self_bleu_is_the_one_worked_out_reference_by_reference() {
    List<JsonValue> rows = oracle.list("selfBleu");
    assertThat(rows).hasSize(3);
    for (JsonValue row : rows) {
      int many = (int) number((JsonObject) row, "many");
      assertThat(SelfBleu.of(texts, many))
          .as("%d of the texts", many)
          .isCloseTo(number((JsonObject) row, "score"), within(EXACT));
    }
  }

  /**
   * "a b c d" against "a b c e": hits 3 of 4, 2 of 3, 1 of 2 and none of 1, which counts as 0.1.
   */
  @Test
  void self_bleu_of_two_texts_is_worked_by_hand() {
    double each = Math.pow(3.0 / 4 * 2 / 3 * 1 / 2 * 0.1, 0.25);
    assertThat(SelfBleu.of(List.of("a b c d", "a b c e"), 2)).isCloseTo(each, within(EXACT));
  }

  /** "a b" in "a b c": no miss, and a penalty of exp(1 - 3/2) for being short. */
  @Test
  void a_short_text_is_punished() {
    assertThat(SelfBleu.of(List.of("a b", "a b c"), 1)).isCloseTo(Math.exp(-0.5), within(EXACT));
    assertThat(SelfBleu.of(List.of("a b c", "c", "a b c"), 1)).isEqualTo(1);
  }

  @Test
  void self_repetition_is_the_one_worked_out_text_by_text() {
    assertThat(SelfRepetition.of(texts)).isCloseTo(number(oracle, "selfRepetition"), within(EXACT));
    assertThat(SelfRepetition.of(List.of("a b c d", "a b c d e", "b c d e")))
        .isCloseTo((Math.log(2) + Math.log(3) + Math.log(2)) / 3, within(EXACT));
    assertThat(SelfRepetition.of(List.of("a b c d a b c d"))).isZero();
  }

  /** Deflaters differ a little in how hard they try. */
  @Test
  void compression_is_that_of_another_deflater() {
    assertThat(Compression.ratio(texts)).isCloseTo(number(oracle, "compression"), within(0.03));
    assertThat(Compression.ratio(Collections.nCopies(1000, "the same again"))).isGreaterThan(100);
    assertThat(Compression.ratio(List.of())).isEqualTo(1);
  }

  @Test
  void near_duplicates_are_those_found_by_comparing_all_with_all() {
    assertThat(AlikeGroups.of(texts))
        .isEqualTo(new AlikeGroups(34, (int) number(oracle, "groups")));
    assertThat(AlikeGroups.of(List.of("no", "no", "yes")).share())
        .isCloseTo(1.0 / 3, within(EXACT));
    assertThat(AlikeGroups.of(List.of()).share()).isZero();
  }

  /** "abcdefghi" has 5 runs of five; with "j" behind it, 6: an index of 5/6. */
  @Test
  void an_index_of_four_fifths_makes_a_near_duplicate() {
    assertThat(MinHash.of("abcdefghi").jaccard(MinHash.of("abcdefghij"))).isEqualTo(5.0 / 6);
    assertThat(AlikeGroups.of(List.of("abcdefghi", "abcdefghij")).groups()).isEqualTo(1);
    assertThat(AlikeGroups.of(List.of("abcdefgh", "abcdefghi")).groups()).isEqualTo(1);
    assertThat(AlikeGroups.of(List.of("abcdefg", "abcdefgh")).groups()).isEqualTo(2);
  }

  @Test
  void signatures_agree_as_often_as_runs_are_shared() {
    SplittableRandom random = new SplittableRandom(SEED);
    double worst = 0;
    for (int round = 0; round < 100; round++) {
      String text = word(random, 60);
      MinHash one = MinHash.of(text);
      MinHash other = MinHash.of(text.substring(random.nextInt(50)) + word(random, 20));
      long agreeing =
          IntStream.range(0, MinHash.PERMUTATIONS).filter(i -> one.agreesIn(i, other)).count();
      worst =
          Math.max(worst, Math.abs(one.jaccard(other) - agreeing / (double) MinHash.PERMUTATIONS));
    }
    assertThat(worst).as("seed " + SEED).isBetween(0.01, 4.5 * 0.044);
  }

  @Test
  void groups_of_random_sets_are_those_of_the_plain_definition_in_any_order() {
    SplittableRandom random = new SplittableRandom(SEED);
    int linked = 0;
    for (int round = 0; round < 40; round++) {
      List<String> set = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        String text = word(random, 20 + random.nextInt(20));
        set.add(text);
        set.add(text + word(random, random.nextInt(8)));
      }
      int expected = groups(set);
      assertThat(AlikeGroups.of(set).groups())
          .as("seed %d round %d", SEED, round)
          .isEqualTo(expected);
      Collections.shuffle(set, new Random(round));
      assertThat(AlikeGroups.of(set).groups()).isEqualTo(expected);
      linked += 60 - expected;
    }
    assertThat(linked).isBetween(200, 1100);
  }

  private static int groups(List<String> set) {
    int[] group = IntStream.range(0, set.size()).toArray();
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        if (jaccard(set.get(i), set.get(j)) >= 0.8) {
          int from = group[i];
          int to = group[j];
          for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == from ? to : group[k];
          }
        }
      }
    }
    return (int) IntStream.of(group).distinct().count();
  }

  private static double jaccard(String one, String other) {
    Set<String> shared = runs(one);
    Set<String> all = runs(other);
    int both = shared.size() + all.size();
    shared.retainAll(all);
    return (double) shared.size() / (both - shared.size());
  }

  private static Set<String> runs(String text) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 5 <= text.length(); i++) {
      runs.add(text.substring(i, i + 5));
    }
    return runs;
  }

  @Test
  void composite_vendi_is_the_one_that_numpy_finds() {
    List<Specimen> set = new ArrayList<>();
    List<JsonValue> cells = oracle.list("cells");
    for (int i = 0; i < texts.size(); i++) {
      List<JsonValue> cell = ((JsonArray) cells.get(i)).elements();
      set.add(new Specimen(texts.get(i), cell.toString(), String.valueOf(cell.getFirst())));
    }
    assertThat(Vendi.composite(set)).isCloseTo(number(oracle, "composite"), within(EXACT));
  }

  /** K = [[1, k], [k, 1]] has the eigenvalues (1 + k)/2 and (1 - k)/2 of K/2. */
  @Test
  void two_equal_texts_are_worth_more_the_less_their_making_is_akin() {
    Specimen one = new Specimen("a question", "typo", "surface");
    for (Specimen other :
        List.of(
            one,
            new Specimen("a question", "case", "surface"),
            new Specimen("a question", "code", "encoded"))) {
      double k = one.kinship(other);
      double entropy = 0;
      for (double value : new double[] {(1 + k) / 2, (1 - k) / 2}) {
        entropy -= value == 0 ? 0 : value * Math.log(value);
      }
      assertThat(Vendi.composite(List.of(one, other))).isCloseTo(Math.exp(entropy), within(EXACT));
    }
    assertThat(Vendi.composite(List.of())).isZero();
  }

  @Test
  void neighbours_are_those_that_numpy_finds() {
    JsonObject found = oracle.object("neighbours");
    Neighbours neighbours = Neighbours.of(texts, 1000);
    assertThat(neighbours.measured()).isEqualTo(34);
    assertThat(neighbours.median()).isCloseTo(number(found, "median"), within(EXACT));
    assertThat(neighbours.close()).isCloseTo(number(found, "close"), within(EXACT));
  }

  @Test
  void coverage_and_tail_are_those_that_numpy_finds() {
    List<String> reference = texts.subList(0, 17);
    List<String> set = texts.subList(17, 34);
    assertThat(Neighbours.coverage(reference, set, 1000))
        .isCloseTo(number(oracle, "coverage"), within(EXACT));
    RareWords rare = RareWords.of(reference);
    assertThat(rare.words()).hasSize((int) number(oracle.object("tail"), "rare"));
    assertThat(rare.keptBy(set)).isCloseTo(number(oracle.object("tail"), "kept"), within(EXACT));
  }

  @Test
  void the_tail_is_what_is_said_three_times_or_less() {
    RareWords rare = RareWords.of(List.of("a a a b b b", "a b2 c", "c c d"));
    assertThat(rare.words()).containsExactlyInAnyOrder("b", "b2", "c", "d");
    assertThat(rare.keptBy(List.of("d c", "a x"))).isEqualTo(0.5);
    assertThat(RareWords.of(List.of()).keptBy(List.of())).isEqualTo(1);
  }

  @Test
  void a_set_covers_itself_and_nothing_it_has_no_letters_of() {
    assertThat(Neighbours.coverage(texts, texts, 1000)).isEqualTo(1);
    assertThat(Neighbours.coverage(List.of("aaaa", "bbbb"), List.of("aaaa", "cccc"), 1000))
        .isEqualTo(0.5);
    assertThat(Neighbours.of(List.of("aaaa", "aaaa", "bbbb"), 3))
        .isEqualTo(new Neighbours(3, 0, 2.0 / 3));
  }

  @Test
  void cells_are_even_when_they_hold_the_same() {
    assertThat(Evenness.of(List.of(5, 5, 5)).orElseThrow()).isCloseTo(1, within(EXACT));
    assertThat(Evenness.of(List.of(3, 1)).orElseThrow())
        .isCloseTo(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)) / Math.log(2), within(EXACT));
    assertThat(Evenness.of(List.of(7))).isEmpty();
    assertThat(Evenness.of(List.of(7, 0))).isEmpty();
  }

  @Test
  void all_figures_of_a_set_fall_when_texts_are_said_twice() {
    List<Specimen> set = texts.stream().map(text -> new Specimen(text, "", "")).toList();
    List<Specimen> twice = new ArrayList<>(set);
    twice.addAll(set);
    Figures once = Figures.of(set, 1000);
    Figures both = Figures.of(twice, 1000);
    assertThat(both.distinct().getLast().share()).isLessThan(once.distinct().getLast().share());
    assertThat(both.selfBleu()).isGreaterThan(once.selfBleu());
    assertThat(both.selfRepetition()).isGreaterThan(once.selfRepetition());
    assertThat(both.compression()).isGreaterThan(once.compression());
    assertThat(both.alike().share()).isGreaterThan(once.alike().share());
    assertThat(both.vendi()).isCloseTo(once.vendi(), within(2.0));
    assertThat(both.nearest().close()).isEqualTo(1);
    assertThat(once.compositeVendi()).isEmpty();
    assertThat(once.evenness()).isEmpty();
  }

  private static String word(SplittableRandom random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private static double number(JsonObject row, String name) {
    return ((JsonNumber) row.get(name).orElseThrow()).value().doubleValue();
  }
}
