package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code candidates} in {@code assize.yaml} does: who is asked, and who is decided on. */
class CandidatesTest {

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void project() throws IOException {
    model =
        new ScriptedModel(
            request ->
                "It is answer " + request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1") + ".");
    project = TinyProject.in(temp, model.url(), 4);
    project.write("prompts/other.md", "# system\nAnswer otherwise.\n# user\n{{input}}\n");
    replace("  new: prompts/new.md\n", "  new: prompts/new.md\n  other: prompts/other.md\n");
    replace("prompts: [old, new]", "prompts: [old, new, other]");
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void only_named_candidates_and_the_baseline_are_asked_and_decided_on() {
    candidates("[new@m]");

    Printed run = type("run");

    assertThat(asked("as before", "anew", "otherwise")).containsExactly(4L, 4L, 0L);
    assertThat(run.out()).contains("new@m").doesNotContain("other@m");
    assertThat(type("explain", "margin", "--run", run.run()).out())
        .doesNotContain("share the error");
    assertThat(type("plan").out()).contains("2 subjects", "at least 8 to subjects");
  }

  @Test
  void all_but_the_baseline_are_candidates_where_none_is_named() {
    Printed run = type("run");

    assertThat(asked("as before", "anew", "otherwise")).containsExactly(4L, 4L, 4L);
    assertThat(type("explain", "margin", "--run", run.run()).out())
        .contains("2 share the error of a SHIP");
  }

  @Test
  void one_of_several_candidates_shares_their_error_also_where_it_is_compared_alone() {
    Printed run = type("run");

    Printed several = type("compare", run.run() + ":old@m", run.run() + ":other@m");
    candidates("[new@m]");
    Printed alone = type("run", "--fresh");
    Printed one = type("compare", alone.run() + ":old@m", alone.run() + ":new@m");

    assertThat(flat(several))
        .contains("(95 % interval")
        .contains("2 candidates share the error of a SHIP: its limit is that of a 95 % interval.");
    assertThat(flat(run)).contains("2 candidates share the error of a SHIP");
    assertThat(flat(one)).contains("(90 % interval").doesNotContain("share the error");
  }

  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }

  @Test
  void whoever_names_subjects_or_a_baseline_for_one_run_gets_them() {
    candidates("[new@m]");

    assertThat(type("run", "--subject", "old@m", "--subject", "other@m").out()).contains("other@m");
    assertThat(asked("as before", "anew", "otherwise")).containsExactly(4L, 0L, 4L);
    type("run", "--baseline", "other@m", "--fresh");

    assertThat(asked("as before", "anew", "otherwise")).containsExactly(4L, 4L, 8L);
  }

  @Test
  void whoever_asks_a_part_of_the_golden_set_is_told_that_the_rest_is_undecided() {
    String part = "only a selection of 2 cases was asked";

    Printed run = type("run", "--case", "case-001", "--case", "case-002", "--subject", "new@m");

    assertThat(flat(run)).contains(part);
    assertThat(project.report(run.run(), "report.md")).contains(part);
    assertThat(project.report(run.run(), "report.html")).contains(part);
    assertThat(flat(type("run", "--subject", "new@m"))).doesNotContain("only a selection");
  }

  @Test
  void an_unknown_candidate_is_told_with_the_name_that_was_meant() {
    candidates("[nwe@m]");

    Printed lint = type("lint");

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains("config.unknown-candidate", "Did you mean \"new@m\"?");
    assertThat(type("run").code()).isEqualTo(2);
    assertThat(model.calls()).isZero();
  }

  private List<Long> asked(String... words) {
    return List.of(words).stream()
        .map(word -> model.requests().stream().filter(each -> each.contains(word)).count())
        .toList();
  }

  private void candidates(String names) {
    replace("baseline: old@m\n", "baseline: old@m\ncandidates: " + names + "\n");
  }

  private void replace(String old, String by) {
    project.write("assize.yaml", project.read("assize.yaml").replace(old, by));
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
