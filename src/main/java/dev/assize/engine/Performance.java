package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.Reported;
import dev.assize.RunWatcher;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.engine.Nodes.GateNode;
import dev.assize.replay.Replayed;
import dev.assize.run.Ending;
import dev.assize.run.Manifest;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Plays a prepared run and tells how each leaf and each gate of a tree ended. */
final class Performance {

  private final Assize assize;
  private final Stage stage;
  private final Consumer<Reported> archive;

  /**
   * A run yet to be played.
   *
   * @param archive is handed the report on a run that came to its end
   */
  Performance(Assize assize, Stage stage, Consumer<Reported> archive) {
    this.assize = assize;
    this.stage = stage;
    this.archive = archive;
  }

  /**
   * Plays to the end, reports, and closes every node of the tree but the root.
   *
   * @param cancellation is asked at every trial
   */
  Replayed play(PreparedRun run, RunWatcher companion, Runnable cancellation) {
    Settings settings = stage.root().settings();
    Outcomes outcomes =
        new Outcomes(settings.status(), settings.unrecorded(), run::accepted, run.command());
    LeafBook book =
        new LeafBook(stage.listener(), outcomes, Yardstick.of(assize, run), run.trials());
    book.open(stage.root(), stage.leaves(CaseNode.class));
    Replayed replayed;
    try {
      replayed = run.play(new EngineWatcher(book, companion, cancellation));
    } finally {
      book.close();
    }
    gates(run, replayed.ending(), outcomes.waiting());
    return replayed;
  }

  private void gates(PreparedRun run, Ending ending, Set<String> waiting) {
    List<GateNode> gates = stage.leaves(GateNode.class);
    GateKeeper keeper = new GateKeeper(stage.listener(), stage.root().settings().inconclusive());
    switch (ending) {
      case COMPLETE -> {
        Reported decided = assize.reportWithout(run.id().text(), waiting);
        archive.accept(decided);
        if (run.coverage() == Manifest.Coverage.WHOLE) {
          gates.forEach(gate -> keeper.decide(gate, decided, waiting));
        } else {
          stage.skips("a selection of the cases decides nothing");
        }
      }
      case STOPPED, INTERRUPTED -> {
        String why =
            run.overrun()
                .orElse(
                    "The run was stopped before its end; go on with: assize run --resume "
                        + run.id().text());
        gates.forEach(gate -> keeper.leaveOpen(gate, why));
      }
    }
  }
}
