package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import dev.assize.Assize;
import dev.assize.World;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.CandidateView;
import dev.assize.report.CaseRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The pair that {@code ./assize run} shows in this repository, from its recorded replies. */
class OwnPairTest {

  private static final String BASELINE = "v1";
  private static final String CANDIDATE = "v2";

  @Test
  void the_tests_say_what_the_report_says() throws Exception {
    EngineExecutionResults results =
        EngineTestKit.engine(AssizeTestEngine.ID)
            .selectors(selectDirectory("golden-queries"))
            .configurationParameter(Keys.MODE, "replay")
            .execute();
    Map<String, String> decision =
        results.allEvents().reportingEntryPublished().stream()
            .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
            .filter(entry -> entry.containsKey("decision"))
            .findFirst()
            .orElseThrow();
    CandidateView candidate = report(decision.get("run"), unrecorded(decision.get("run")));
    Map<String, CaseRow> rows =
        candidate.index().stream().collect(Collectors.toMap(CaseRow::id, row -> row));

    assertThat(decision.get("decision")).isEqualTo("HOLD");
    assertThat(rows).as("open cases; whoever records one counts it in here").hasSize(399);
    assertThat(count(rows, "broke")).isEqualTo(28);
    assertThat(count(rows, "fixed")).isEqualTo(10);
    assertThat(count(rows, "steady-pass")).isEqualTo(141);
    assertThat(count(rows, "steady-fail")).isEqualTo(220);
    assertThat(candidate.candidate().evidence().live()).as("live replies").isZero();
    assertThat(decision).containsEntry("decision", candidate.decision().answer().name());
    assertThat(decision).containsEntry("sentence", candidate.decision().sentence());
    assertThat(Json.write(json(decision.get("report"))))
        .contains("\"" + candidate.decision().answer().name() + "\"");
    for (CaseRow row : rows.values()) {
      assertThat(status(results, BASELINE, row.id())).as(row.toString()).isEqualTo(baseline(row));
      assertThat(status(results, CANDIDATE, row.id())).as(row.toString()).isEqualTo(candidate(row));
    }
  }

  private static long count(Map<String, CaseRow> rows, String transition) {
    return rows.values().stream().filter(row -> row.transition().equals(transition)).count();
  }

  /** Cases that somebody wrote and nobody has recorded yet; the gate sets them aside. */
  private static Set<String> unrecorded(String run) {
    return report(run, Set.of()).index().stream()
        .filter(row -> row.candidate().equals("errored"))
        .map(CaseRow::id)
        .collect(Collectors.toSet());
  }

  private static Status baseline(CaseRow row) {
    return row.baseline().equals("passed") ? Status.SUCCESSFUL : Status.ABORTED;
  }

  private static Status candidate(CaseRow row) {
    return switch (row.transition()) {
      case "broke" -> Status.FAILED;
      case "fixed", "steady-pass" -> Status.SUCCESSFUL;
      case "steady-fail" -> Status.ABORTED;
      default -> throw new AssertionError(row + " is not decided on both sides");
    };
  }

  private static CandidateView report(String run, Set<String> aside) {
    return Assize.at(World.of(Path.of(""))).reportWithout(run, aside).view().candidates().stream()
        .filter(each -> each.candidate().subject().equals(CANDIDATE))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject json(String folder) throws Exception {
    return Json.parseObject(Files.readString(Path.of(folder, "report.json")));
  }

  private static Status status(EngineExecutionResults results, String subject, String caseId) {
    return results.testEvents().finished().stream()
        .filter(event -> isLeaf(event, subject, caseId))
        .map(event -> event.getRequiredPayload(TestExecutionResult.class).getStatus())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isLeaf(Event event, String subject, String caseId) {
    return event
        .getTestDescriptor()
        .getUniqueId()
        .toString()
        .endsWith("[version:" + subject + "]/[case:" + caseId + "]");
  }
}
