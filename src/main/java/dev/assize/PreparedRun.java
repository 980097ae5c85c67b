package dev.assize;

import dev.assize.base.Seed;
import dev.assize.cases.GoldenCase;
import dev.assize.project.RunSettings;
import dev.assize.provider.Failure;
import dev.assize.regression.Design;
import dev.assize.regression.Stop;
import dev.assize.replay.Assignment;
import dev.assize.replay.Court;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Meter;
import dev.assize.replay.Replayed;
import dev.assize.replay.Replayer;
import dev.assize.replay.Sitting;
import dev.assize.replay.Spectator;
import dev.assize.replay.StopRule;
import dev.assize.run.Ending;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.run.RunId;
import dev.assize.run.Trial;
import dev.assize.store.JournalReader;
import dev.assize.store.JournalWriter;
import dev.assize.store.RunFolder;
import dev.assize.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A run whose folder is there and whose trials have not begun. It plays once. */
public final class PreparedRun {

  /** How long calls under way may take once somebody stops the run. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final World world;
  private final Docket docket;
  private final RunFolder folder;
  private final Function<Meter, GovernedBench> bench;
  private final RunPlan plan;
  private final List<Replayer> playing = new ArrayList<>();
  private boolean stopped;

  PreparedRun(
      World world,
      Docket docket,
      RunFolder folder,
      Function<Meter, GovernedBench> bench,
      RunPlan plan) {
    this.world = world;
    this.docket = docket;
    this.folder = folder;
    this.bench = bench;
    this.plan = plan;
  }

  public RunId id() {
    return folder.id();
  }

  RunFolder folder() {
    return folder;
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
    if (replayed.played() > 0) {
      new Detection(world, folder).note(now);
    }
    return replayed;
  }

  private Replayed playAll(RunWatcher watcher) {
    Ending whole = folder.isFinished() && !folder.isComplete() ? Ending.STOPPED : Ending.COMPLETE;
    try (Confirmations confirmations = new Confirmations(world, folder, plan);
        FirstLook first = new FirstLook(world, folder);
        JournalReader before = folder.read();
        JournalWriter journal = folder.write();
        GovernedBench open = bench.apply(watcher.meter(new Unbudgeted()))) {
      before.warnings().forEach(warning -> world.notes().accept(warning.toString()));
      Set<String> written = new HashSet<>();
      before.cases().forEach(entry -> written.add(entry.id()));
      plan.cases().stream().filter(c -> !written.contains(c.id())).forEach(journal::golden);
      watcher.began(folder.id().text(), plan.trials());
      Sitting sitting = plan.baseline().sitting();
      Play play =
          new Play(
              open,
              before,
              journal,
              confirmations.watching(watcher),
              written.isEmpty() ? sitting : sitting.begunAt(RunId.startOf(folder.id().text())));
      Optional<EarlyStopping> early =
          new Sequencing(world, docket, plan, baseline()).stopping(folder.manifest());
      Replayed replayed = ordinary(play, early);
      if (replayed.ending() != Ending.INTERRUPTED) {
        replayed =
            replayed.then(
                confirmations.play(
                    open, before, new Encore(docket, before, journal, this::played)));
      }
      if (replayed.ending() == Ending.COMPLETE) {
        replayed = replayed.then(further(play, first));
      }
      replayed = replayed.then(probed(replayed, open, before, journal));
      end(journal, replayed, whole, early.flatMap(EarlyStopping::stop));
      return replayed;
    }
  }

  /** What a probe adds to a run: nothing, unless it is called back. */
  private Replayed probed(
      Replayed played, GovernedBench open, JournalReader before, JournalWriter journal) {
    boolean isDue =
        played.ending() != Ending.INTERRUPTED && plan.extent() == RunPlan.Extent.EVERYTHING;
    Ending ending =
        !isDue
            ? Ending.COMPLETE
            : new Probing(world, plan)
                .play(folder, (trials, giveUp) -> probe(open, before, journal, trials, giveUp))
                .filter(how -> how == Ending.INTERRUPTED)
                .orElse(Ending.COMPLETE);
    return new Replayed(0, 0, 0, 0, ending);
  }

  private Ending probe(
      GovernedBench open,
      JournalReader before,
      JournalWriter journal,
      List<Assignment> trials,
      StopRule giveUp) {
    Court court =
        new Court(
            new JournalSink(journal),
            new CaseExaminer(docket, trial -> before.findings(trial.key()), outcome -> {}),
            key -> answered(before, key),
            giveUp,
            Spectator.nobody());
    return played(open.afresh(), court, trials).ending();
  }

  /** What trials are played with. */
  private record Play(
      GovernedBench open,
      JournalReader before,
      JournalWriter journal,
      RunWatcher watcher,
      Sitting sitting) {}

  private Replayed ordinary(Play play, Optional<EarlyStopping> early) {
    return early
        .map(rule -> replayer(play, rule).playInTurn(plan.inTurn(rule.course())))
        .orElseGet(() -> replayer(play, StopRule.never()).play(plan.assignments()));
  }

  /** The trials of a second look, where the design has one and the first cannot tell. */
  private Replayed further(Play play, FirstLook first) {
    return switch (docket.project().gate().design()) {
      case Design.OneLook one -> Confirmations.NONE;
      case Design.EarlyStop early -> Confirmations.NONE;
      case Design.TwoLooks two -> {
        List<Assignment> more = plan.further(two.trials());
        if (more.isEmpty() || !first.isUndecided()) {
          yield Confirmations.NONE;
        }
        play.watcher().goesOn(more.size());
        yield replayer(play, StopRule.never()).play(more);
      }
    };
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

  /** Stops the run from any thread: calls under way have a grace period to end. */
  public void stop() {
    synchronized (playing) {
      stopped = true;
      playing.forEach(Replayer::stop);
    }
  }

  /** Plays trials in the way of this run, so that it can be stopped. */
  private Replayed played(GovernedBench open, Court court, List<Assignment> trials) {
    return registered(open, Sitting.ofAnyAge(), court).play(trials);
  }

  private Replayer replayer(Play play, StopRule rule) {
    JournalReader before = play.before();
    RunWatcher watcher = play.watcher();
    CaseExaminer examiner =
        new CaseExaminer(
            docket,
            trial -> before.findings(trial.key()),
            outcome -> TrialTeller.tell(outcome, watcher));
    Court court =
        new Court(
            new JournalSink(play.journal()),
            examiner,
            key -> {
              watcher.begins(key);
              Optional<Trial> known = answered(before, key);
              known.ifPresent(trial -> watcher.recalled(key));
              return known;
            },
            rule,
            new TrialTeller(watcher));
    return registered(play.open(), play.sitting(), court);
  }

  private Replayer registered(GovernedBench open, Sitting sitting, Court court) {
    RunSettings settings = plan.settings();
    Replayer replayer =
        new Replayer(
            open,
            sitting,
            court,
            new Replayer.Plan(
                new Seed(settings.seed()).derive("schedule"),
                settings.rounds(),
                GRACE,
                world.time()));
    synchronized (playing) {
      playing.add(replayer);
      if (stopped) {
        replayer.stop();
      }
    }
    return replayer;
  }

  /** An errored trial is asked again, unless its error would be the same for ever. */
  static Optional<Trial> answered(JournalReader before, ReplyKey key) {
    return before
        .trial(key)
        .filter(
            trial ->
                trial
                    .response()
                    .failure()
                    .map(Failure::kind)
                    .filter(k -> !k.isEvidence())
                    .isEmpty());
  }
}
