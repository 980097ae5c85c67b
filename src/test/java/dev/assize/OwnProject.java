package dev.assize;

import dev.assize.replay.CassetteMode;
import dev.assize.replay.Timekeeper;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** This repository's own project with its recordings, copied to where a test may write. */
public final class OwnProject {

  private static final List<String> PARTS =
      List.of(
          "assize.yaml",
          "cassettes",
          "examples/assistant/versions",
          "examples/prompt-versions/assize.yaml",
          "examples/prompt-versions/cassettes",
          "examples/tiers/assize.yaml",
          "examples/tiers/cassettes",
          "golden-queries",
          "prompts",
          "reports/baselines");

  private OwnProject() {}

  /**
   * What the project in a folder decides from its recordings. Cases that somebody wrote and nobody
   * has recorded yet are set aside.
   */
  public static ReportView replayed(Path folder) {
    Assize assize = Assize.at(new World(folder, Map.of(), Timekeeper.system(), note -> {}));
    PreparedRun run = assize.prepare(fromRecordings());
    Unrecorded unrecorded = new Unrecorded(ConcurrentHashMap.newKeySet());
    run.play(unrecorded);
    return assize.reportWithout(run.id().text(), unrecorded.cases()).view();
  }

  /** The model may be up where the test runs, and a reader's is not. */
  static RunRequest fromRecordings() {
    RunRequest usual = RunRequest.ofProject();
    return new RunRequest(
        usual.selection(),
        usual.subjects(),
        usual.baseline(),
        settings -> settings.in(CassetteMode.REPLAY),
        usual.memory(),
        usual.start());
  }

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

  /** Copies all that a replay reads. */
  public static void copy(Path folder) throws IOException {
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(file.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
