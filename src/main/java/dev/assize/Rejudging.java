package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.project.RunSettings;
import dev.assize.replay.Court;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Replayed;
import dev.assize.replay.Sitting;
import dev.assize.replay.StopRule;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.Coverage;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.JournalReader;
import dev.assize.store.JournalWriter;
import dev.assize.store.ManifestDifference;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.tokens.TokenEstimator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Stored replies that are about to be judged again. Judges are asked and no subject; the verdicts
 * go into a run of their own, beside copies of the replies, and nothing that is stored is changed.
 */
public final class Rejudging implements AutoCloseable {

  private final World world;
  private final RejudgeRequest request;
  private final OldReplies old;
  private final RejudgePlan plan;
  private final RunSettings settings;
  private final Players players;
  private final RunBudget budget;

  Rejudging(
      World world, RejudgeRequest request, OldReplies old, RejudgePlan plan, RunSettings settings) {
    this.world = world;
    this.request = request;
    this.old = old;
    this.plan = plan;
    this.settings = settings;
    this.players = new Players(settings, world.time());
    this.budget = RunBudget.of(world, plan.docket());
  }

  /** What would be asked and what that took when it was asked first; nothing is written. */
  public List<String> forecast() {
    return new RejudgeSheet(old, plan).forecast(plan.docket().project().evidence().prices());
  }

  /** What a reader should know before anything is spent; often nothing. */
  public List<String> notes() {
    return plan.notes();
  }

  /**
   * Makes the run's folder, or finds that of the run that is gone on with.
   *
   * @return the run's id
   * @throws InvalidInput when there is nothing to go on with
   */
  public String begin() {
    return folder().id().text();
  }

  private RunFolder folder() {
    Runs runs = new Runs(world.local().resolve("runs"));
    Manifest manifest = manifest();
    return switch (request.start()) {
      case ANEW -> runs.create(manifest, world.time().instant());
      case RESUMED -> newestAlike(runs, manifest);
    };
  }

  private RunFolder newestAlike(Runs runs, Manifest manifest) {
    List<RunFolder> ofTheseReplies =
        runs.all().stream()
            .filter(run -> OldReplies.originOf(run).equals(old.origin()))
            .filter(run -> !run.isBeingWritten())
            .toList();
    return ofTheseReplies.stream()
        .filter(run -> run.manifest().digest().equals(manifest.digest()))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "rejudge.nothing-to-resume",
                    Place.of("--resume"),
                    ofTheseReplies.isEmpty()
                        ? "nobody has judged run " + old.origin() + " again"
                        : "run "
                            + ofTheseReplies.getFirst().id()
                            + " judged something else: "
                            + String.join(
                                ", ",
                                ManifestDifference.between(
                                    ofTheseReplies.getFirst().manifest(), manifest))
                            + " differ",
                    "a run that judged the same replies by the same judges",
                    "Begin anew: assize rejudge " + request.source()));
  }

  private Manifest manifest() {
    Manifest stored = old.journal().manifest();
    Map<String, Digest> digests = Manifests.digests(plan.docket(), plan.cases());
    digests.put("replies", plan.digest(old));
    Map<String, String> facts = new TreeMap<>(Surrounding.facts(world));
    facts.put(OldReplies.REJUDGED, old.origin());
    facts.putAll(Manifests.relatives(plan.docket().kinship(plan.cases()), old.subjects()));
    Optional.ofNullable(stored.facts().get(Manifests.BASELINE))
        .ifPresent(baseline -> facts.put(Manifests.BASELINE, baseline));
    boolean isWhole =
        stored.coverage() == Coverage.WHOLE && plan.cases().size() == old.journal().cases().size();
    return new Manifest(
        plan.docket().project().name(),
        old.subjects(),
        digests,
        settings.trials(),
        settings.seed(),
        plan.cases().size(),
        isWhole ? Coverage.WHOLE : Coverage.SELECTED,
        facts);
  }

  /**
   * Asks the judges, and writes each verdict down the moment it exists.
   *
   * @param run as {@link #begin} named it
   * @throws dev.assize.store.StoreException when evidence cannot be written; what was written stays
   */
  public JudgedAgain play(String run, RunWatcher watcher) {
    RunFolder folder = new Runs(world.local().resolve("runs")).find(run);
    Replayed replayed;
    try (JournalReader before = folder.read();
        JournalWriter journal = folder.write();
        GovernedBench bench = bench(folder, watcher)) {
      copy(before, journal);
      watcher.began(run, plan.replies().size());
      Court court =
          new Court(
              new JournalSink(journal),
              new CaseExaminer(
                  plan.docket(),
                  trial -> before.findings(trial.key()),
                  watcher::tried,
                  watch(before),
                  Comparing.nothing(plan.docket())),
              key -> reply(key, watcher),
              StopRule.never(),
              new TrialTeller(watcher, Comparing.nothing(plan.docket())));
      replayed = players.of(bench, Sitting.ofAnyAge(), court).play(plan.assignments());
      journal.end(replayed.ending(), world.time().instant());
    }
    budget.note(folder);
    try (JournalReader journal = folder.read()) {
      return new RejudgeSheet(old, plan)
          .judged(journal, replayed.ending(), plan.docket().project().evidence().prices());
    }
  }

  private GovernedBench bench(RunFolder folder, RunWatcher watcher) {
    return new GovernedBench(
        Terms.of(plan.docket()),
        new Governance(
                world.time(),
                new Seed(settings.seed()).derive("backoff"),
                watcher.meter(
                    budget.meter(folder, this::stop), plan.docket().project().evidence().prices()),
                TokenEstimator.bytePairs(),
                Memories.of(world, settings, RunRequest.Memory.FRESH))
            .sendingFirst());
  }

  private Watch watch(JournalReader before) {
    return new Watch(
        plan.docket(),
        new RunPlan(plan.subjects(), plan.cases(), settings),
        before::findings,
        world.time().instant());
  }

  private Optional<Trial> reply(ReplyKey key, RunWatcher watcher) {
    watcher.begins(key);
    return old.trial(key);
  }

  /** The cases and replies that the run does not hold yet: it is whole without the old one. */
  private void copy(JournalReader before, JournalWriter journal) {
    Set<String> written = new HashSet<>();
    before.cases().forEach(entry -> written.add(entry.id()));
    journal.golden(plan.cases().stream().filter(c -> !written.contains(c.id())).toList());
    Set<ReplyKey> held = new HashSet<>();
    before.trials().forEach(trial -> held.add(trial.key()));
    Stream.concat(plan.replies().stream(), plan.missing().stream())
        .filter(key -> !held.contains(key))
        .forEach(key -> old.trial(key).ifPresent(journal::reply));
  }

  /**
   * Which budget ended it; empty where none did.
   *
   * @param again the command that goes on
   */
  public Optional<String> overrun(String again) {
    BudgetWords words = new BudgetWords(plan.docket().project().evidence().tariffs().currency());
    return budget.overrun().map(overrun -> words.of(overrun, again));
  }

  /** Stops it from any thread: calls under way have a grace period to end. */
  public void stop() {
    players.stop();
  }

  @Override
  public void close() {
    old.close();
  }
}
