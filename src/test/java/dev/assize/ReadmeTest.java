package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.replay.CassetteMode;
import dev.assize.replay.Timekeeper;
import dev.assize.report.ReportFormat;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the output in the README is what this repository's own run prints. */
class ReadmeTest {

  private static final String BEGIN = "<!-- begin: assize run -->\n```\n";
  private static final String END = "```\n<!-- end -->";

  @TempDir Path folder;

  @Test
  void the_output_shown_is_the_output_printed() throws Exception {
    OwnProject.copy(folder);
    Assize assize = Assize.at(new World(folder, Map.of(), Timekeeper.system(), note -> {}));
    PreparedRun run = assize.prepare(fromRecordings());
    Unrecorded unrecorded = new Unrecorded(ConcurrentHashMap.newKeySet());
    run.play(unrecorded);
    StringWriter printed = new StringWriter();
    text().write(assize.reportWithout(run.id().text(), unrecorded.cases()).view(), printed);
    Path readme = Path.of("README.md");
    String page = Files.readString(readme);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + printed + page.substring(to);
      Files.writeString(readme, page);
      to = page.indexOf(END);
    }
    assertThat(timeless(page.substring(from, to)))
        .as("run this test with -Dassize.approve=true to show the new output")
        .isEqualTo(timeless(printed.toString()));
  }

  /** The model may be up where the test runs, and a reader's is not. */
  private static RunRequest fromRecordings() {
    RunRequest usual = RunRequest.ofProject();
    return new RunRequest(
        usual.selection(),
        usual.subjects(),
        usual.baseline(),
        settings -> settings.in(CassetteMode.REPLAY),
        usual.memory(),
        usual.start());
  }

  /** Gathers cases that somebody wrote and nobody has recorded yet: the picture is without them. */
  private record Unrecorded(Set<String> cases) implements RunWatcher {
    @Override
    public void began(String run, int trials) {}

    @Override
    public void tried(TrialOutcome outcome) {
      if (outcome.trial().response().failure().isPresent()) {
        cases.add(outcome.trial().key().caseId());
      }
    }
  }

  private static ReportFormat text() {
    return Assize.formats().stream().filter(f -> f.name().equals("text")).findFirst().orElseThrow();
  }

  /**
   * Run ids and times differ from run to run, and a case without a recording is one more thing to
   * know; nothing else may differ.
   */
  private static String timeless(String text) {
    return text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z", "TIME")
        .replaceAll("[0-9]+ more in the report", "MORE in the report");
  }
}
