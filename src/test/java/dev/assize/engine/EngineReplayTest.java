package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import dev.assize.PreparedRun;
import dev.assize.RunRequest;
import dev.assize.RunWatcher;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The accepted version against its committed baseline, from recorded replies and nothing else. */
class EngineReplayTest {

  private static final String ACCEPTED = "reports/baselines/accepted.jsonl";

  @TempDir Path folder;

  private TinyProject project;

  @BeforeEach
  void record() throws Exception {
    try (ScriptedModel model = new ScriptedModel(Answers.bothFailAt(n -> n == 2))) {
      project = TinyProject.in(folder, model.url(), 5);
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace("prompts: [old, new]", "prompts: [old]")
              .replace("baseline: old@m", "baseline: " + ACCEPTED));
      accept();
    }
  }

  private void accept() {
    RunRequest all = RunRequest.ofProject();
    PreparedRun run =
        project
            .assize()
            .prepare(
                new RunRequest(
                    all.selection(),
                    all.subjects(),
                    "old@m",
                    usual ->
                        new RunSettings(
                            usual.trials(),
                            usual.seed(),
                            CassetteMode.RECORD,
                            usual.cassettes(),
                            usual.rounds()),
                    all.memory(),
                    all.start()));
    run.play(RunWatcher.nobody());
    project.assize().baselines().set(run.id().text() + ":old@m", "accepted", "");
  }

  @Test
  void the_accepted_version_is_green_without_a_model() {
    EngineExecutionResults results = replay(Map.of());
    assertThat(red(results)).isEmpty();

    results.testEvents().assertStatistics(s -> s.started(6).succeeded(5).aborted(1).failed(0));
    assertThat(message(results, "[case:case-002]")).startsWith("fails on the baseline, too");
  }

  @Test
  void a_row_that_somebody_adds_turns_nothing_red() {
    add(1);
    EngineExecutionResults results = replay(Map.of());
    assertThat(red(results)).isEmpty();

    results.testEvents().assertStatistics(s -> s.started(7).succeeded(5).aborted(2).failed(0));
    assertThat(message(results, "[case:added-1]"))
        .isEqualTo("not recorded yet; record it: assize run --mode record --case added-1");
  }

  @Test
  void a_row_whose_input_or_expectation_somebody_edits_turns_nothing_red() {
    project.write(
        "golden-queries/all.csv",
        project
            .read("golden-queries/all.csv")
            .replace("Question 1?", "Question 1 please?")
            .replace("answer 4", "reply 4"));
    EngineExecutionResults results = replay(Map.of());
    assertThat(red(results)).isEmpty();

    results.testEvents().assertStatistics(s -> s.started(6).succeeded(3).aborted(3).failed(0));
    assertThat(message(results, "[case:case-001]")).startsWith("not recorded yet");
    assertThat(message(results, "[case:case-004]")).startsWith("fails on the baseline, too");
  }

  @Test
  void rows_that_the_baseline_was_not_asked_may_be_as_many_as_somebody_likes() {
    add(3);
    EngineExecutionResults results = replay(Map.of(Keys.UNRECORDED, "2"));
    assertThat(red(results)).isEmpty();

    results.testEvents().assertStatistics(s -> s.started(9).succeeded(5).aborted(4).failed(0));
  }

  @Test
  void a_new_row_whose_endpoint_is_down_turns_nothing_red() {
    add(1);
    EngineExecutionResults results = replay(Map.of(Keys.MODE, "auto"));
    assertThat(red(results)).isEmpty();

    results.testEvents().assertStatistics(s -> s.started(7).succeeded(5).aborted(2).failed(0));
    assertThat(message(results, "[case:added-1]"))
        .startsWith("no answer, and the baseline was not asked this: no reply: ");
  }

  @Test
  void a_changed_prompt_of_the_accepted_version_is_no_unrecorded_row() {
    project.write("prompts/old.md", "# system\nAnswer otherwise.\n# user\n{{input}}\n");
    EngineExecutionResults results = replay(Map.of(Keys.UNRECORDED, "2"));

    results.testEvents().assertStatistics(s -> s.started(6).aborted(2).failed(3 + 1));
    assertThat(message(results, "[gate:old@m]")).startsWith("INCONCLUSIVE: ");
  }

  private void add(int rows) {
    StringBuilder more = new StringBuilder();
    for (int i = 1; i <= rows; i++) {
      more.append("added-%d,new,Question %d?,answer %d,yes%n".formatted(i, 100 + i, 100 + i));
    }
    project.write("golden-queries/all.csv", project.read("golden-queries/all.csv") + more);
  }

  private EngineExecutionResults replay(Map<String, String> settings) {
    return EngineTestKit.engine(AssizeTestEngine.ID)
        .selectors(selectDirectory(folder.resolve("golden-queries").toFile()))
        .configurationParameter(Keys.MODE, "replay")
        .configurationParameters(settings)
        .execute();
  }

  private static List<String> red(EngineExecutionResults results) {
    return results.testEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> String.valueOf(result.getThrowable().orElseThrow().getMessage()))
        .toList();
  }

  private static String message(EngineExecutionResults results, String id) {
    List<Event> ends = results.testEvents().finished().list();
    return ends.stream()
        .filter(event -> event.getTestDescriptor().getUniqueId().toString().endsWith(id))
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> String.valueOf(result.getThrowable().orElseThrow().getMessage()))
        .findFirst()
        .orElseThrow();
  }
}
