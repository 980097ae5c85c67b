package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dirty evidence is named before any figure is trusted. */
class IntegrityTest {

  private static final int CASES = 120;

  /** Nothing is asked of the replies but that they are there. */
  private static final String MILD = "project: p\ngate: {margin: 60 points}\n";

  @TempDir Path temp;

  @BeforeEach
  void golden() throws IOException {
    golden("must_include", i -> "parcel");
  }

  @Test
  void one_file_under_two_names_is_not_a_comparison() throws IOException {
    Printed compared = compare(IntegrityTest::honest, IntegrityTest::honest);

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out())
        .contains("[INCONCLUSIVE] Both sides hold the same replies, 120 of 120 word for word,");
  }

  @Test
  void replies_that_differ_in_a_further_trial_are_not_the_same() throws IOException {
    Files.writeString(
        temp.resolve("all.jsonl"),
        rows("old", IntegrityTest::honest)
            + rows("new", IntegrityTest::honest)
            + again(rows("old", IntegrityTest::honest))
            + again(rows("new", IntegrityTest::other)));
    Printed imported =
        Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");

    Printed compared =
        Typed.in(temp).type("compare", imported.run() + ":old", imported.run() + ":new");

    assertThat(compared.code()).as(compared.toString()).isZero();
  }

  private static String again(String rows) {
    return rows.replace(",\"response\"", ",\"trial\":2,\"response\"");
  }

  @Test
  void two_versions_that_answer_in_their_own_words_are_compared() throws IOException {
    Printed compared =
        compare(IntegrityTest::honest, i -> "It is at the depot, dear customer: parcel " + i + ".");

    assertThat(compared.code()).as(compared.toString()).isZero();
  }

  @Test
  void rows_shifted_by_one_are_told() throws IOException {
    Printed compared = compare(IntegrityTest::honest, i -> "Be assured that " + honest(i + 1));

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out())
        .contains("[INCONCLUSIVE] 119 of 120 replies of the candidate fit the next case better");
  }

  @Test
  void one_reply_to_everybody_does_not_ship_whatever_the_checks_say() throws IOException {
    Printed compared =
        compare(IntegrityTest::honest, i -> "Your parcel is on its way and will arrive very soon.");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out())
        .contains("[INCONCLUSIVE] The candidate says the same to 120 of 120 cases, word for word")
        .contains("No case changed");
  }

  @Test
  void a_loss_that_the_pairs_support_stays_a_hold() throws IOException {
    Printed compared =
        compare(IntegrityTest::honest, i -> "I am sorry, I cannot say anything about this at all.");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(3);
  }

  @Test
  void silence_scraps_and_one_label_for_all_take_a_ship_away_with_their_categories()
      throws IOException {
    Printed silent = compare(IntegrityTest::honest, i -> i % 10 == 0 ? "" : other(i), MILD);
    Printed scraps = compare(IntegrityTest::honest, i -> i % 3 == 0 ? "ok" : other(i), MILD);
    Printed label = compare(i -> i % 2 == 0 ? "refund" : "parcel", i -> "parcel", MILD);

    assertThat(flat(silent))
        .contains("[INCONCLUSIVE] The candidate says nothing to 12 of 120 cases")
        .contains("to which the baseline replies (d 12 of 60)");
    assertThat(flat(scraps))
        .contains("less than a tenth of the baseline's words to 40 of 120 cases (c 20 of 60, d 20");
    assertThat(flat(label))
        .contains("gives one label to 120 of 120 cases; the baseline's commonest has 60");
  }

  @Test
  void one_short_refusal_of_every_question_does_not_ship_however_mild_the_checks()
      throws IOException {
    golden("checks", i -> "max-words: 60");
    Printed refuses = compare(IntegrityTest::honest, i -> "I can't help.");
    golden("reference", i -> "The parcel number %d left on Monday.".formatted(i));
    Printed both = compare(i -> i % 2 == 0 ? "No idea." : "Not sure.", i -> "I can't help.", MILD);

    assertThat(refuses.code()).as(refuses.toString()).isEqualTo(4);
    assertThat(flat(refuses))
        .contains(
            "[INCONCLUSIVE] The candidate says the same few words to 120 of 120 cases that want")
        .contains("want an answer (c 60 of 60, d 60 of 60).");
    assertThat(flat(both))
        .contains("says the same few words to 120 of 120 cases that want an answer");
  }

  @Test
  void a_refusal_of_every_question_never_takes_a_hold_away() throws IOException {
    Printed held = compare(IntegrityTest::honest, i -> "I can't help.");

    assertThat(held.code()).as(held.toString()).isEqualTo(3);
    assertThat(flat(held)).contains("says the same few words to 120 of 120 cases");
  }

  @Test
  void labels_that_are_asked_for_and_refusals_that_are_wanted_raise_no_alarm() throws IOException {
    golden("must_include", i -> i % 5 == 0 ? "refund" : "parcel");
    Printed labels =
        compare(
            i -> "I would call this a %s, if I may say so.".formatted(label(i)),
            IntegrityTest::label);
    golden("checks", i -> "one-of: parcel | refund | neither of the two");
    Printed closed =
        compare(i -> "Parcel", i -> i % 9 == 0 ? "refund" : "neither of the two", MILD);
    golden("policy", i -> "decline");
    Printed wanted =
        compare(
            i -> "I cannot talk about that, as case %d is open.".formatted(i),
            i -> "I can't help.",
            MILD);

    assertThat(labels.code()).as(labels.toString()).isZero();
    assertThat(flat(labels)).doesNotContain("the same few words");
    assertThat(flat(closed)).doesNotContain("the same few words");
    assertThat(flat(wanted)).doesNotContain("the same few words");
  }

  private static String label(int i) {
    return i % 5 == 0 ? "refund" : "parcel";
  }

  /** Cases of which one column says what is expected. */
  private void golden(String column, IntFunction<String> cell) throws IOException {
    Files.writeString(
        temp.resolve("g.csv"),
        IntStream.rangeClosed(1, CASES)
            .mapToObj(
                i ->
                    "case-%d,%s,Where is parcel %d?,%s\n"
                        .formatted(i, i % 2 == 0 ? "d" : "c", i, cell.apply(i)))
            .collect(Collectors.joining("", "id,category,input," + column + "\n", "")));
  }

  @Test
  void a_hold_stands_and_tells_what_the_replies_look_like() throws IOException {
    Printed held = compare(IntegrityTest::honest, i -> i % 2 == 0 ? "" : other(i));

    assertThat(held.code()).as(held.toString()).isEqualTo(3);
    assertThat(flat(held)).contains("The candidate says nothing to 60 of 120 cases");
  }

  @Test
  void ids_that_do_not_meet_are_refused() throws IOException {
    String before = imported("case-", IntegrityTest::honest);
    String after = imported("fall-", IntegrityTest::other);

    Printed compared = Typed.in(temp).type("compare", before + ":old", after + ":old");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(flat(compared))
        .contains("The ids of both sides do not meet: 0 in common of 120 and 120 cases.");
  }

  @Test
  void errors_beyond_their_budget_refuse_any_answer() throws IOException {
    Files.writeString(temp.resolve("assize.yaml"), "project: p\nbudgets: {errors: 5 %}\n");
    Files.writeString(
        temp.resolve("all.jsonl"),
        rows("old", IntegrityTest::honest)
            + rows("new", IntegrityTest::other)
                .replaceAll(
                    "(?m)(\"case-\\d*0\",\"subject\":\"new\",)\"response\":.*$",
                    "$1\"error\":\"timeout: gone\"}"));
    Printed imported =
        Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");

    Printed compared =
        Typed.in(temp).type("compare", imported.run() + ":old", imported.run() + ":new");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(flat(compared))
        .contains("12 of 120 trials of the candidate (10.0 %) ended in an error")
        .contains("and the budget allows 5.0 %.");
  }

  @Test
  void another_definition_of_pass_is_told_with_its_digests() throws IOException {
    String before = imported("case-", IntegrityTest::honest);
    Files.writeString(
        temp.resolve("g.csv"), Files.readString(temp.resolve("g.csv")).replace(",parcel", ",par"));
    String after = imported("case-", IntegrityTest::other);

    Printed compared =
        Typed.in(temp).type("compare", before + ":old", after + ":old", "--format", "json");

    assertThat(flat(compared))
        .containsPattern("Pass was defined otherwise for the baseline \\([0-9a-f]{12}\\)")
        .contains("120 cases checked again by the candidate's definition, 0 refused")
        .contains("\"pass\": \"");
  }

  private String imported(String prefix, IntFunction<String> reply) throws IOException {
    Files.writeString(
        temp.resolve("g.csv"),
        Files.readString(temp.resolve("g.csv")).replaceAll("(?m)^(case|fall)-", prefix));
    Files.writeString(
        temp.resolve("all.jsonl"), rows("old", reply).replace("\"case-", "\"" + prefix));
    return Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl").run();
  }

  private static String other(int i) {
    return "It is at the depot, dear customer: parcel " + i + ".";
  }

  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }

  private Printed compare(IntFunction<String> before, IntFunction<String> after, String yaml)
      throws IOException {
    Files.writeString(temp.resolve("assize.yaml"), yaml);
    return compare(before, after);
  }

  private static String honest(int i) {
    return "Thank you for asking, parcel " + i + " has left our depot.";
  }

  private Printed compare(IntFunction<String> before, IntFunction<String> after)
      throws IOException {
    Files.writeString(temp.resolve("all.jsonl"), rows("old", before) + rows("new", after));
    Printed imported =
        Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    return Typed.in(temp).type("compare", imported.run() + ":old", imported.run() + ":new");
  }

  private static String rows(String subject, IntFunction<String> reply) {
    return IntStream.rangeClosed(1, CASES)
        .mapToObj(
            i ->
                "{\"case\":\"case-%d\",\"subject\":\"%s\",\"response\":\"%s\"}\n"
                    .formatted(i, subject, reply.apply(i)))
        .collect(Collectors.joining());
  }
}
