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

/** Takes runs into a history, each with what its report says of it. */
final class HistoryIntake {

  private final World world;
  private final Function<String, Reported> reports;

  /**
   * @param reports by the id of a run
   */
  HistoryIntake(World world, Function<String, Reported> reports) {
    this.world = world;
    this.reports = reports;
  }

  /** Of a run that this process played, which need not be read back. */
  void remember(PlayedRun run, Reported reported, Supplier<Map<String, DrawnSide>> drawn) {
    remember(run.id().text(), run::folder, () -> reported, drawn);
  }

  void remember(String run) {
    remember(run, () -> runs().find(run), () -> reports.apply(run), Map::of);
  }

  private void remember(
      String run,
      Supplier<RunFolder> folder,
      Supplier<Reported> reported,
      Supplier<Map<String, DrawnSide>> drawn) {
    try {
      ProjectBasics project = ProjectBasics.of(world);
      try (History history = History.open(HistoryLocation.of(world, project.store()))) {
        record(history, project, folder.get(), reported.get(), drawn.get());
      }
    } catch (InvalidInput e) {
      unrecorded(run, reason(e));
    } catch (UncheckedIOException e) {
      unrecorded(run, String.valueOf(e.getMessage()));
    } catch (NoClassDefFoundError noDriver) {
      // Drivers come with the command line. A project of tests that has none asked for no history.
      if (ProjectBasics.of(world).store().isShared()) {
        unrecorded(run, "the driver org.postgresql:postgresql is not on the class path");
      }
    }
  }

  /** What the journal of a run that this process played tells of each side by itself. */
  Map<String, DrawnSide> drawn(PlayedRun run) {
    return new Chronicle(ProjectBasics.of(world).evidence().prices()).drawn(run.folder());
  }

  /** What a history would keep of a run whose journal is here. */
  RunRecord drawn(String run) {
    RunFolder folder = runs().find(run);
    return new Chronicle(ProjectBasics.of(world).evidence().prices())
        .of(folder, Told.by(reports.apply(folder.id().text())));
  }

  private static String reason(InvalidInput e) {
    Problem first = e.problems().getFirst();
    return first.place() + ": " + first.found() + " (" + first.code() + ")";
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
      Reported reported;
      try {
        reported = reports.apply(run.id().text());
      } catch (InvalidInput damaged) {
        problems.addAll(damaged.problems());
        continue;
      }
      record(history, project, run, reported, Map.of());
      progress.accept(run.id().text());
      taken++;
    }
    return new Ingested(taken, unfinished, problems);
  }

  private void record(
      History history,
      ProjectBasics project,
      RunFolder folder,
      Reported reported,
      Map<String, DrawnSide> drawn) {
    RunRecord record =
        new Chronicle(project.evidence().prices()).of(folder, Told.by(reported), drawn);
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
