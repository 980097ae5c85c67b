package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees when a file or a name of the project is wrong, and that nothing is written.
 */
class ProjectFaultsTest {

  @TempDir Path temp;
  private TinyProject project;

  @BeforeEach
  void project() {
    project = TinyProject.in(temp, "http://127.0.0.1:9/v1", 4);
  }

  @Test
  void a_missing_project_file_is_told_with_the_way_to_one() throws IOException {
    Path empty =
        Files.createDirectory(temp.resolve("../" + temp.getFileName() + "-empty").normalize());
    try {
      Printed run = Typed.in(empty).type("run");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("no assize.yaml", "assize init");
    } finally {
      Files.delete(empty);
    }
  }

  @Test
  void a_malformed_project_file_is_told_with_its_line() {
    project.write("assize.yaml", "project: tiny\nmodels: {m: [\n");
    Printed run = Typed.in(temp).type("run");
    assertRefused(run, "config.not-yaml");
    assertThat(run.err()).containsPattern("assize\\.yaml:[23]: error");
  }

  @Test
  void all_faults_of_all_files_are_told_at_once() {
    project.write("assize.yaml", project.read("assize.yaml").replace("baseline:", "baselin:"));
    project.write("prompts/new.md", "# user\n{{imput}}\n");
    project.write("golden-queries/all.csv", "id,category,inputs\nx,y,Why?\n");
    Printed run = Typed.in(temp).type("run");
    assertRefused(run, "baselin");
    assertThat(run.err())
        .contains("Did you mean \"baseline\"?", "{{imput}}", "prompts/new.md:2", "inputs");
    assertThat(run.err()).contains("golden-queries/all.csv:1");
  }

  @Test
  void a_baseline_by_its_name_is_told_the_file_that_is_meant() {
    String yaml = project.read("assize.yaml");
    project.write("assize.yaml", yaml.replace("baseline: old@m", "baseline: accepted"));
    assertThat(Typed.in(temp).type("lint").out())
        .contains("error config.unknown-baseline: baseline: accepted;")
        .doesNotContain("reports/baselines");
    project.write("reports/baselines/accepted.jsonl", "");
    assertThat(Typed.in(temp).type("lint").out())
        .contains("error config.unknown-baseline: baseline: accepted;")
        .contains(
            "Write \"reports/baselines/accepted.jsonl\": here a baseline is named by its file.");
  }

  @Test
  void an_empty_version_is_no_version() {
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace(
                "providers:\n",
                "providers:\n  script:\n    kind: command\n    command: [answer]\n    version: ''\n"));
    assertThat(Typed.in(temp).type("lint").out())
        .contains("assize.yaml:6: error config.bad-version: version: an empty text")
        .contains("Leave it out where the version is unknown");
  }

  @Test
  void a_check_that_cannot_be_read_draws_no_second_fault_and_a_fitting_remedy() {
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace("providers:\n", "providers:\n  script: {kind: command, command: [grader]}\n"));
    project.write(
        "golden-queries/all.csv",
        """
        id,category,input,checks
        a,x,Why?,max_words: 5
        b,x,How?,contains: x [ignoring case] tail
        c,x,Who?,http: script
        d,x,When?,facts: 14 days; two
        """);
    String told = Typed.in(temp).type("lint").out();
    assertThat(told)
        .contains("all.csv:2: error cases.malformed-check", "Did you mean \"max-words\"?")
        .contains("check.text-behind-options", "\"tail\", character 29", "Put them behind")
        .contains("There is none of that kind: add one under providers.")
        .contains("A semicolon inside a value is written \\;. Known are: ")
        .doesNotContain("cases.expects-nothing");
  }

  @Test
  void a_file_to_be_shown_must_be_there_and_a_text_that_people_can_read() throws IOException {
    String yaml = project.read("assize.yaml");
    project.write(
        "assize.yaml", yaml.replace("attempts: 1}", "attempts: 1, shown: [gone.md, a.bin, b.md]}"));
    Files.write(temp.resolve("a.bin"), new byte[] {(byte) 0xff, 1});
    project.write("b.md", "x".repeat(1024 * 1024 + 1));
    Printed run = Typed.in(temp).type("run");
    assertRefused(run, "assize.yaml:3: error config.bad-shown");
    assertThat(run.err())
        .contains("cannot read gone.md", "cannot read a.bin", "b.md is larger than 1 MB");

    project.write(
        "assize.yaml",
        yaml.replace("attempts: 1}", "attempts: 1, shown: [" + "b.md, ".repeat(20) + "b.md]}"));
    assertRefused(Typed.in(temp).type("run"), "21 files");
  }

  @Test
  void an_unknown_variable_of_a_prompt_is_an_error() {
    project.write("prompts/new.md", "# system\nBe kind.\n# user\n{{questoin}}\n");
    assertRefused(Typed.in(temp).type("run"), "{{questoin}}");
    assertThat(Typed.in(temp).type("lint").out()).contains("prompts/new.md:4");
  }

  @Test
  void an_empty_selection_is_told_with_what_was_meant() {
    project.write(
        "golden-queries/all.csv",
        "id,category,tags,input,must_include\nx,y,refund,May I?,30 days\n");
    assertRefused(
        Typed.in(temp).type("run", "--tag", "refnd"),
        "no case matches `--tag refnd`. Did you mean `refund`?");
  }

  @Test
  void unknown_subjects_and_baselines_are_told_before_anything_is_asked() {
    assertRefused(Typed.in(temp).type("run", "--subject", "nwe@m"), "Did you mean \"new@m\"?");
    assertRefused(Typed.in(temp).type("run", "--baseline", "odl@m"), "Did you mean \"old@m\"?");
    assertRefused(Typed.in(temp).type("run", "--baseline", "gone.jsonl"), "gone.jsonl");
    assertRefused(Typed.in(temp).type("run", "--baseline", "2026:old@m"), "no run \"2026\"");
    assertRefused(Typed.in(temp).type("run", "--resume"), "there is no run yet");
    assertRefused(Typed.in(temp).type("run", "--resume", "2026"), "no run \"2026\"");
    assertRefused(Typed.in(temp).type("report"), "no run \"latest\"");
    assertRefused(Typed.in(temp).type("show", "case-001"), "no run \"latest\"");
    assertRefused(Typed.in(temp).type("explain-miss", "case-01"), "Did you mean \"case-001\"?");
  }

  @Test
  void a_declared_baseline_file_that_is_not_there_yet_leaves_the_first_run_inconclusive()
      throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 2);
      project.write(
          "assize.yaml",
          project.read("assize.yaml").replace("old@m", "reports/baselines/accepted.jsonl"));
      Printed first = Typed.in(temp).type("run");
      assertThat(first.code()).as(first.toString()).isEqualTo(4);
      assertThat(first.out()).contains("There is no baseline", "accepted.jsonl");
      String newest = first.run() + ":old@m";
      assertThat(Typed.in(temp).type("baseline", "set", newest, "accepted").out())
          .contains("Wrote reports/baselines/accepted.jsonl");
      assertThat(Typed.in(temp).type("run").out()).doesNotContain("There is no baseline");
      int asked = model.calls();
      project.write("reports/baselines/accepted.jsonl", "{\"schema\":\"assize/baseline/99\"}\n");
      Printed refused = Typed.in(temp).type("run", "--fresh");
      assertThat(refused.code()).as("it can never be compared").isEqualTo(2);
      assertThat(refused.err()).contains("accepted.jsonl:1", "assize/baseline/99");
      assertThat(model.calls()).isEqualTo(asked);
    }
  }

  @Test
  void asking_only_the_baseline_is_told_with_the_commands_that_compare() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 2);
      Printed alone = Typed.in(temp).type("run", "--subject", "old@m");
      assertThat(alone.code()).as(alone.toString()).isEqualTo(4);
      assertThat(alone.out().replaceAll("\\s+", " "))
          .contains(
              "[INCONCLUSIVE] Only the baseline old@m was asked: there is no candidate",
              "next Ask a candidate, too: assize run (all subjects), or assize run --subject",
              "--baseline reports/baselines/NAME.jsonl");
      for (String file : new String[] {"report.html", "report.md"}) {
        assertThat(project.read("reports/" + alone.run() + "/" + file))
            .contains("Only the baseline old@", "m was asked: there is no candidate");
      }
    }
  }

  @Test
  void a_candidate_without_the_baseline_of_the_matrix_is_told_how_to_ask_both() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 2);
      Printed alone = Typed.in(temp).type("run", "--subject", "new@m");
      assertThat(alone.code()).as(alone.toString()).isEqualTo(4);
      assertThat(alone.out().replaceAll("\\s+", " "))
          .contains(
              "There is no baseline to compare with: this run did not ask old@m.",
              "settle Ask both: assize run --subject old@m --subject new@m; or compare with",
              "--baseline RUN:old@m");
    }
  }

  @Test
  void changes_of_the_golden_set_are_counted_on_the_first_screen() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 5);
      String old = Typed.in(temp).type("run").run() + ":old@m";
      Typed.in(temp).type("baseline", "set", old, "accepted");
      String rows = project.read("golden-queries/all.csv");
      project.write(
          "golden-queries/all.csv",
          rows.replace("Question 2?", "Another question?")
                  .replaceFirst("(?m)^case-003.*\\R", "")
                  .replaceFirst("(?m)^case-004.*\\R", "")
              + "case-900,odd,Something new?,answer 1,no\n");
      Printed printed =
          Typed.in(temp).type("run", "--baseline", "reports/baselines/accepted.jsonl");
      String counts = "1 added, 2 removed, 1 edited since the baseline";
      assertThat(printed.out()).contains("golden  " + counts);
      assertThat(project.read("reports/" + printed.run() + "/report.md"))
          .contains("Golden cases: " + counts);
    }
  }

  @Test
  void gone_on_with_where_nothing_is_left_says_so() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 3);
      Printed first = Typed.in(temp).type("run");
      assertThat(first.err()).doesNotContain("already");
      int calls = model.calls();
      Printed again = Typed.in(temp).type("run", "--resume");
      assertThat(model.calls()).isEqualTo(calls);
      assertThat(again.code()).isEqualTo(first.code());
      assertThat(again.err())
          .contains(
              "Every trial of run " + first.run() + " had its reply already, so no subject was");
    }
  }

  @Test
  void a_missing_prompt_file_is_one_fault() {
    project.write(
        "assize.yaml", project.read("assize.yaml").replace("prompts/new.md", "prompts/nwe.md"));
    project.write("prompts/old.md", "# system\nBe kind.\n\n{{turns}}\n\n# user\n{{input}}\n");
    project.write(
        "golden-queries/talk.jsonl",
        "{\"id\":\"talk\",\"category\":\"c\",\"input\":\"And when?\","
            + "\"turns\":[{\"user\":\"May I?\"}],\"must_include\":[\"30 days\"]}\n");
    Printed printed = Typed.in(temp).type("lint");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).contains("prompts/nwe.md").doesNotContain("subjects");
    assertThat(printed.err()).isEqualTo("1 error, 0 warnings\n");
  }

  @Test
  void a_missing_judge_file_is_one_fault_however_many_cases_want_it() {
    project.write(
        "assize.yaml", project.read("assize.yaml") + "judges: {kind: judges/kind.yaml}\n");
    project.write(
        "golden-queries/all.csv",
        project
            .read("golden-queries/all.csv")
            .replace("critical", "criteria")
            .replace(",no", ",kind"));
    assertThat(Typed.in(temp).type("lint").err()).isEqualTo("1 error, 0 warnings\n");
  }

  @Test
  void a_selection_made_elsewhere_names_what_differs_from_the_run_to_resume() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 4);
      Typed.in(temp).type("run");
      Path segment = onlyFile(temp.resolve(".assize/runs")).resolve("segment-1.jsonl");
      Files.writeString(
          segment, Files.readString(segment).replaceAll("\\{\"kind\":\"end\".*\n", ""));
      Printed resumed = Typed.in(temp).type("run", "--resume", "--case", "case-001");
      assertThat(resumed.code()).isEqualTo(2);
      assertThat(resumed.err()).contains("run.manifest-differs", "golden");
    }
  }

  @Test
  void a_run_that_is_going_on_elsewhere_is_not_gone_on_with_here() throws Exception {
    Semaphore asked = new Semaphore(0);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ScriptedModel model =
            new ScriptedModel(
                request -> {
                  asked.release();
                  awaits(goOn);
                  return "answer 1";
                });
        ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
      TinyProject.in(temp, model.url(), 2);
      Future<Printed> first = elsewhere.submit(() -> Typed.in(temp).type("run"));
      asked.acquire();
      String run = onlyFile(temp.resolve(".assize/runs")).getFileName().toString();
      for (String[] typed : new String[][] {{"run", "--resume"}, {"run", "--resume", run}}) {
        Printed refused = Typed.in(temp).type(typed);
        assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.err()).contains("run " + run + " is being written by another process");
      }
      goOn.countDown();
      assertThat(first.get().code()).isEqualTo(4);
      assertThat(model.calls()).isEqualTo(4);
    }
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_journal_of_a_newer_schema_is_refused_and_still_listed() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 2);
      Printed run = Typed.in(temp).type("run");
      Path folder = temp.resolve(".assize/runs").resolve(run.run());
      Path segment = folder.resolve("segment-1.jsonl");
      Files.writeString(
          segment, Files.readString(segment).replaceFirst("assize/journal/1", "assize/journal/2"));
      Printed report = Typed.in(temp).type("report");
      assertThat(report.code()).isEqualTo(2);
      assertThat(report.err()).contains("assize/journal/2", "segment-1.jsonl");
      Path manifest = onlyFile(folder, "manifest");
      Files.writeString(
          manifest, Files.readString(manifest).replaceFirst("(assize/[a-z]+/)1", "$19"));
      assertThat(Typed.in(temp).type("report").err()).contains("newer");
      assertThat(Typed.in(temp).type("runs").out()).contains(run.run() + "  unreadable");
    }
  }

  private void assertRefused(Printed printed, String message) {
    assertThat(printed.code()).as(printed.toString()).isEqualTo(2);
    assertThat(printed.err()).contains(message);
    assertThat(printed.out()).isEmpty();
    assertThat(temp.resolve(".assize/runs")).doesNotExist();
    assertThat(temp.resolve("reports")).doesNotExist();
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static Path onlyFile(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
