package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any file of texts is measured; whatever is wrong with it is told at once. */
class DiversityTest {

  private final SplittableRandom random = new SplittableRandom(20261123);

  @TempDir Path temp;

  @Test
  void a_file_is_measured_by_itself_and_nothing_is_decided() throws IOException {
    write("a.csv", "id,text\n1,Where is my parcel?\n2,\"Who, then, brings it?\"\n3,\n4,?!\n");

    Printed found = type("a.csv");

    assertThat(found.code()).isZero();
    assertThat(found.err()).isEmpty();
    assertThat(found.out())
        .startsWith("                     set")
        .contains(
            "texts                  2\n",
            "near-duplicates    0.000\n",
            "distinct-1         1.000\n",
            "vendi                2.0\n",
            "Whole sets were measured; column text, seed 1.",
            "2 texts without a word left out.")
        .doesNotContain("ALARM", "keeps", "tail retention", "composite", "wanted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.jsonl|{\"text\":\"one two\",\"input\":\"three four\"}\n\n{\"input\":\"five six\",\"n\":[1]}\n",
        "a.csv|text;input\r\none;three four\r\ntwo;five six\r\n",
        "a.tsv|\ufeffinput\ttext\nthree four\tone\nfive six\ttwo\n",
        "a.ndjson|{\"input\":5}\n{\"input\":true}\n"
      })
  void the_first_usual_column_is_taken_in_every_kind_of_file(String file) throws IOException {
    String name = file.substring(0, file.indexOf('|'));
    write(name, file.substring(file.indexOf('|') + 1));
    Printed found = type(name);
    assertThat(found.code()).as(found.toString()).isZero();
    assertThat(found.out()).contains("column input", "texts                  2");
  }

  @Test
  void a_set_that_repeats_itself_is_told_and_exits_with_3() throws IOException {
    write("people.csv", "text\n" + lines(texts(240)));
    List<String> few = texts(8);
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      repeated.add(few.get(i % 8));
    }
    write("same.csv", "text\n" + lines(repeated));

    Printed found = type("same.csv", "--reference", "people.csv");

    assertThat(found.code()).isEqualTo(3);
    assertThat(found.out().lines().limit(2).toList())
        .satisfiesExactly(
            tail -> assertThat(tail).startsWith("ALARM   same.csv: tail retention 0.0"),
            copies ->
                assertThat(copies)
                    .isEqualTo(
                        "ALARM   same.csv: near-duplicates 0.933, at most 0.050 wanted (fixed)"));
    assertThat(found.out()).contains("Measured on 120 texts of each, near-duplicates on all");
  }

  @Test
  void an_honest_set_keeps_all_gates_under_another_column_name() throws IOException {
    write("people.csv", "response\n" + lines(texts(300)));
    write("more.csv", "question\n" + lines(texts(140)));

    Printed found = type("more.csv", "--column", "question", "--reference", "people.csv");

    assertThat(found.code()).as(found.out()).isZero();
    assertThat(found.out()).startsWith("keeps   more.csv: all gates hold\n");
  }

  @Test
  void the_first_generation_is_the_reference_and_numbers_are_sorted() throws IOException {
    StringBuilder file = new StringBuilder("round,text\n");
    List<String> first = texts(120);
    texts(60).forEach(text -> file.append("10,").append(text).append('\n'));
    first.forEach(text -> file.append("2,").append(text).append('\n'));
    for (int i = 0; i < 60; i++) {
      file.append("9,").append(first.get(i % 6)).append('\n');
    }
    write("rounds.csv", file.toString());

    Printed csv = type("rounds.csv", "--generation", "round", "--format", "csv");

    assertThat(csv.code()).isEqualTo(3);
    assertThat(csv.out().lines().toList())
        .satisfiesExactly(
            head ->
                assertThat(head)
                    .startsWith(
                        "\ufeff\"set\",\"kind\",\"texts\",\"measured\",\"tail_retention\",\"near_duplicates\""),
            two -> assertThat(two).startsWith("\"2\",\"reference\",\"120\",\"60\",\"1.000000\""),
            nine -> assertThat(nine).startsWith("\"9\",\"set\",\"60\",\"60\",\"0.1"),
            ten -> assertThat(ten).startsWith("\"10\",\"set\",\"60\",\"60\",\"0."));
    assertThat(csv.out().lines().toList().get(2)).contains("tail retention, near-duplicates");
  }

  @Test
  void json_tells_every_gate_with_limit_value_and_whether_it_holds() throws Exception {
    write("people.csv", "text\n" + lines(texts(200)));
    write("set.csv", "text\n" + lines(texts(100)));

    Printed found = type("set.csv", "--reference", "people.csv", "--format", "JSON");

    JsonObject json = Json.parseObject(found.out());
    assertThat(json.text("schema")).contains("assize/diversity/1");
    assertThat(json.whole("measured")).contains(100L);
    JsonObject set = (JsonObject) json.list("sets").getFirst();
    assertThat(set.list("gates")).hasSize(6);
    assertThat(((JsonObject) set.list("gates").getFirst()).members().keySet())
        .containsExactly("figure", "bound", "limit", "basis", "value", "holds");
    assertThat(type("set.csv", "--reference", "people.csv", "--format", "json")).isEqualTo(found);
  }

  @Test
  void texts_of_rules_are_held_by_cells() throws IOException {
    StringBuilder file = new StringBuilder("input,mutator,family\n");
    List<String> texts = texts(60);
    for (int i = 0; i < 60; i++) {
      file.append(texts.get(i)).append(",m").append(i % 10).append(",f").append(i % 2).append('\n');
    }
    write("cases.csv", file.toString());

    Printed found =
        type("cases.csv", "--made-by", "rules", "--cell", "mutator", "--group", "family");

    assertThat(found.code()).as(found.toString()).isZero();
    assertThat(found.out())
        .contains("keeps   cases.csv: all gates hold", "composite vendi", "at least 42.0")
        .contains("cell evenness      1.000  at least 0.950");
  }

  @Test
  void all_faults_of_both_files_are_told_at_once() throws IOException {
    write("a.jsonl", "{\"input\":\"fine\"}\nnope\n{\"text\":\"x\"}\n{\"input\":{}}\n[1]\n");
    write("b.csv", "words,more\none,1\ntwo\n");

    Printed found = type("a.jsonl", "--reference", "b.csv", "--generation", "rund");

    assertThat(found.code()).isEqualTo(2);
    assertThat(found.out()).isEmpty();
    assertThat(found.err())
        .contains(
            "a.jsonl:2: error cases.malformed-json",
            "a.jsonl:3: error diversity.no-text: no text under \"input\"",
            "a.jsonl:4: error diversity.no-text",
            "a.jsonl:5: error cases.malformed-json",
            "a.jsonl: error diversity.unknown-column: no column \"rund\"",
            "b.csv:3: error csv.cell-count",
            "b.csv: error diversity.no-text-column: columns words, more; expected one named input,"
                + " text, response. Name the one with the texts: --column NAME");
  }

  @Test
  void a_slip_in_a_column_name_is_told_with_the_one_that_was_meant() throws IOException {
    write("a.csv", "question,round\nwhy,1\nhow,\n");
    assertThat(type("a.csv", "--column", "qestion").err())
        .contains("no column \"qestion\"", "Did you mean \"question\"?");
    assertThat(type("a.csv", "--column", "question", "--generation", "round").err())
        .contains("a.csv:3: error diversity.no-generation: nothing under \"round\"");
  }

  @Test
  void too_few_texts_are_told_and_not_guessed_about() throws IOException {
    write("one.csv", "text\nhello there\n?\n");
    write("few.csv", "text\n" + lines(texts(49)));
    write("some.csv", "text\n" + lines(texts(99)));

    assertThat(type("one.csv").err())
        .contains(
            "one.csv: error diversity.too-few-texts: 1 text with a word; expected 2 at least");
    Printed both = type("few.csv", "--reference", "some.csv");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err())
        .contains("few.csv: error diversity.too-few-texts: 49 texts", "expected 50 at least")
        .contains("some.csv: error diversity.too-few-texts: 99 texts", "expected 100 at least");
    assertThat(type("few.csv").code()).isZero();
  }

  @Test
  void files_that_are_none_are_told() throws IOException {
    write("empty.csv", "");
    write("header.csv", "text\n");
    Files.write(temp.resolve("latin.csv"), "text\nGrüße\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(type("nowhere.csv", "--reference", "latin.csv").err())
        .contains("nowhere.csv: error cases.missing-file", "latin.csv:2: error cases.encoding");
    for (String name : List.of("empty.csv", "header.csv")) {
      assertThat(type(name).err()).contains(name + ": error diversity.no-texts: no row");
    }
  }

  @Test
  void wrong_words_are_told_with_the_right_ones() throws IOException {
    write("a.csv", "text\none\ntwo\n");
    assertThat(type("a.csv", "--made-by", "rules").err())
        .contains("a.csv: error diversity.no-cells", "--cell NAME");
    for (String[] wrong :
        new String[][] {{"--format", "tabel"}, {"--made-by", "hand"}, {"--seed", "x"}}) {
      Printed found = type("a.csv", wrong[0], wrong[1]);
      assertThat(found.code()).isEqualTo(2);
      assertThat(found.err()).contains(wrong[0], wrong[1]);
    }
    assertThat(Typed.in(temp).type("diversity").err()).contains("FILE");
  }

  @Test
  void names_from_a_file_do_no_harm() throws IOException {
    StringBuilder file = new StringBuilder("text,round\n");
    texts(100).forEach(text -> file.append(text).append(",start\n"));
    texts(50).forEach(text -> file.append(text).append(",\"=cmd()\u202e\u001b[31m\"\n"));
    write("a.csv", file.toString());

    assertThat(type("a.csv", "--generation", "round").out())
        .contains("=cmd()\u27e6U+202E\u27e7")
        .doesNotContain("\u202e", "\u001b");
    assertThat(type("a.csv", "--generation", "round", "--format", "csv").out())
        .contains("\"'=cmd()")
        .doesNotContain("\u202e", "\u001b");
  }

  private Printed type(String... arguments) {
    List<String> all = new ArrayList<>(List.of("diversity"));
    all.addAll(List.of(arguments));
    return Typed.in(temp).type(all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
  }

  private static String lines(List<String> texts) {
    return String.join("\n", texts) + "\n";
  }

  /** Words of a language in which a few are said all the time and most hardly ever. */
  private List<String> texts(int many) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      List<String> words = new ArrayList<>();
      for (int k = 6 + random.nextInt(8); k > 0; k--) {
        long rank = (long) Math.exp(random.nextDouble() * Math.log(3000));
        words.add(Long.toString(rank * 7919 % 46649 + 1296, 36));
      }
      texts.add(String.join(" ", words));
    }
    return texts;
  }
}
