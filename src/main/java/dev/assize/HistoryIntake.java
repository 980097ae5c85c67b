package dev.assize;

import dev.assize.RunHistory.Ingested;
import dev.assize.base.InvalidInput;
import dev.assize.base.Problem;
import dev.assize.history.History;
import dev.assize.history.History.Recorded;
import dev.assize.history.RunRecord;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes runs into a history, each with what was decided in it. */
final class HistoryIntake {

  private final World world;

  HistoryIntake(World world) {
    this.world = world;
  }

  /** Of a run that this process wrote, which need not be read back. */
  void remember(RunFolder run, Supplier<Told> told, Supplier<Map<String, DrawnSide>> drawn) {
    remember(run.id().text(), () -> run, folder -> told.get(), drawn);
  }

  void remember(String run) {
    remember(run, () -> runs().find(run), this::told, Map::of);
  }

  /** What is decided in a run. */
  Told told(RunFolder run) {
    return Reporting.of(world).told(run);
  }

  private void remember(
      String run,
      Supplier<RunFolder> found,
      Function<RunFolder, Told> told,
      Supplier<Map<String, DrawnSide>> drawn) {
    try {
      ProjectBasics project = ProjectBasics.of(world);
      try (History history = History.open(HistoryLocation.of(world, project.store()))) {
        RunFolder folder = found.get();
        record(history, project, folder, told.apply(folder), drawn.get());
      }
    } catch (InvalidInput e) {
      unrecorded(run, e.inBrief());
    } catch (UncheckedIOException e) {
      unrecorded(run, String.valueOf(e.getMessage()));
    } catch (NoClassDefFoundError noDriver) {
      // Drivers come with the command line. A project of tests that has none asked for no history.
      if (ProjectBasics.of(world).store().isShared()) {
        unrecorded(run, "the driver org.postgresql:postgresql is not on the class path");
      }
    }
  }

  /** What the journal of a run that this process wrote tells of each side by itself. */
  Map<String, DrawnSide> drawn(RunFolder run) {
    return new Chronicle(ProjectBasics.of(world).evidence().prices()).drawn(run);
  }

  /** What a history would keep of a run whose journal is here. */
  RunRecord drawn(String run) {
    RunFolder folder = runs().find(run);
    return new Chronicle(ProjectBasics.of(world).evidence().prices()).of(folder, told(folder));
  }

  private void unrecorded(String run, String why) {
    world
        .notes()
        .accept(
            "run "
                + run
                + " is not in the history: "
                + why
                + ". Its journal is whole; take it in later: assize history ingest");
  }

  /** Oldest first, so that an interruption leaves a beginning and no gaps. */
  Ingested take(
      History history, ProjectBasics project, List<RunFolder> runs, Consumer<String> progress) {
    int taken = 0;
    int unfinished = 0;
    List<Problem> problems = new ArrayList<>();
    for (RunFolder run : runs.reversed()) {
      if (!run.isFinished()) {
        unfinished++;
        continue;
      }
      Told told;
      try {
        told = told(run);
      } catch (InvalidInput damaged) {
        problems.addAll(damaged.problems());
        continue;
      }
      record(history, project, run, told, Map.of());
      progress.accept(run.id().text());
      taken++;
    }
    return new Ingested(taken, unfinished, problems);
  }

  private void record(
      History history,
      ProjectBasics project,
      RunFolder folder,
      Told told,
      Map<String, DrawnSide> drawn) {
    RunRecord record = new Chronicle(project.evidence().prices()).of(folder, told, drawn);
    if (record.run().isClockSetBack()) {
      world
          .notes()
          .accept(
              "run "
                  + folder.id()
                  + " ended before it began: the clock was set back meanwhile. Its times are kept"
                  + " as they are");
    }
    if (history.record(record) == Recorded.BESIDE_NAMESAKE) {
      world
          .notes()
          .accept(
              "the history holds another run "
                  + folder.id()
                  + ", of another journal; both are kept");
    }
  }

  Runs runs() {
    return new Runs(world.local().resolve("runs"));
  }
}
