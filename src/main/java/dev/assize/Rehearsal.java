package dev.assize;

import dev.assize.base.Seed;
import dev.assize.project.RunSettings;
import dev.assize.replay.Assignment;
import dev.assize.replay.Court;
import dev.assize.replay.Examiner;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Replayer;
import dev.assize.replay.Spectator;
import dev.assize.replay.StopRule;
import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.tokens.TokenEstimator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plays trials without a run: no journal is written. */
final class Rehearsal {

  private final World world;
  private final Docket docket;
  private final RunSettings settings;
  private final RunRequest.Memory memory;

  /**
   * A rehearsal.
   *
   * @param settings whose cassette mode says whether anybody may be asked
   */
  Rehearsal(World world, Docket docket, RunSettings settings, RunRequest.Memory memory) {
    this.world = world;
    this.docket = docket;
    this.settings = settings;
    this.memory = memory;
  }

  /** A trial that was played, and what was found about it. */
  record Rehearsed(Assignment assignment, Trial trial, List<Finding> findings) {}

  /** Plays them; the results come in the order of the assignments. */
  List<Rehearsed> play(List<Assignment> assignments) {
    try (Stage stage = open()) {
      return stage.play(assignments);
    }
  }

  /** The replies alone: nobody looks at them. */
  List<Rehearsed> replies(List<Assignment> assignments) {
    try (Stage stage = new Stage((assignment, trial, bench, sink) -> List.of())) {
      return stage.play(assignments);
    }
  }

  /** For whoever plays again and again: connections and recordings stay open. */
  Stage open() {
    return new Stage(new CaseExaminer(docket, trial -> List.of(), outcome -> {}));
  }

  /** Where trials are played until it is closed. */
  final class Stage implements AutoCloseable {

    private final Examiner examiner;
    private final Seed seed = new Seed(settings.seed());
    private final GovernedBench bench =
        new GovernedBench(
            Terms.of(docket),
            new Governance(
                    world.time(),
                    seed,
                    new Unbudgeted(),
                    TokenEstimator.bytePairs(),
                    Memories.of(world, settings, memory))
                .sendingFirst());

    private Stage(Examiner examiner) {
      this.examiner = examiner;
    }

    /** Plays them; the results come in the order of the assignments. */
    List<Rehearsed> play(List<Assignment> assignments) {
      Evidence evidence = new Evidence();
      Court court =
          new Court(
              evidence, examiner, key -> Optional.empty(), StopRule.never(), Spectator.nobody());
      Replayer.Plan plan = new Replayer.Plan(seed, settings.rounds(), Duration.ZERO, world.time());
      new Replayer(bench, court, plan).play(assignments);
      return assignments.stream().flatMap(each -> evidence.about(each).stream()).toList();
    }

    @Override
    public void close() {
      bench.close();
    }
  }

  /** What came out, kept in memory. */
  private static final class Evidence implements TrialSink {
    private final Map<ReplyKey, Trial> trials = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public synchronized void reply(Trial trial) {
      trials.put(trial.key(), trial);
    }

    @Override
    public synchronized void verdict(Finding finding) {
      findings.add(finding);
    }

    synchronized Optional<Rehearsed> about(Assignment assignment) {
      return Optional.ofNullable(trials.get(assignment.key()))
          .map(
              trial ->
                  new Rehearsed(
                      assignment,
                      trial,
                      findings.stream()
                          .filter(finding -> finding.about().contains(trial.key()))
                          .toList()));
    }
  }
}
