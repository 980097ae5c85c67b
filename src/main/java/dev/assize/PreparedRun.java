package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.regression.Stop;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Meter;
import dev.assize.replay.Replayed;
import dev.assize.replay.Sitting;
import dev.assize.run.Ending;
import dev.assize.run.Manifest;
import dev.assize.run.RunId;
import dev.assize.store.JournalReader;
import dev.assize.store.JournalWriter;
import dev.assize.store.RunFolder;
import dev.assize.subject.Subject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A run whose folder is there and whose trials have not begun. It plays once. */
public final class PreparedRun {

  private final World world;
  private final Docket docket;
  private final RunFolder folder;
  private final Function<Meter, GovernedBench> bench;
  private final RunPlan plan;
  private final RunBudget budget;
  private final Players players;

  PreparedRun(
      World world,
      Docket docket,
      RunFolder folder,
      Function<Meter, GovernedBench> bench,
      RunPlan plan,
      RunBudget budget) {
    this.world = world;
    this.docket = docket;
    this.folder = folder;
    this.bench = bench;
    this.plan = plan;
    this.budget = budget;
    this.players = new Players(plan.settings(), world.time());
  }

  public RunId id() {
    return folder.id();
  }

  RunFolder folder() {
    return folder;
  }

  /** What is left to be decided once it was played. */
  public PlayedRun played() {
    return new PlayedRun(folder);
  }

  /** The subjects that will be asked, in order. */
  public List<String> subjects() {
    return plan.subjects().stream().map(Subject::id).toList();
  }

  /** How often each case is put to each subject. */
  public int trials() {
    return plan.settings().trials();
  }

  /** What the candidates will be compared with; empty for nothing. */
  public String baseline() {
    return folder.manifest().facts().getOrDefault(Manifests.BASELINE, "");
  }

  /** {@code assize run} of the same cases; further options may follow. */
  public String command() {
    return folder.manifest().command();
  }

  /** Whether the whole golden set will be asked, or a selection. */
  public Manifest.Coverage coverage() {
    return folder.manifest().coverage();
  }

  /** The cases that will be asked, sorted by id. */
  public List<GoldenCase> cases() {
    return plan.cases();
  }

  /** Why the team lives with a case that a subject fails; empty when it does not. */
  public Optional<String> accepted(String subject, String caseId) {
    return new Leniency(world, plan).reason(subject, caseId);
  }

  /**
   * Plays every trial and writes the journal to its end.
   *
   * @throws dev.assize.store.StoreException when evidence cannot be written; what was written stays
   */
  public Replayed play(RunWatcher watcher) {
    Instant now = world.time().instant();
    Replayed replayed = playAll(watcher);
    budget.note(folder);
    if (replayed.played() > 0) {
      new Detection(world, folder).note(now);
    }
    return replayed;
  }

  private Replayed playAll(RunWatcher watcher) {
    Ending whole = folder.isFinished() && !folder.isComplete() ? Ending.STOPPED : Ending.COMPLETE;
    try (Confirmations confirmations = new Confirmations(world, folder, plan);
        FirstLook first = new FirstLook(world, folder);
        Counterpart counterpart =
            Counterpart.of(world, plan, new Exhibits(docket.project().evidence().prices()));
        JournalReader before = folder.read();
        JournalWriter journal = folder.write();
        GovernedBench open =
            bench.apply(
                watcher.meter(
                    budget.meter(folder, this::stop), docket.project().evidence().prices()))) {
      before.warnings().forEach(warning -> world.notes().accept(warning.toString()));
      Sitting sitting = sitting(recorded(before, journal));
      if (plan.extent() == RunPlan.Extent.EVERYTHING) {
        watcher.began(folder.id().text(), plan.trials());
      }
      OpenRun opened = new OpenRun(open, before, journal);
      Performance performance =
          new Performance(
              new Performance.Programme(world, docket, plan, players),
              opened,
              sitting,
              confirmations.watching(watcher),
              counterpart);
      Optional<EarlyStopping> early =
          new Sequencing(world, docket, plan, baseline()).stopping(folder.manifest());
      Replayed replayed = performance.ordinary(early);
      if (replayed.ending() != Ending.INTERRUPTED) {
        replayed =
            replayed.then(confirmations.play(open, before, new Encore(docket, opened, players)));
      }
      if (replayed.ending() == Ending.COMPLETE) {
        replayed = replayed.then(performance.further(first));
      }
      replayed = replayed.then(performance.probed(folder, replayed));
      end(journal, replayed, whole, early.flatMap(EarlyStopping::stop));
      return replayed;
    }
  }

  /** Writes the cases that the journal does not hold yet and says how many it held. */
  private int recorded(JournalReader before, JournalWriter journal) {
    Set<String> written = new HashSet<>();
    before.cases().forEach(entry -> written.add(entry.id()));
    journal.golden(plan.cases().stream().filter(c -> !written.contains(c.id())).toList());
    return written.size();
  }

  private Sitting sitting(int recorded) {
    Sitting sitting = plan.baseline().sitting();
    return recorded == 0 ? sitting : sitting.begunAt(RunId.startOf(folder.id().text()));
  }

  /** Confirmations alone leave a run that was stopped early as it was. */
  private void end(JournalWriter journal, Replayed replayed, Ending whole, Optional<Stop> stop) {
    if (replayed.ending() == Ending.STOPPED && stop.isPresent()) {
      journal.stopped(stop.get().cases().size(), stop.get().of(), world.time().instant());
    } else {
      boolean isConfirmed =
          plan.extent() == RunPlan.Extent.CONFIRMATIONS && replayed.ending() == Ending.COMPLETE;
      journal.end(isConfirmed ? whole : replayed.ending(), world.time().instant());
    }
  }

  /** In one sentence, which budget ended the run and how to go on; empty where none did. */
  public Optional<String> overrun() {
    return overrun("assize run --resume " + id());
  }

  /** The same where another command goes on. */
  public Optional<String> overrun(String again) {
    BudgetWords words = new BudgetWords(docket.project().evidence().tariffs().currency());
    return budget.overrun().map(overrun -> words.of(overrun, again));
  }

  /** Stops the run from any thread: calls under way have a grace period to end. */
  public void stop() {
    players.stop();
  }
}
