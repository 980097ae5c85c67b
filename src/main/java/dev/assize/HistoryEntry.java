package dev.assize;

import dev.assize.store.RunFolder;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A run on its way into the history. What its journal tells by itself takes as long as its report
 * and needs none, so a thread of its own draws it meanwhile.
 */
public final class HistoryEntry {

  private final HistoryIntake intake;
  private final RunFolder run;
  private final CompletableFuture<Map<String, DrawnSide>> drawing;

  private HistoryEntry(
      HistoryIntake intake, RunFolder run, CompletableFuture<Map<String, DrawnSide>> drawing) {
    this.intake = intake;
    this.run = run;
    this.drawing = drawing;
  }

  static HistoryEntry begin(HistoryIntake intake, RunFolder run) {
    return new HistoryEntry(intake, run, CompletableFuture.supplyAsync(() -> intake.drawn(run)));
  }

  /** Records the run as {@link RunHistory#remember} does, with what its report says of it. */
  public void complete(Reported reported) {
    complete(reported::told);
  }

  /** The same of a run that nobody has decided on yet. */
  void decide() {
    complete(() -> intake.told(run));
  }

  private void complete(Supplier<Told> told) {
    // What could not be drawn is drawn again there, where its fault is told.
    intake.remember(run, told, () -> drawing.exceptionally(fault -> Map.of()).join());
  }
}
