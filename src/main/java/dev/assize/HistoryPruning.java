package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.history.History;
import dev.assize.history.ListedRun;
import dev.assize.history.RunFilter;
import dev.assize.history.RunRow;
import dev.assize.store.BaselineEvent;
import dev.assize.store.BaselineFile;
import dev.assize.store.JournalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes old runs out of a history; those that a committed baseline came from always stay. */
final class HistoryPruning {

  private final World world;
  private final ProjectBasics project;

  HistoryPruning(World world, ProjectBasics project) {
    this.world = world;
    this.project = project;
  }

  /** What would go, and what stays; nothing is done. */
  RunHistory.Pruned plan(History history, List<KeepRule> rules) {
    List<RunRow> runs =
        history.ledger().runs(RunFilter.all(project.name())).stream().map(ListedRun::run).toList();
    Set<String> baselines = baselines();
    Instant now = world.time().instant();
    List<RunRow> leaving =
        runs.stream()
            .filter(run -> !isBaseline(run.id(), baselines))
            .filter(run -> rules.stream().noneMatch(rule -> keeps(rule, runs, run, now)))
            .toList();
    long kept = runs.stream().filter(run -> isBaseline(run.id(), baselines)).count();
    return new RunHistory.Pruned(leaving, runs.size() - leaving.size(), (int) kept);
  }

  private static boolean keeps(KeepRule rule, List<RunRow> runs, RunRow run, Instant now) {
    return switch (rule) {
      case KeepRule.Newest newest -> runs.indexOf(run) < newest.runs();
      case KeepRule.Younger younger -> !run.started().isBefore(now.minus(younger.age()));
    };
  }

  /** The baseline of the settings may be named by the beginning of a run's id. */
  private static boolean isBaseline(String run, Set<String> baselines) {
    return baselines.stream().anyMatch(run::startsWith);
  }

  private Set<String> baselines() {
    Set<String> runs = new TreeSet<>();
    if (project.baseline().matches("[0-9]{8}.*:.*")) {
      runs.add(project.baseline().substring(0, project.baseline().indexOf(':')));
    }
    Path folder = world.folder().resolve(Baselines.FOLDER);
    if (!Files.isDirectory(folder)) {
      return runs;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(Baselines.ENDING))
          .sorted()
          .forEach(file -> runs.addAll(runsIn(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return runs;
  }

  /**
   * Where a baseline came from.
   *
   * @throws InvalidInput when it cannot be read: nothing is pruned then
   */
  private static List<String> runsIn(Path file) {
    try (JournalReader journal = BaselineFile.open(file, file.getFileName().toString())) {
      return Stream.concat(
              Stream.of(journal.origin()), BaselineFile.log(file).stream().map(BaselineEvent::run))
          .filter(run -> !run.isEmpty())
          .toList();
    }
  }
}
