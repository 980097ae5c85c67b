package dev.assize.simulation;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.regression.Bound;
import dev.assize.regression.Comparison;
import dev.assize.regression.Gate;
import dev.assize.regression.GateRule;
import dev.assize.regression.Measure;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Draws for the intervals of means that no {@link Lottery} has: floors, and graded scores. */
final class MeanCoverage {

  private static final double LEVEL = 0.90;
  private static final double BEFORE = 0.8;
  private static final double COLLAPSE = 0.03;
  private static final double STEP = 0.2;
  private static final int TRIALS = 3;
  private static final Counts PASS = new Counts(1, 0, 0, 0);
  private static final Counts FAIL = new Counts(0, 1, 0, 0);

  /** Cases of one cluster. */
  static final int EACH = 5;

  private final List<CaseFacts> facts;

  MeanCoverage(GoldenSet golden) {
    this.facts = golden.facts();
  }

  /** Three trials of each case, all with the same pass rate. */
  Optional<Interval> trials(double passRate, RandomGenerator random) {
    List<CaseScore> scores = new ArrayList<>();
    for (CaseFacts each : facts) {
      int passes = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        passes += random.nextDouble() < passRate ? 1 : 0;
      }
      scores.add(CaseScore.of(each, new Counts(passes, TRIALS - passes, 0, 0), CaseScore.UNGRADED));
    }
    return floor(side("candidate", TRIALS, scores));
  }

  /** Clusters of five, of which two cases correlate by 0.1. */
  Optional<Interval> clusters(double passRate, RandomGenerator random) {
    List<CaseScore> scores = new ArrayList<>();
    double sharing = Math.sqrt(0.1);
    boolean common = false;
    for (int i = 0; i < facts.size(); i++) {
      common = i % EACH == 0 ? random.nextDouble() < passRate : common;
      boolean passes = random.nextDouble() < sharing ? common : random.nextDouble() < passRate;
      Counts counts = passes ? PASS : FAIL;
      scores.add(CaseScore.of(facts.get(i), counts, CaseScore.UNGRADED));
    }
    return floor(side("candidate", 1, scores));
  }

  private static Optional<Interval> floor(ScoredRun candidate) {
    Gate gate = gate(ErrorRates.rule(new Scope.All(), new Bound.Floor(0.5)));
    RuleFinding finding = gate.decide(candidate, Gate.withoutBaseline("none")).rules().getFirst();
    return finding.reading() instanceof Reading.Reached reached
        ? Optional.of(reached.interval())
        : Optional.empty();
  }

  /** Scores that rise or fall a little, and collapse to 0 in three cases of a hundred. */
  Optional<Interval> collapses(RandomGenerator random) {
    double rise = BEFORE * COLLAPSE / (1 - COLLAPSE);
    return graded(
        drawn ->
            drawn.nextDouble() < COLLAPSE ? 0 : BEFORE + rise + STEP * (drawn.nextDouble() - 0.5),
        random);
  }

  /** Scores that rise and fall a little and alike. */
  Optional<Interval> steps(RandomGenerator random) {
    return graded(drawn -> BEFORE + STEP * (drawn.nextDouble() - 0.5), random);
  }

  private Optional<Interval> graded(
      ToDoubleFunction<RandomGenerator> after, RandomGenerator random) {
    List<CaseScore> before = new ArrayList<>();
    List<CaseScore> now = new ArrayList<>();
    for (CaseFacts each : facts) {
      before.add(CaseScore.of(each, PASS, (float) BEFORE));
      now.add(CaseScore.of(each, PASS, (float) after.applyAsDouble(random)));
    }
    Comparison comparison =
        Comparison.of(side("baseline", 1, before), side("candidate", 1, now), Set.of(), Set.of());
    GateRule asked = ErrorRates.rule(new Scope.All(), new Bound.Margin(0.5));
    GateRule rule =
        new GateRule(
            "score",
            Measure.SCORE,
            asked.scope(),
            asked.bound(),
            asked.tier(),
            1,
            asked.missing(),
            asked.place());
    RuleFinding finding = gate(rule).decide(comparison).rules().getFirst();
    return finding.reading() instanceof Reading.Changed changed
        ? Optional.of(changed.interval())
        : Optional.empty();
  }

  private static Gate gate(GateRule rule) {
    return new Gate(new Rules(0.05, LEVEL, 1, List.of(rule)));
  }

  private static ScoredRun side(String subject, int trials, List<CaseScore> cases) {
    Evidence evidence =
        new Evidence(
            Map.of(Source.LIVE, cases.size() * trials), 0, Usage.UNREPORTED, Usage.UNREPORTED);
    return new ScoredRun(
        "20261121T101500Z-1a2b3c4d", subject, Digest.of(subject), trials, cases, evidence);
  }
}
