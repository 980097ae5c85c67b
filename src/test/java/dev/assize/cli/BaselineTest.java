package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Committed baselines are made, looked at, compared and extended by command. */
class BaselineTest {

  private static final String FILE = "reports/baselines/accepted.jsonl";

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;
  private String run;

  @BeforeEach
  void accepts() throws IOException {
    model = new ScriptedModel(BaselineTest::rightFromTheSecondOn);
    shop = TinyProject.in(temp, model.url(), 4);
    run = type("run", "--mode", "record").run();
    Printed set = type("baseline", "set", run + ":old@m", "accepted");
    assertThat(set.code()).as(set.toString()).isZero();
    assertThat(set.out()).isEqualTo("Wrote " + FILE + "; commit it.\n");
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void show_tells_what_it_holds_since_when_and_why() {
    Printed shown = type("baseline", "show", "accepted");
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .startsWith(
            FILE
                + "\nsubject  old@m (provider model, model scripted, prompt prompts/old.md)\nversion  ")
        .containsPattern("set      \\d{4}-\\d\\d-\\d\\dT[0-9:]+Z, 4 cases, from run " + run)
        .contains("cases    4 x 1 trial: 3 passed, 1 failed, 0 errored, 0 unscored")
        .contains("passed   75.0 % (90 % interval ", "), n 4")
        .containsPattern("golden   [0-9a-f]{64}")
        .containsPattern("manifest [0-9a-f]{64}");
  }

  @Test
  void a_case_of_it_is_shown_when_the_run_is_gone() throws IOException {
    try (Stream<Path> files = Files.walk(shop.folder().resolve(".assize"))) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    for (String name : new String[] {"accepted", FILE}) {
      Printed shown = type("show", "case-001", "--run", name);
      assertThat(shown.code()).as(shown.toString()).isZero();
      assertThat(shown.out())
          .contains("| Question 1?", "old@m, trial 1", "did not find \"answer 1\"");
    }
    assertThat(type("show", "case-9", "--run", "accepted").err()).contains("show.unknown-case");
    assertThat(type("show", "case-001", "--run", "accepetd").err()).contains("no run \"accepetd\"");
  }

  @Test
  void a_baseline_that_is_there_is_replaced_for_a_reason_only_and_its_log_keeps_it()
      throws IOException {
    String before = shop.read(FILE);
    Printed refused = type("baseline", "set", run + ":new@m", "accepted");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("baseline.no-reason", "--reason TEXT", "baseline extend");
    assertThat(shop.read(FILE)).isEqualTo(before);

    Printed replaced =
        type("baseline", "set", run + ":new@m", "accepted", "--reason", "as asked by Ann");
    assertThat(replaced.code()).as(replaced.toString()).isZero();
    assertThat(type("baseline", "show", "accepted").out())
        .contains("subject  new@m")
        .containsPattern("set .* from run " + run + ".*Z\\nset .*: as asked by Ann\\n");
    assertThat(type("compare", FILE, run + ":new@m").out())
        .contains("Both sides are the same version");
  }

  @Test
  void a_part_of_the_set_becomes_no_baseline() {
    String part = type("run", "--case", "case-001").run();
    Printed refused = type("baseline", "set", part + ":old@m", "other");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("baseline.partial-run", "assize run");
  }

  @Test
  void diff_names_every_case_that_differs() {
    model.says(request -> request.contains("Question 2") ? "no idea" : reply(request));
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv")
                .replace("case-004,even,Question 4?,answer 4,no\n", "")
                .replace("Question 3?", "Question 3 please?")
                .replace("answer 1,", "no idea,")
            + "case-005,odd,Question 5?,answer 5,no\n");
    String later = type("run", "--mode", "off", "--fresh", "--subject", "old@m").run();
    Printed diff = type("baseline", "diff", "accepted", later + ":old@m");
    assertThat(diff.code()).as(diff.toString()).isZero();
    assertThat(diff.out())
        .isEqualTo(
            """
            before   %s:old@m
            after    %s:old@m
            version  the same
            added:   1  case-005
            removed: 1  case-004
            edited:  1  case-003
            expects: 1  case-001 (checked again on both sides)
            unjudged: 0
            broke:   1  case-002
            fixed:   0
            steady pass: 1
            steady fail: 0
            not comparable: 0
            """
                .formatted(FILE, later));
  }

  @Test
  void a_baseline_is_known_by_its_name_wherever_a_side_is_named() {
    type("baseline", "set", run + ":new@m", "spring");
    assertThat(type("baseline", "diff", "accepted", "spring").out()).contains("version  another");
    assertThat(type("compare", "accepted", run + ":old@m").out())
        .contains("Both sides are the same version");
    Printed gate = type("run", "--subject", "old@m", "--baseline", "accepted");
    assertThat(gate.code()).as(gate.toString()).isZero();
    assertThat(gate.out()).contains(FILE + ":old@m");
  }

  @Test
  void extend_appends_what_was_added_or_edited_and_leaves_the_rest_as_it_is() {
    String before = shop.read(FILE);
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv").replace("Question 3?", "Question 3 please?")
            + "case-005,odd,Question 5?,answer 5,no\n");
    int calls = model.calls();
    Printed extended = type("baseline", "extend", "accepted");
    assertThat(extended.code()).as(extended.toString()).isZero();
    assertThat(extended.out()).isEqualTo("Extended " + FILE + ": 1 added, 1 edited; commit it.\n");
    assertThat(model.calls()).isEqualTo(calls + 2);
    assertThat(shop.read(FILE)).startsWith(before).hasSizeGreaterThan(before.length());

    Printed shown = type("baseline", "show", "accepted");
    assertThat(shown.out())
        .contains("cases    5 x 1 trial: 4 passed, 1 failed")
        .containsPattern("\\nset .*\\nextended \\d{4}-.*Z, 2 cases\\n");
    assertThat(type("run", "--subject", "old@m", "--baseline", FILE).out())
        .contains("Same version, nothing was compared afresh.");
    assertThat(type("baseline", "extend", "accepted").out()).startsWith("Nothing to do");
    assertThat(temp.resolve(".assize/runs").toFile().list()).hasSize(2);
  }

  @Test
  void a_question_that_is_edited_back_counts_as_it_is_now() {
    String golden = shop.read("golden-queries/all.csv");
    shop.write("golden-queries/all.csv", golden.replace("Question 3?", "Question 3 please?"));
    type("baseline", "extend", "accepted");
    shop.write("golden-queries/all.csv", golden);
    assertThat(type("baseline", "extend", "accepted").out()).contains("0 added, 1 edited");
    assertThat(type("run", "--subject", "old@m", "--baseline", FILE).out())
        .contains("Same version, nothing was compared afresh.");
  }

  @Test
  void extend_writes_nothing_when_a_reply_is_missing() {
    shop.write("assize.yaml", shop.read("assize.yaml") + "replay: {mode: replay}\n");
    String before = shop.read(FILE);
    golden("case-005,odd,Question 5?,answer 5,no\n");
    Printed extended = type("baseline", "extend", "accepted");
    assertThat(extended.code()).isEqualTo(2);
    assertThat(extended.out()).isEmpty();
    assertThat(extended.err())
        .contains("--mode record --case case-005 --subject old@m", "Nothing was written (1 added");
    assertThat(shop.read(FILE)).isEqualTo(before);
  }

  @Test
  void extend_asks_no_other_version_than_the_one_it_holds() {
    String before = shop.read(FILE);
    golden("case-005,odd,Question 5?,answer 5,no\n");
    shop.write("prompts/old.md", "# system\nAnswer otherwise.\n# user\n{{input}}\n");
    Printed extended = type("baseline", "extend", "accepted");
    assertThat(extended.code()).isEqualTo(2);
    assertThat(extended.err()).contains("baseline.other-version", "--reason TEXT");
    assertThat(shop.read(FILE)).isEqualTo(before);
  }

  @Test
  void a_baseline_that_is_not_there_is_told_with_those_that_are() {
    for (String verb : new String[] {"show", "extend"}) {
      Printed printed = type("baseline", verb, "acepted");
      assertThat(printed.code()).isEqualTo(2);
      assertThat(printed.err()).contains("baseline.unknown", "Did you mean \"accepted\"?");
    }
    assertThat(type("baseline", "diff", "x", run + ":old@m").err()).contains("Known are: accepted");
  }

  /** The committed baseline of this repository was written before there was a log. */
  @Test
  void a_file_of_before_there_was_a_log_is_shown() throws IOException {
    Files.copy(
        Path.of("src/test/resources/formats/baseline-1.jsonl"),
        temp.resolve("reports/baselines/own.jsonl"));
    assertThat(type("baseline", "show", "own").out())
        .contains("log      empty", "cases    1 x 2 trials: 0 passed, 0 failed", "1 not asked")
        .contains("version  ba1024f65c1c3c016985917db3ffba70048bd295c084b941e63f31db21fbe48a");
  }

  private static String rightFromTheSecondOn(String request) {
    return request.contains("Question 1") ? "no idea" : reply(request);
  }

  private static String reply(String request) {
    for (int i = 1; i <= 5; i++) {
      if (request.contains("Question " + i)) {
        return i == 1 ? "no idea" : "answer " + i;
      }
    }
    return "no idea";
  }

  private void golden(String rows) {
    shop.write("golden-queries/all.csv", shop.read("golden-queries/all.csv") + rows);
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
