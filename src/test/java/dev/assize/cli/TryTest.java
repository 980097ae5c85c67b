package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.OwnProject;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A golden query is written by trying it. */
class TryTest {

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void opens() throws IOException {
    model = new ScriptedModel(request -> "It is answer 1.");
    shop = TinyProject.in(temp, model.url(), 3);
    shop.write(
        "prompts/old.md",
        "# system\nAnswer as before.\n<!-- section: rules -->\nBe kind.\n# user\n{{input}}\n");
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void every_subject_answers_the_baseline_first_and_no_run_is_made() {
    shop.write(
        "assize.yaml", shop.read("assize.yaml").replace("baseline: old@m", "baseline: new@m"));

    Printed tried = type("try", "case-001");

    assertThat(tried.code()).as(tried.toString()).isZero();
    assertThat(tried.out())
        .startsWith("new@m  on case-001  prompts/new.md  golden-queries/all.csv:2\n")
        .contains("\nold@m  on case-001  prompts/old.md");
    assertThat(temp.resolve(".assize/runs")).doesNotExist();
    assertThat(type("runs").out()).isEmpty();
  }

  @Test
  void the_prompt_is_shown_by_sections_with_reply_and_verdicts() {
    Printed tried = type("try", "case-001", "--subject", "old@m");

    assertThat(tried.out().replaceAll("live, \\d+ ms", "live, N ms"))
        .isEqualTo(
            """
            old@m  on case-001  prompts/old.md  golden-queries/all.csv:2
            sent system
              | Answer as before.
            sent system, rules
              | Be kind.
            sent user, question
              | Question 1?
            reply (live, N ms)
              | It is answer 1.
            passed  check / facts: found "answer 1" at character 7
            case passed
            """);
    assertThat(tried.err()).doesNotContain("error");
  }

  @Test
  void a_case_that_fails_is_no_fault_of_the_command() {
    Printed tried = type("try", "case-002", "--subject", "old@m");
    assertThat(tried.code()).isZero();
    assertThat(tried.out())
        .contains("failed  check / facts: did not find \"answer 2\"\ncase failed\n");
  }

  @Test
  void what_is_recorded_is_not_asked_again() {
    type("run", "--mode", "record");
    int before = model.calls();
    Printed tried = type("try", "case-003");
    assertThat(model.calls()).isEqualTo(before);
    assertThat(tried.out()).contains("reply (cassette, ");
  }

  /** With an endpoint that is down, too, this is what a new case looks like. */
  @Test
  void a_case_without_a_recording_is_told_with_the_command_that_records_it() {
    shop.write("assize.yaml", shop.read("assize.yaml") + "replay: {mode: replay}\n");
    Printed tried = type("try", "case-001");
    assertThat(tried.code()).isEqualTo(2);
    assertThat(tried.out())
        .contains("sent user, question\n  | Question 1?", "no reply: cassette-miss");
    assertThat(tried.err())
        .contains(
            "try.not-recorded",
            "golden-queries/all.csv:2",
            "assize run --mode record --case case-001 --subject old@m",
            "assize run --mode record --case case-001 --subject new@m",
            "assize explain-miss case-001");
    assertThat(model.calls()).isZero();
  }

  @Test
  void an_endpoint_that_is_down_is_told_with_the_same_command() {
    model.close();
    Printed tried = type("try", "case-001", "--subject", "new@m");
    assertThat(tried.code()).isEqualTo(2);
    assertThat(tried.err())
        .contains("try.no-reply", "--mode record --case case-001 --subject new@m");
  }

  @Test
  void a_slip_of_the_finger_is_told_with_what_was_meant() {
    Printed wrongCase = type("try", "case-01");
    assertThat(wrongCase.code()).isEqualTo(2);
    assertThat(wrongCase.err()).contains("cases.unknown-case", "Did you mean \"case-001\"?");
    Printed wrongSubject = type("try", "case-001", "--subject", "nwe@m");
    assertThat(wrongSubject.code()).isEqualTo(2);
    assertThat(wrongSubject.err()).contains("Did you mean \"new@m\"?");
    assertThat(wrongCase.out() + wrongSubject.out()).isEmpty();
  }

  @Test
  void a_check_that_is_faulty_stands_in_the_way_of_its_own_case_only() {
    shop.write(
        "golden-queries/more.csv", "id,category,input,checks\nbroken,odd,What now?,max-wrods: 5\n");

    assertThat(type("try", "case-001").code()).isZero();
    Printed broken = type("try", "broken");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("check.unknown", "golden-queries/more.csv:2");
  }

  @Test
  void a_conversation_is_shown_turn_by_turn_and_each_text_once() {
    shop.write("prompts/old.md", "# system\nAnswer.\n\n{{turns}}\n\n# user\n{{input}}\n");
    shop.write("prompts/new.md", "# system\nBriefly.\n\n{{turns}}\n\n# user\n{{input}}\n");
    shop.write(
        "golden-queries/talk.jsonl",
        "{\"id\":\"talk\",\"category\":\"odd\",\"input\":\"And then?\",\"turns\":[{\"user\":\"Hello.\"}],\"must_include\":[\"answer 1\"]}\n");
    Printed tried = type("try", "talk", "--subject", "old@m");
    assertThat(tried.out().replaceAll("live, \\d+ ms", "live, N ms"))
        .isEqualTo(
            """
            old@m  on talk  prompts/old.md  golden-queries/talk.jsonl:1
            sent system
              | Answer.
            sent user, question
              | Hello.
            reply (live, N ms)
              | It is answer 1.
            sent assistant
              | It is answer 1.
            sent user
              | And then?
            reply (live, N ms)
              | It is answer 1.
            passed  check / facts: found "answer 1" at character 7
            case passed
            """);
  }

  @Test
  void what_a_model_wrote_cannot_move_the_cursor() {
    model.says(request -> "answer 1 \u001b[2J and \u202e more");
    Printed tried = type("try", "case-001", "--subject", "old@m");
    assertThat(tried.out()).doesNotContain("\u001b", "\u202e").contains("U+001B", "U+202E");
  }

  @Test
  void the_project_of_this_repository_is_tried_from_its_cassettes() throws IOException {
    OwnProject.copy(temp.resolve("own"));
    Printed tried = Typed.in(temp.resolve("own")).type("try", "withdrawal-days");
    assertThat(tried.code()).as(tried.toString()).isZero();
    assertThat(tried.out())
        .startsWith("v1  on withdrawal-days")
        .contains("v2  on withdrawal-days", "reply (cassette, ");
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
