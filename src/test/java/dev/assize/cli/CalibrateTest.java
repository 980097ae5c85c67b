package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.base.Digest;
import dev.assize.cases.Split;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever gives verdicts is held against people's labels. */
class CalibrateTest {

  private static final Split SPLIT = new Split(0.25, "shop");

  @TempDir Path temp;
  private ScriptedModel model;
  private LabelledShop shop;

  @BeforeEach
  void opens() throws IOException {
    model = new ScriptedModel(request -> request.contains("The good reply") ? "PASS" : "FAIL");
    shop = LabelledShop.in(temp, model.url(), i -> LabelledShop.isGood(i) ^ i % 20 == 0);
  }

  @AfterEach
  void closes() {
    model.close();
  }

  private Printed calibrate(String... more) {
    String[] typed = new String[more.length + 1];
    typed[0] = "calibrate";
    System.arraycopy(more, 0, typed, 1, more.length);
    Printed printed = shop.type(typed);
    assertThat(printed.code()).as(printed.toString()).isZero();
    return printed;
  }

  @Test
  void a_judge_is_asked_about_every_labelled_reply_and_held_against_the_labels() {
    Printed sheet = calibrate("right", "--probes", "0");

    assertThat(model.calls()).isGreaterThanOrEqualTo(LabelledShop.GOOD + LabelledShop.BAD);
    assertThat(sheet.out())
        .startsWith(
            "right by judge:right\nheld against the labels of right in judges/right.labels.csv")
        .contains("  anna: 180 labels", "180 of 180 replies with several labels")
        .contains("anna and ben, 180 replies: kappa 1.00")
        .contains("  it passes            110            0\n")
        .contains("  it fails               0           70\n")
        .contains("kappa 1.00", "J 1.00, at least 0.96", "base rate 61.1 % pass")
        .contains("asked with 180 calls (180 live)");
  }

  @Test
  void what_was_asked_once_answers_from_the_cache() {
    calibrate("right", "--probes", "0");
    int asked = model.calls();

    Printed again = calibrate("right", "--probes", "0");

    assertThat(model.calls()).isEqualTo(asked);
    assertThat(again.out()).contains("(180 cache)");
  }

  /**
   * Nothing but a measurement asks a judge about these replies: no version of the project gave
   * them.
   */
  @Test
  void what_a_judge_said_of_labelled_replies_is_not_cleared_away() {
    calibrate("right", "--probes", "3", "--mode", "record");
    String cassette = shop.read("cassettes/p.j-1.jsonl");

    Printed pruned = shop.type("cassettes", "prune");

    assertThat(pruned.out())
        .startsWith("198 recordings of models that only judges ask are left alone: ")
        .endsWith("\nThere are no others\n");
    assertThat(shop.read("cassettes/p.j-1.jsonl")).isEqualTo(cassette);
    assertThat(shop.type("cassettes", "prune", "--dry-run").out()).isEqualTo(pruned.out());

    shop.write("judges/right.yaml", shop.read("judges/right.yaml").replace("j-1", "j-2"));
    assertThat(shop.type("cassettes", "prune").out())
        .as("no judge of the project asks that model any more")
        .endsWith("198 of 198 recordings removed\n");
  }

  @Test
  void a_judge_like_a_coin_is_rejected_and_told_so_in_words() {
    model.says(request -> Digest.of(request).hex().charAt(0) < '8' ? "PASS" : "FAIL");

    assertThat(calibrate("right", "--probes", "0").out())
        .contains("rejected: its labels show that it breaks a line, so it blocks nothing")
        .contains("so it may be no better than a coin")
        .containsPattern("broken +kappa: kappa is -?0\\.[01]");
  }

  @Test
  void verdicts_that_cannot_be_read_and_calls_that_fail_are_shown_both_ways_and_never_dropped() {
    model.says(
        request -> {
          if (request.contains("The good reply is 7")) {
            throw new IllegalStateException("down");
          }
          return request.contains("Nobody knows, perhaps 12")
              ? "Hard to say."
              : request.contains("The good reply") ? "PASS" : "FAIL";
        });

    Printed sheet = calibrate("right", "--probes", "0");

    assertThat(sheet.out())
        .contains("without a verdict: 10 unparsed, 11 errored, 0 unscored")
        .contains("  no verdict            11           10\n")
        .contains("if every missing verdict were wrong: kappa 0.7")
        .contains("if every missing verdict were right: kappa 1.00")
        .containsPattern("(open|broken) +parse failures: 10 of 169; at most 1 % may be");
  }

  @Test
  void a_judge_that_is_hardly_heard_replaces_no_measurement() {
    model.says(request -> request.contains("The good reply") ? "PASS" : "FAIL");
    calibrate("right", "--probes", "0");
    String measured = shop.read("judges/right.admission.json");
    model.says(
        request -> {
          throw new IllegalStateException("down");
        });
    shop.write("judges/right.yaml", shop.read("judges/right.yaml") + "family: other\n");

    Printed sheet = shop.type("calibrate", "right", "--probes", "0", "--mode", "replay");

    assertThat(sheet.code()).as(sheet.toString()).isEqualTo(4);
    assertThat(sheet.err())
        .contains("180/180 done, 0 failed, 180 errored")
        .contains("180 of 180 questions ended in an error, the first: ")
        .contains("nothing is written")
        .contains("Ask live: assize calibrate right --mode record");
    assertThat(shop.read("judges/right.admission.json")).isEqualTo(measured);
  }

  @Test
  void a_judge_that_gives_marks_is_refused_before_anybody_is_asked() {
    shop.write(
        "judges/right.yaml",
        "name: right\nkind: scale\nprovider: p\nmodel: j-1\nquestion: How right?\n"
            + "scale: {1: wrong, 2: half, 3: right}\n");

    Printed sheet = shop.type("calibrate", "right");

    assertThat(sheet.code()).as(sheet.toString()).isEqualTo(2);
    assertThat(sheet.err()).contains("right neither passes nor fails replies by right");
    assertThat(model.calls()).isZero();
  }

  @Test
  void imported_verdicts_are_measured_too() {
    Printed sheet =
        calibrate("--run", "latest", "--by", "reader", "--labels", "judges/right.labels.csv");

    assertThat(sheet.out())
        .startsWith("right by reader\n")
        .contains("  it passes            105            4\n")
        .contains("  it fails               5           66\n")
        .contains("worst misses, 5 of 9 verdicts that differ from the label")
        .contains("  c-120 (even): people fail it, it says pass")
        .contains(
            "    question\n      | Question 120?\n    reference\n      | It takes 120 days.\n"
                + "    reply\n      | Nobody knows, perhaps 120 weeks.\n");
    Printed json =
        calibrate(
            "--run",
            "latest",
            "--by",
            "reader",
            "--labels",
            "judges/right.labels.csv",
            "--format",
            "json");
    assertThat(json.out())
        .contains("\"question\": \"Question 120?\"", "\"reference\": \"It takes 120 days.\"");
  }

  @Test
  void misses_of_sealed_cases_are_counted_and_tell_nothing_but_their_category() {
    model.says(request -> request.contains("The good reply") ? "FAIL" : "PASS");
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml").replace("[g.csv]", "[g.csv], sealed: {share: 25 %, salt: shop}"));
    Printed sheet = calibrate("right", "--probes", "0", "--misses", "180");
    Printed json = calibrate("right", "--probes", "0", "--format", "json");

    assertThat(sheet.out())
        .contains("worst misses, 180 of 180 verdicts that differ from the label\n")
        .contains("  a sealed case (even): people pass it, it says fail\n  ")
        .contains("  a sealed case (odd): people fail it, it says pass\n  ");
    assertThat(json.out()).contains("\"sealed\": true");
    for (int i = 1; i <= LabelledShop.GOOD + LabelledShop.BAD; i++) {
      String id = "c-%03d".formatted(i);
      String question = "Question " + i + "?";
      if (SPLIT.seals(id)) {
        String digest = Digest.of(LabelledShop.reply(i)).hex();
        assertThat(sheet.out() + json.out())
            .doesNotContain(id, question, LabelledShop.reply(i), "takes " + i + " days", digest);
      } else {
        assertThat(sheet.out()).contains("  " + id + " (", question, LabelledShop.reply(i));
        assertThat(json.out()).contains("\"" + id + "\"", question, LabelledShop.reply(i));
      }
    }
  }

  @Test
  void a_check_is_measured_whether_or_not_a_case_asks_for_it() {
    Printed json =
        calibrate(
            "--check", "contains: good", "--labels", "judges/right.labels.csv", "--format", "json");

    assertThat(json.out())
        .startsWith("{\n  \"schema\": \"assize/calibration/1\"")
        .contains("\"rightPass\": 110", "\"rightFail\": 70", "\"kappa\": 1.0");
    assertThat(json.err()).isEmpty();
    assertThat(model.calls()).isZero();
  }

  @Test
  void an_unusual_name_of_the_criterion_is_named() {
    shop.write("judges/x.csv", shop.read("judges/right.labels.csv").replace(",right,", ",good,"));

    Printed unnamed = shop.type("calibrate", "right", "--labels", "judges/x.csv");

    assertThat(unnamed.code()).isEqualTo(2);
    assertThat(unnamed.err())
        .contains("judges/x.csv", "no label of the criterion \"right\"", "Known are: good.");
    assertThat(calibrate("right", "--labels", "judges/x.csv", "--criterion", "good").out())
        .contains("held against the labels of good in judges/x.csv");
  }

  @Test
  void a_reply_that_is_nowhere_is_told_with_what_to_do() {
    String lost = "c-001," + Digest.of("never said") + ",right,pass,anna,2026-11-22,chosen,\n";
    shop.write("judges/right.labels.csv", shop.read("judges/right.labels.csv") + lost);

    Printed sheet = calibrate("right", "--probes", "0");

    assertThat(sheet.out()).contains("not asked: 1 labelled reply in no cassette, baseline or run");
    assertThat(sheet.err())
        .contains("judges/right.labels.csv:362", "c-001 " + Digest.of("never said").brief())
        .contains("Keep the run or record the version that gave them");
  }

  @Test
  void all_faults_are_told_at_once_with_their_lines() {
    shop.write(
        "judges/right.labels.csv",
        shop.read("judges/right.labels.csv")
            + LabelledShop.line(1, false, "anna")
            + LabelledShop.line(2, true, "carl").replace("pass", "maybe")
            + LabelledShop.line(3, true, "carl").replace("c-003", "c-0003")
            + LabelledShop.line(1, true, "ben"));

    Printed faulty = shop.type("calibrate", "right");

    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.out()).isEmpty();
    assertThat(faulty.err())
        .contains(
            "judges/right.labels.csv:362",
            "anna labelled this reply fail here and pass in judges/right.labels.csv:2")
        .contains(
            "judges/right.labels.csv:365",
            "ben labelled this reply pass before, in judges/right.labels.csv:3")
        .contains("judges/right.labels.csv:363", "label: maybe", "one of pass, fail")
        .contains("judges/right.labels.csv:364", "no case \"c-0003\"", "Did you mean \"c-003\"?");
    assertThat(model.calls()).isZero();
  }

  @Test
  void who_is_asked_for_and_is_not_there_is_told_with_who_is() {
    assertThat(shop.type("calibrate", "rihgt").err())
        .contains("no judge \"rihgt\"", "Did you mean \"right\"?");
    assertThat(
            shop.type(
                    "calibrate",
                    "--run",
                    "latest",
                    "--by",
                    "reade",
                    "--labels",
                    "judges/right.labels.csv")
                .err())
        .contains("no verdict right by reade", "Did you mean \"right by reader\"?");
    assertThat(
            shop.type("calibrate", "--check", "contans: x", "--labels", "judges/right.labels.csv")
                .err())
        .contains("unknown check \"contans\"", "Did you mean \"contains\"?");
    assertThat(shop.type("calibrate").err()).contains("name a judge, or --check CHECK");
    assertThat(shop.type("calibrate", "--by", "reader").err()).contains("--run RUN and --by NAME");
  }

  @Test
  void hostile_text_is_made_visible() {
    shop.write(
        "all.jsonl",
        "{\"case\":\"c-150\",\"subject\":\"s\",\"response\":\"good \\u202e evil\",\"verdicts\":[]}\n");
    shop.type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    shop.write(
        "judges/right.labels.csv",
        shop.read("judges/right.labels.csv")
            + "c-150,"
            + Digest.of("good \u202e evil")
            + ",right,fail,anna,2026-11-22,chosen,\n");

    assertThat(calibrate("--check", "contains: good", "--labels", "judges/right.labels.csv").out())
        .contains("      | good \u27e6U+202E\u27e7 evil")
        .doesNotContain("\u202e");
  }

  @Test
  void two_versions_of_a_judge_are_compared_reply_by_reply() {
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml")
            .replace("judges/right.yaml}", "judges/right.yaml, strict: judges/strict.yaml}"));
    shop.write(
        "judges/strict.yaml", "name: strict\nprovider: p\nmodel: j-1\nquestion: Strictly?\n");
    model.says(
        request ->
            request.contains("The good reply")
                    && !(request.contains("Strictly?") && request.contains("reply is 1"))
                ? "PASS"
                : "FAIL");

    Printed sheet = calibrate("right", "--against", "strict");
    Printed json = calibrate("right", "--against", "strict", "--format", "json");

    assertThat(sheet.out())
        .startsWith("A  right by judge:right\nB  strict by judge:strict\n")
        .contains("  people pass          88      22       0        0\n")
        .contains("  people fail          70       0       0        0\n")
        .containsPattern("A agrees with people more often: A less B is \\+12\\.2 points \\(90 %");
    assertThat(json.out()).contains("\"onlyFirst\": 22", "\"p\": ");
    assertThat(temp.resolve("judges/right.admission.json")).doesNotExist();
  }

  @Test
  void checks_are_compared_as_well_and_equal_ones_are_not_told_apart() {
    assertThat(
            calibrate(
                    "--check",
                    "contains: good",
                    "--against",
                    "contains: days",
                    "--labels",
                    "judges/right.labels.csv")
                .out())
        .startsWith("A  contains: good\nB  contains: days\n")
        .contains("Neither is shown to agree with people more often: A less B is 0.0 points");
  }
}
