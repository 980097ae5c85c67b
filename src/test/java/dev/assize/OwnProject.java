package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenSet;
import dev.assize.cases.Selection;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.Timekeeper;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
          "examples/adversarial/assize.yaml",
          "examples/adversarial/cassettes",
          "examples/assistant/versions",
          "examples/citations/assize.yaml",
          "examples/citations/cases.jsonl",
          "examples/citations/citing.md",
          "examples/citations/cassettes",
          "examples/prompt-versions/assize.yaml",
          "examples/prompt-versions/cassettes",
          "examples/repeated-trials/assize.yaml",
          "examples/repeated-trials/cassettes",
          "examples/tiers/assize.yaml",
          "examples/tiers/cassettes",
          "golden-queries",
          "judges",
          "prompts",
          "reports/baselines");

  /** When the pages were written that show figures of the golden set. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private OwnProject() {}

  /** The project as it stands, with all its cases. */
  static Docket docket() {
    return DocketReader.read(
        new World(Path.of(""), Map.of(), Timekeeper.system(), note -> {}), new Problems());
  }

  /** The cases that pages show figures of: whoever adds one need not write the pages anew. */
  static GoldenSet shown(GoldenSet all) {
    return GoldenSet.of(
        all.cases().stream().filter(golden -> !golden.stewardship().added().isAfter(DAY)).toList());
  }

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

  /** The trials of a project, replayed from its recordings: all cases when none is named. */
  static List<TrialOutcome> outcomes(World world, List<String> cases, String... subjects) {
    RunRequest usual = fromRecordings();
    List<TrialOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    Assize.at(world)
        .prepare(
            new RunRequest(
                Selection.ALL.with(Selection.Kind.CASE, cases),
                List.of(subjects),
                usual.baseline(),
                usual.settings(),
                usual.memory(),
                usual.start()))
        .play(
            new RunWatcher() {
              @Override
              public void began(String run, int trials) {}

              @Override
              public void tried(TrialOutcome outcome) {
                outcomes.add(outcome);
              }
            });
    return outcomes;
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
