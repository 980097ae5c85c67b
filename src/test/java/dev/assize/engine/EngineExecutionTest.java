package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.assize.AcceptRequest;
import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.RunRequest;
import dev.assize.RunWatcher;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.opentest4j.TestAbortedException;

/** How leaves and gates end, over real HTTP. */
class EngineExecutionTest {

  private static final UniqueId ENGINE = UniqueId.forEngine(AssizeTestEngine.ID);

  @TempDir Path folder;

  private ScriptedModel model;
  private TinyProject project;
  private EngineExecutionResults results;

  @AfterEach
  void stop() {
    if (model != null) {
      model.close();
    }
  }

  @Test
  void two_versions_that_answer_alike_are_green_and_ship() throws Exception {
    play(60, Answers.RIGHT, Map.of());

    results.testEvents().assertStatistics(s -> s.started(121).succeeded(121).finished(121));
    ReportEntry entry =
        results.allEvents().reportingEntryPublished().stream()
            .map(event -> event.getRequiredPayload(ReportEntry.class))
            .filter(e -> e.getKeyValuePairs().containsKey("decision"))
            .reduce((a, b) -> b)
            .orElseThrow();
    assertThat(entry.getKeyValuePairs()).containsEntry("decision", "SHIP");
    assertThat(entry.getKeyValuePairs().get("sentence")).isNotBlank();
    Assumptions.assumeThat(Assize.formats()).isNotEmpty();
    assertThat(folder.resolve(entry.getKeyValuePairs().get("report"))).isNotEmptyDirectory();
  }

  @Test
  void a_planted_regression_is_red_in_its_cases_and_holds_at_the_gate() throws Exception {
    play(60, Answers.newFailsAt(n -> n % 4 == 0), Map.of());

    results.testEvents().assertStatistics(s -> s.started(121).succeeded(105).failed(16));
    assertThat(result("new@m", "case-004").getThrowable().orElseThrow())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("answer 4");
    assertThat(gate("new@m").getThrowable().orElseThrow())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("HOLD: ");
    assertThat(tests().getLast().getUniqueId().getLastSegment().getType()).isEqualTo("gate");
  }

  @Test
  void a_case_that_fails_on_both_sides_is_aborted_and_says_so() throws Exception {
    play(20, Answers.bothFailAt(n -> n == 3), Map.of());

    assertThat(abortion("new@m", "case-003")).startsWith("fails on the baseline, too: ");
    assertThat(abortion("old@m", "case-003")).startsWith("fails on the baseline: ");
  }

  @Test
  void with_the_status_score_each_failure_is_red_but_never_the_baselines() throws Exception {
    play(20, Answers.bothFailAt(n -> n == 3), Map.of(Keys.CASE_STATUS, "score"));

    assertThat(result("new@m", "case-003").getStatus()).isEqualTo(Status.FAILED);
    assertThat(result("old@m", "case-003").getStatus()).isEqualTo(Status.ABORTED);
  }

  @Test
  void without_a_baseline_each_failure_is_red_and_the_gates_are_errors() throws Exception {
    write(20, Answers.bothFailAt(n -> n == 3));
    project.write("assize.yaml", project.read("assize.yaml").replace("baseline: old@m\n", ""));
    run(Map.of());

    assertThat(result("old@m", "case-003").getStatus()).isEqualTo(Status.FAILED);
    assertThat(result("new@m", "case-003").getStatus()).isEqualTo(Status.FAILED);
    assertThat(gate("old@m").getThrowable().orElseThrow())
        .isInstanceOf(InconclusiveException.class)
        .hasMessageContaining("no baseline");
  }

  @Test
  void a_case_is_decided_by_the_majority_of_its_trials() throws Exception {
    Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    Function<String, String> flaky =
        request -> {
          int nth = asked.computeIfAbsent(request, r -> new AtomicInteger()).incrementAndGet();
          int question = Answers.number(request);
          boolean wrong =
              Answers.isNew(request) && ((question == 1 && nth == 1) || (question == 2 && nth < 3));
          return wrong ? "No idea." : Answers.RIGHT.apply(request);
        };
    play(4, flaky, Map.of(Keys.TRIALS, "3"));

    assertThat(model.calls()).isEqualTo(4 * 2 * 3);
    assertThat(result("new@m", "case-001").getStatus()).isEqualTo(Status.SUCCESSFUL);
    assertThat(result("new@m", "case-002").getStatus()).isEqualTo(Status.FAILED);
  }

  @Test
  void a_server_that_fails_is_an_error_and_no_wrong_answer() throws Exception {
    play(
        20,
        request -> {
          if (Answers.isNew(request) && Answers.number(request) == 5) {
            throw new IllegalStateException("down");
          }
          return Answers.RIGHT.apply(request);
        },
        Map.of());

    assertThat(result("new@m", "case-005").getThrowable().orElseThrow())
        .isInstanceOf(TrialException.class)
        .hasMessageContaining("no reply");
  }

  @Test
  void an_inconclusive_gate_is_an_error_or_on_demand_skipped() throws Exception {
    play(8, Answers.RIGHT, Map.of());
    assertThat(gate("new@m").getThrowable().orElseThrow())
        .isInstanceOf(InconclusiveException.class)
        .hasMessageStartingWith("INCONCLUSIVE: ");

    run(Map.of(Keys.INCONCLUSIVE, "skip"));
    assertThat(gate("new@m").getStatus()).isEqualTo(Status.ABORTED);
  }

  @Test
  void a_click_on_a_candidates_case_asks_its_baseline_along_and_decides_nothing() throws Exception {
    write(5, Answers.newFailsAt(n -> n == 2));
    UniqueId leaf =
        ENGINE
            .append("file", "golden-queries/all.csv")
            .append("version", "new@m")
            .append("case", "case-002");
    results =
        EngineTestKit.engine(AssizeTestEngine.ID)
            .selectors(selectUniqueId(leaf))
            .configurationParameter(Keys.PROJECT, folder.toString())
            .execute();

    assertThat(model.calls()).isEqualTo(2);
    results.testEvents().assertStatistics(s -> s.started(1).failed(1).finished(1));
  }

  @Test
  void a_case_the_stored_baseline_fails_under_todays_expectation_is_no_regression()
      throws Exception {
    write(60, Answers.RIGHT);
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    project.assize().baselines().set(run.id().text() + ":old@m", "accepted", "");
    project.write(
        "golden-queries/all.csv",
        project
                .read("golden-queries/all.csv")
                .replace("case-002,even,Question 2?,answer 2", "case-002,even,Question 2?,reply 2")
            + "added,odd,Question 99?,reply 99,no\n");

    run(
        Map.of(
            Keys.SUBJECTS,
            "new@m",
            Keys.BASELINE,
            "reports/baselines/accepted.jsonl",
            Keys.MODE,
            "off"));

    assertThat(result("new@m", "case-003").getStatus()).isEqualTo(Status.SUCCESSFUL);
    assertThat(abortion("new@m", "case-002")).startsWith("fails on the baseline, too: ");
    assertThat(abortion("new@m", "added")).startsWith("fails, and the baseline was not asked this");
    assertThat(model.calls()).as("all but the new case is remembered").isEqualTo(120 + 1);
  }

  @Test
  void a_failure_that_the_team_accepted_is_skipped_with_who_and_until_when() throws Exception {
    play(60, Answers.newFailsAt(n -> n == 2), Map.of());
    assertThat(result("new@m", "case-002").getStatus()).isEqualTo(Status.FAILED);
    LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(9);
    project
        .assize()
        .accept(
            new AcceptRequest(
                "latest:new@m", List.of("case-002"), List.of(), "on purpose", "Ann", later));

    run(Map.of());

    assertThat(abortion("new@m", "case-002"))
        .startsWith("fails, accepted by Ann until " + later + ", on purpose: ");
  }

  @Test
  void a_baseline_that_is_not_there_is_a_failing_test_before_anything_is_asked() throws Exception {
    write(20, Answers.RIGHT);
    run(Map.of(Keys.SUBJECTS, "new@m", Keys.BASELINE, "reports/baselines/none.jsonl"));

    results.testEvents().assertStatistics(s -> s.started(1).failed(1));
    assertThat(finished("[fault:3]").getThrowable().orElseThrow())
        .hasMessageContaining("none.jsonl");
    assertThat(model.calls()).isZero();
  }

  @Test
  void a_run_that_cannot_begin_is_a_failing_test_of_its_own() throws Exception {
    write(3, Answers.RIGHT);
    Files.createDirectories(folder.resolve(".assize"));
    project.write(".assize/runs", "a file where the folder should be");
    run(Map.of());

    List<Event> failed = results.testEvents().failed().list();
    assertThat(failed).hasSize(1);
    assertThat(failed.getFirst().getTestDescriptor()).isInstanceOf(Nodes.FaultNode.class);
    assertThat(results.allEvents().skipped().count()).as("the file and the gate").isEqualTo(2);
    assertThat(model.calls()).isZero();
  }

  @Test
  void containers_finish_after_their_last_child_and_one_call_comes_at_a_time() throws Exception {
    play(30, Answers.newFailsAt(n -> n % 7 == 0), Map.of());

    List<UniqueId> open = new ArrayList<>();
    for (Event event : results.allEvents().list()) {
      UniqueId id = event.getTestDescriptor().getUniqueId();
      if (event.getType() == EventType.STARTED) {
        event
            .getTestDescriptor()
            .getParent()
            .map(TestDescriptor::getUniqueId)
            .ifPresent(parent -> assertThat(open).contains(parent));
        open.add(id);
      } else if (event.getType() == EventType.FINISHED) {
        open.remove(id);
        assertThat(open).noneMatch(other -> other.hasPrefix(id));
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void nothing_is_printed() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      System.setErr(capture);
      play(20, Answers.newFailsAt(n -> n == 3), Map.of());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void play(int cases, Function<String, String> script, Map<String, String> settings)
      throws Exception {
    write(cases, script);
    run(settings);
  }

  private void write(int cases, Function<String, String> script) throws Exception {
    model = new ScriptedModel(script);
    project = TinyProject.in(folder, model.url(), cases);
  }

  private void run(Map<String, String> settings) {
    results =
        EngineTestKit.engine(AssizeTestEngine.ID)
            .selectors(selectDirectory(folder.resolve("golden-queries").toFile()))
            .configurationParameters(settings)
            .execute();
  }

  private List<TestDescriptor> tests() {
    return results.testEvents().finished().stream().map(Event::getTestDescriptor).toList();
  }

  private TestExecutionResult result(String subject, String caseId) {
    return finished("[version:" + subject + "]/[case:" + caseId + "]");
  }

  private TestExecutionResult gate(String candidate) {
    return finished("[gate:" + candidate + "]");
  }

  private String abortion(String subject, String caseId) {
    TestExecutionResult result = result(subject, caseId);
    assertThat(result.getStatus()).isEqualTo(Status.ABORTED);
    Throwable cause = result.getThrowable().orElseThrow();
    assertThat(cause).isInstanceOf(TestAbortedException.class);
    return String.valueOf(cause.getMessage());
  }

  private TestExecutionResult finished(String id) {
    return results.testEvents().finished().stream()
        .filter(event -> event.getTestDescriptor().getUniqueId().toString().endsWith(id))
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .findFirst()
        .orElseThrow();
  }
}
