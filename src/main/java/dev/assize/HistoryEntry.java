package dev.assize;

import dev.assize.store.RunFolder;
import java.util.Map;
import java.util.Optional;
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
  private Optional<Told> decided = Optional.empty();

  private HistoryEntry(
      HistoryIntake intake, RunFolder run, CompletableFuture<Map<String, DrawnSide>> drawing) {
    this.intake = intake;
    this.run = run;
    this.drawing = drawing;
  }

  static HistoryEntry begin(HistoryIntake intake, RunFolder run) {
    return new HistoryEntry(intake, run, CompletableFuture.supplyAsync(() -> intake.drawn(run)));
  }

  /** Notes what a report says of the run, and nothing else of that report. */
  public void decided(Reported reported) {
    decided = Optional.of(reported.told());
  }

  /**
   * Records the run as {@link RunHistory#remember} does. One that nobody decided on stays out until
   * it is taken in.
   */
  public void complete() {
    decided.ifPresent(told -> complete(() -> told));
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
