package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes golden files alone is never told that quality fell. */
class SetChangeTest {

  private static final String BASELINE = "reports/baselines/accepted.jsonl";

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void accepts() throws IOException {
    model = new ScriptedModel(request -> "answer 1");
    shop = TinyProject.in(temp, model.url(), 4);
    String run = type("run", "--mode", "record", "--subject", "old@m").run();
    assertThat(type("baseline", "set", run + ":old@m", "accepted").code()).isZero();
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void a_new_case_is_told_and_passes_whether_it_is_recorded_or_not() {
    golden("case-005,odd,Question 5?,answer 5,yes\n");
    Printed unrecorded = gate("replay");
    assertThat(unrecorded.code()).as(unrecorded.toString()).isZero();
    assertThat(unrecorded.out()).contains("Set changed: 1 added, 0 edited, no version compared.");

    Printed recorded = gate("auto");
    assertThat(recorded.code()).as(recorded.toString()).isZero();
    assertThat(recorded.out()).contains("Set changed: 1 added, 0 edited, no version compared.");
  }

  @Test
  void programs_are_told_that_no_version_was_compared() throws Exception {
    golden("case-005,odd,Question 5?,answer 5,yes\n");
    assertThat(code(gate("replay"))).isEqualTo("set-changed");
  }

  @Test
  void programs_are_told_that_the_same_replies_stand_on_both_sides() throws Exception {
    Printed same = gate("replay");
    assertThat(same.code()).as(same.toString()).isZero();
    assertThat(code(same)).isEqualTo("same-version");
  }

  private String code(Printed run) throws Exception {
    return Json.parse(shop.read("reports/" + run.run() + "/report.json"))
        .at("/candidates/0/code")
        .flatMap(JsonValue::text)
        .orElseThrow();
  }

  @Test
  void a_new_case_passes_although_the_endpoint_is_down() {
    golden("case-005,odd,Question 5?,answer 5,yes\n");
    model.close();
    Printed printed = gate("auto");
    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(printed.out()).contains("Set changed: 1 added");
  }

  @Test
  void edited_questions_and_expectations_are_told_and_pass() {
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv")
            .replace("Question 1?", "Question 1 please?")
            .replace("answer 3", "reply 3"));
    Printed printed = gate("replay");
    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(printed.out()).contains("Set changed: 0 added, 2 edited, no version compared.");
  }

  @Test
  void cases_that_nobody_selected_were_not_removed() {
    Printed printed = gate("replay", "--case", "case-002");
    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(printed.out())
        .contains("Same version, nothing was compared afresh.")
        .doesNotContain("removed");
  }

  @Test
  void a_version_is_compared_on_the_selected_cases_alone() {
    shop.write("prompts/old.md", "# system\nAnswer otherwise.\n# user\n{{input}}\n");
    Printed printed = gate("record", "--case", "case-001", "--case", "case-002");
    assertThat(printed.out()).contains("n 2").doesNotContain("removed").doesNotContain("n 4");
  }

  @Test
  void a_new_case_alone_is_nothing_that_the_baseline_could_be_in_doubt_for() {
    golden("case-005,odd,Question 5?,answer 5,yes\n");
    shop.write("prompts/old.md", "# system\nAnswer otherwise.\n# user\n{{input}}\n");
    Printed printed = gate("record", "--case", "case-005");
    assertThat(printed.code()).as(printed.toString()).isEqualTo(4);
    assertThat(printed.out())
        .containsIgnoringWhitespaces("The baseline was asked none of these cases")
        .containsIgnoringWhitespaces("assize baseline extend NAME");
  }

  @Test
  void a_changed_prompt_is_compared_although_a_case_was_added() {
    golden("case-005,odd,Question 5?,answer 5,yes\n");
    shop.write("prompts/old.md", "# system\nAnswer otherwise.\n# user\n{{input}}\n");
    model.says(request -> "no idea");
    Printed printed = gate("record");
    assertThat(printed.code()).as(printed.toString()).isNotZero();
    assertThat(printed.out()).contains("Quality fell");
  }

  private void golden(String rows) {
    shop.write("golden-queries/all.csv", shop.read("golden-queries/all.csv") + rows);
  }

  private Printed gate(String mode, String... selection) {
    List<String> words =
        new ArrayList<>(
            List.of("run", "--mode", mode, "--subject", "old@m", "--baseline", BASELINE));
    words.addAll(List.of(selection));
    return type(words.toArray(String[]::new));
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
