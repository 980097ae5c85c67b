package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Seed;
import dev.assize.cases.GoldenCase;
import dev.assize.replay.Assignment;
import dev.assize.replay.Schedule;
import dev.assize.replay.StopRule;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Purpose;
import dev.assize.run.Trial;
import dev.assize.score.RunScorer;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.subject.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Asks a stored baseline's version again, once its candidates have been asked: a seeded, stratified
 * part of the cases in which the candidate's reply is of a later sitting than the baseline's.
 */
final class Probing {

  private final World world;
  private final RunPlan plan;
  private final BaselinePlan baseline;

  Probing(World world, RunPlan plan) {
    this.world = world;
    this.plan = plan;
    this.baseline = plan.baseline();
  }

  /** Plays trials from nobody's memory. */
  interface Player {
    Ending play(List<Assignment> assignments, StopRule giveUp);
  }

  /**
   * Plays the probe, if there is something to probe.
   *
   * @param folder of the run, whose candidates have been asked
   * @return how it went; empty when nothing had to be asked
   */
  Optional<Ending> play(RunFolder folder, Player player) {
    return switch (baseline.probe()) {
      case BaselinePlan.Probe.Unneeded unneeded -> Optional.empty();
      case BaselinePlan.Probe.Impossible impossible -> Optional.empty();
      case BaselinePlan.Probe.Of of -> play(folder, player, of);
    };
  }

  private Optional<Ending> play(RunFolder folder, Player player, BaselinePlan.Probe.Of probe) {
    List<Assignment> assignments = assignments(probe, outdated(folder));
    if (assignments.isEmpty()) {
      return Optional.empty();
    }
    world
        .notes()
        .accept(
            "the baseline's replies are older than the candidate's: "
                + probe.subject().id()
                + " is asked "
                + Numbers.count(assignments.size(), "time")
                + " more, to see whether it answers as it did");
    return Optional.of(player.play(assignments, new GiveUp()));
  }

  private List<Assignment> assignments(BaselinePlan.Probe.Of probe, List<GoldenCase> cases) {
    Subject subject = probe.subject();
    List<Assignment> first =
        cases.stream()
            .map(golden -> new Assignment(subject, golden, Purpose.PROBE.trial(1)))
            .toList();
    Seed seed = new Seed(plan.settings().seed()).derive("probe");
    List<Assignment> all = new ArrayList<>();
    Schedule.of(first, seed).stream()
        .limit(probe.cases(cases.size()))
        .forEach(
            one ->
                IntStream.rangeClosed(1, RunScorer.PROBES)
                    .mapToObj(k -> new Assignment(subject, one.golden(), Purpose.PROBE.trial(k)))
                    .forEach(all::add));
    return all;
  }

  /** The cases in which some candidate's reply is of a later sitting than the baseline's. */
  private List<GoldenCase> outdated(RunFolder folder) {
    try {
      Side stored = new Baselines(world).open(baseline.named(), Optional.of(folder));
      try (JournalReader closing = stored.journal();
          JournalReader run = folder.read()) {
        List<Side> candidates =
            run.manifest().subjects().stream()
                .filter(entry -> !entry.id().equals(baseline.named()))
                .map(entry -> new Side(run, entry))
                .toList();
        return plan.cases().stream()
            .filter(golden -> isOutdated(stored, candidates, golden))
            .toList();
      }
    } catch (InvalidInput missing) {
      return List.of();
    }
  }

  private boolean isOutdated(Side stored, List<Side> candidates, GoldenCase golden) {
    Optional<Instant> then = Lag.at(stored, golden.id(), golden.inputDigest());
    return then.isPresent()
        && candidates.stream()
            .flatMap(side -> Lag.at(side, golden.id(), golden.inputDigest()).stream())
            .anyMatch(now -> Lag.isLater(now, then.get(), baseline.changed()));
  }

  /** As an entry of a manifest has it. */
  static SubjectEntry entry(String subject, SubjectEntry baseline) {
    return new SubjectEntry(
        subject,
        baseline.digest(),
        baseline.provider(),
        baseline.model(),
        baseline.prompt(),
        baseline.version(),
        baseline.recipe());
  }

  /** Stops where nobody answers: patience is for those who might. */
  private static final class GiveUp implements StopRule {
    private static final int PATIENCE = 3;
    private final AtomicInteger inVain = new AtomicInteger();

    @Override
    public Advice ask() {
      return inVain.get() >= PATIENCE ? Advice.STOP : Advice.GO_ON;
    }

    @Override
    public void observe(Trial trial, List<Finding> findings) {
      if (trial.response().reply().isPresent()) {
        inVain.set(0);
      } else {
        inVain.incrementAndGet();
      }
    }
  }
}
