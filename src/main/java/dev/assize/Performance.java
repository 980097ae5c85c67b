package dev.assize;

import dev.assize.regression.Design;
import dev.assize.replay.Assignment;
import dev.assize.replay.Court;
import dev.assize.replay.Replayed;
import dev.assize.replay.Replayer;
import dev.assize.replay.Sitting;
import dev.assize.replay.Spectator;
import dev.assize.replay.StopRule;
import dev.assize.run.Ending;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.RunFolder;
import java.util.List;
import java.util.Optional;

/** The trials of a run while they are played: the ordinary ones, a second look, a probe. */
final class Performance {

  private final Programme programme;
  private final OpenRun run;
  private final Sitting sitting;
  private final RunWatcher watcher;
  private final Watch watch;
  private final Comparing comparing;

  /**
   * Of one run.
   *
   * @param counterpart finds the two replies that are compared
   */
  Performance(
      Programme programme,
      OpenRun run,
      Sitting sitting,
      RunWatcher watcher,
      Counterpart counterpart) {
    this.programme = programme;
    this.run = run;
    this.sitting = sitting;
    this.watcher = watcher;
    this.watch =
        new Watch(
            programme.docket(),
            programme.plan(),
            key -> run.before().findings(key),
            programme.world().time().instant());
    this.comparing =
        new Comparing(
            programme.docket(),
            programme.plan().cases(),
            counterpart,
            key -> run.before().findings(key),
            watch);
  }

  /** What is to be played, and by whom. */
  record Programme(World world, Docket docket, RunPlan plan, Players players) {}

  Replayed ordinary(Optional<EarlyStopping> early) {
    return early
        .map(rule -> replayer(rule).playInTurn(programme.plan().inTurn(rule.course())))
        .orElseGet(() -> replayer(StopRule.never()).play(programme.plan().assignments()));
  }

  /** The trials of a second look, where the design has one and the first cannot tell. */
  Replayed further(FirstLook first) {
    return switch (programme.docket().project().gate().design()) {
      case Design.OneLook one -> Confirmations.NONE;
      case Design.EarlyStop early -> Confirmations.NONE;
      case Design.TwoLooks two -> {
        List<Assignment> more = programme.plan().further(two.trials());
        if (more.isEmpty() || !first.isUndecided()) {
          yield Confirmations.NONE;
        }
        watcher.goesOn(more.size());
        yield replayer(StopRule.never()).play(more);
      }
    };
  }

  /** What a probe adds to a run: nothing, unless it is called back. */
  Replayed probed(RunFolder folder, Replayed played) {
    boolean isDue =
        played.ending() != Ending.INTERRUPTED
            && programme.plan().extent() == RunPlan.Extent.EVERYTHING;
    Ending ending =
        !isDue
            ? Ending.COMPLETE
            : new Probing(programme.world(), programme.plan())
                .play(folder, this::probe)
                .filter(how -> how == Ending.INTERRUPTED)
                .orElse(Ending.COMPLETE);
    return new Replayed(0, 0, 0, 0, ending);
  }

  private Ending probe(List<Assignment> trials, StopRule giveUp) {
    Court court =
        new Court(
            new JournalSink(run.journal()),
            new CaseExaminer(
                programme.docket(), trial -> run.before().findings(trial.key()), outcome -> {}),
            run::answered,
            giveUp,
            Spectator.nobody());
    return programme.players().play(run.bench().afresh(), court, trials).ending();
  }

  private Replayer replayer(StopRule rule) {
    Court court =
        new Court(
            new JournalSink(run.journal()),
            new CaseExaminer(
                programme.docket(),
                trial -> run.before().findings(trial.key()),
                outcome -> TrialTeller.tell(outcome, watcher),
                watch,
                comparing),
            this::recalled,
            rule,
            new TrialTeller(watcher, comparing));
    return programme.players().of(run.bench(), sitting, court);
  }

  private Optional<Trial> recalled(ReplyKey key) {
    watcher.begins(key);
    Optional<Trial> known = run.answered(key);
    known.ifPresent(trial -> watcher.recalled(key));
    return known;
  }
}
