package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of the runs before it. */
class PastTest {

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;
  private boolean isFailing;

  @BeforeEach
  void a_project_whose_model_may_fail_at_all_but_one_question() throws IOException {
    model =
        new ScriptedModel(
            request ->
                isFailing && !request.contains("Question 1?")
                    ? "No idea."
                    : "answer 1, answer 2, answer 3, answer 4");
    project = TinyProject.in(temp, model.url(), 4);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void the_first_run_has_no_past() {
    String first = run();

    assertThat(project.json(first)).doesNotContain("\"past\"");
    assertThat(project.report(first, "report.html")).doesNotContain("Before this run");
  }

  @Test
  void a_case_tells_when_it_broke_and_what_had_changed_by_then() {
    run();
    isFailing = true;
    project.write("prompts/new.md", "# system\nAnswer as you like.\n# user\n{{input}}\n");
    String broken = run();
    String now = run();

    assertThat(project.json(now))
        .contains(
            "{\"case\":\"case-002\",\"outcomes\":[\"passed\",\"failed\"],\"passed\":0,"
                + "\"failed\":1,\"turn\":{\"word\":\"broke\",\"run\":\""
                + broken
                + "\"")
        .contains("\"changes\":[\"the prompt\"]");
    assertThat(project.report(now, "report.html"))
        .contains(
            "\u2713\u2717</span> Before this run, oldest first: passed in 1 of 2 runs; last broke"
                + " in "
                + broken)
        .contains("when this had changed: the prompt.")
        .contains("Pass rate by run", "A control chart of the pass rate needs 10 runs in control");
  }

  @Test
  void later_runs_change_nothing_in_a_report_that_is_made_again() throws IOException {
    run();
    String second = run();
    List<Path> files = List.of(page(second), page(second).resolveSibling("report.json"));
    List<String> then = new ArrayList<>();
    for (Path file : files) {
      then.add(Files.readString(file));
    }
    isFailing = true;
    run();
    Typed.in(temp).type("report", second);

    for (int i = 0; i < files.size(); i++) {
      assertThat(files.get(i)).hasContent(then.get(i));
    }
  }

  @Test
  void from_ten_runs_on_the_chart_has_limits_and_marks_what_lies_beyond() {
    for (int i = 0; i < 11; i++) {
      run();
    }
    isFailing = true;
    String last = run();

    assertThat(project.json(last))
        .contains("The pass rate is out of control: run " + last)
        .contains("\"broken\":\"average below its limit");
    assertThat(project.report(last, "report.html")).contains("broke a rule; the last one stands");
  }

  @Test
  void replayed_replies_add_no_point() {
    Typed.in(temp).type("run", "--mode", "refresh");
    Typed.in(temp).type("run", "--mode", "refresh");
    Printed old = Typed.in(temp).type("run", "--mode", "auto");

    assertThat(project.json(old.run())).contains("This run adds no point");
  }

  @Test
  void a_damaged_history_costs_the_past_and_nothing_else() throws IOException {
    run();
    Files.writeString(temp.resolve(".assize/history.db"), "no database at all, ".repeat(500));
    Printed second = Typed.in(temp).type("run", "--mode", "refresh");

    assertThat(second.err()).contains("the report shows no earlier runs: .assize/history.db");
    assertThat(project.json(second.run())).doesNotContain("\"past\"");
  }

  private Path page(String run) {
    return temp.resolve("reports").resolve(run).resolve("report.html");
  }

  private String run() {
    return Typed.in(temp).type("run", "--mode", "refresh").run();
  }
}
