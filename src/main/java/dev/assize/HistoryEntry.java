package dev.assize;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A run on its way into the history. What its journal tells by itself takes as long as its report
 * and needs none, so a thread of its own draws it meanwhile.
 */
public final class HistoryEntry {

  private final HistoryIntake intake;
  private final PlayedRun run;
  private final CompletableFuture<Map<String, DrawnSide>> drawing;

  private HistoryEntry(
      HistoryIntake intake, PlayedRun run, CompletableFuture<Map<String, DrawnSide>> drawing) {
    this.intake = intake;
    this.run = run;
    this.drawing = drawing;
  }

  static HistoryEntry begin(HistoryIntake intake, PlayedRun run) {
    return new HistoryEntry(intake, run, CompletableFuture.supplyAsync(() -> intake.drawn(run)));
  }

  /** Records the run as {@link RunHistory#remember} does, with what its report says of it. */
  public void complete(Reported reported) {
    // What could not be drawn is drawn again there, where its fault is told.
    intake.remember(run, reported, () -> drawing.exceptionally(fault -> Map.of()).join());
  }
}
