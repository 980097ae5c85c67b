package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that somebody passes who understands nothing is told before anything is asked. */
class NullSubjectsTest {

  private static final String HEAD = "id,category,input,context,policy,must_include,checks\n";

  @TempDir Path temp;
  private TinyProject project;

  @BeforeEach
  void project() {
    project = TinyProject.in(temp, "http://127.0.0.1:9/v1", 2);
    String prompt = "# system\nBe kind.\n# user\n{{context}}\n{{input}}\n";
    project.write("prompts/old.md", prompt).write("prompts/new.md", prompt + "Be brief.\n");
  }

  @Test
  void each_of_the_four_is_told_with_its_case_and_a_remedy() {
    golden(
        """
        parrot,a,Is it 30 days?,,,,contains: 30 days
        dump,a,How long?,It is 30 days. It is free.,,30 days,
        no,a,Tell me the code.,,decline,,
        hush,a,Say nothing.,Psst.,,,not not-empty
        sound,a,How long may I keep it?,It is 30 days. It is free.,,30 days,max-words: 4
        """);

    Printed lint = Typed.in(temp).type("lint", "--null-subjects");

    assertThat(lint.code()).as(lint.toString()).isZero();
    assertThat(lint.out().lines().filter(line -> line.contains("golden.passed-by")))
        .satisfiesExactly(
            told ->
                assertThat(told)
                    .startsWith("golden-queries/all.csv:2: warning golden.passed-by-echo: ")
                    .contains("case \"parrot\"", "; expected a check", "Require a fact"),
            told ->
                assertThat(told)
                    .startsWith("golden-queries/all.csv:3: warning golden.passed-by-context: ")
                    .contains("Bound the length"),
            told ->
                assertThat(told)
                    .startsWith("golden-queries/all.csv:4: warning golden.passed-by-refuse: ")
                    .contains("allowed alternative"),
            told ->
                assertThat(told)
                    .startsWith("golden-queries/all.csv:5: warning golden.passed-by-silence: ")
                    .contains("must say"));
    assertThat(lint.err()).contains("0 errors, " + lint.out().lines().count() + " warnings");
    assertThat(Typed.in(temp).type("lint", "--null-subjects", "--strict").code()).isEqualTo(2);
    assertThat(Typed.in(temp).type("lint").out()).doesNotContain("golden.passed-by");
    assertThat(Files.exists(temp.resolve(".assize"))).as("nothing is written down").isFalse();
  }

  @Test
  void bounds_of_time_and_tokens_hide_nothing() {
    golden("quick,a,Is it 30 days?,,,,contains: 30 days; max-latency: 2s; max-output-tokens: 9\n");

    assertThat(Typed.in(temp).type("lint", "--null-subjects").out())
        .contains("golden.passed-by-echo");
  }

  @Test
  void a_named_judge_spares_a_case_only_where_it_decides() {
    project.write(
        "assize.yaml",
        project.read("assize.yaml") + "judges: {kind: judges/kind.yaml, fair: judges/fair.yaml}\n");
    for (String judge : List.of("kind", "fair")) {
      project.write(
          "judges/" + judge + ".yaml",
          "name: "
              + judge
              + "\nprovider: model\nmodel: m\nquestion: Is it?\nmust: "
              + judge.equals("fair")
              + "\n");
    }
    project.write(
        "golden-queries/all.csv",
        """
        id,category,input,checks,criteria
        advised,a,Is it 30 days?,contains: 30 days,kind
        decided,a,Is it 30 days at most?,contains: 30 days,fair
        """);

    Printed lint = Typed.in(temp).type("lint", "--null-subjects");

    assertThat(lint.out()).contains("case \"advised\"").doesNotContain("case \"decided\"");
    assertThat(lint.err()).contains("1 case that a judge or another provider decides, too");
  }

  @Test
  void live_turns_are_answered_by_the_same_subject() {
    project.write(
        "golden-queries/talk.jsonl",
        """
        {"id": "talk", "category": "a", "input": "And now?", "turns": [{"user": "Is it 30 days?"}], \
        "checks": ["contains: now"]}
        """);
    String prompt = "# system\nBe kind.\n{{turns}}\n# user\n{{context}}\n{{input}}\n";
    project.write("prompts/old.md", prompt).write("prompts/new.md", prompt + "Be brief.\n");

    assertThat(Typed.in(temp).type("lint", "--null-subjects").out())
        .contains("talk.jsonl:1: warning golden.passed-by-echo");
  }

  @Test
  void a_project_with_errors_is_told_its_errors_alone() {
    golden("parrot,a,Is it 30 days?,,,,contain: 30 days\n");

    Printed lint = Typed.in(temp).type("lint", "--null-subjects");

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out()).contains("check.unknown").doesNotContain("golden.passed-by");
  }

  @Test
  void they_can_be_the_subjects_of_a_run() {
    project.write(
        "assize.yaml",
        """
        project: floor
        providers:
          parrot: {kind: naive, answer: echo, version: "1"}
          mute: {kind: naive, answer: silence, version: "1"}
        models: {parrot: {provider: parrot}, mute: {provider: mute}}
        subjects: {models: [parrot, mute]}
        baseline: parrot
        """);
    golden("a,a,Is it 30 days?,,,,contains: 30 days\nb,a,Is it free?,,,,contains: free\n");

    Printed run = Typed.in(temp).type("run");

    assertThat(run.out())
        .as(run.toString())
        .contains("2 broke, 0 fixed")
        .contains("mute", "parrot");
  }

  private void golden(String rows) {
    project.write("golden-queries/all.csv", HEAD + rows);
  }
}
