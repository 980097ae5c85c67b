package dev.assize.simulation;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.regression.Answer;
import dev.assize.regression.Bound;
import dev.assize.regression.Calibration;
import dev.assize.regression.Decision;
import dev.assize.regression.Gate;
import dev.assize.regression.GateRule;
import dev.assize.regression.HumanFloor;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A floor on cases that a judge decides, who passes what people pass in nine of ten and fails what
 * they fail in 85 of 100. People's pass rate is the floor itself: a SHIP and a HOLD are both false.
 *
 * @param passRate by people, and the floor
 * @param labels how many replies like those of the run people labelled, drawn by lot
 */
record JudgedFloor(int cases, double passRate, int labels) {

  static final List<String> HEADS =
      List.of(
          "people pass",
          "labels",
          "interval holds it",
          "too high",
          "too low",
          "false SHIP",
          "false HOLD",
          "judged alone: SHIP",
          "judged alone: HOLD",
          "promise");

  private static final double SENSITIVITY = 0.90;
  private static final double SPECIFICITY = 0.85;
  private static final double LEVEL = 0.90;
  private static final double SIDE = 0.05;

  /** What blocking rules may spend together; here there is one. */
  private static final double BLOCKING = 0.03;

  private static final Counts PASS = new Counts(1, 0, 0, 0);
  private static final Counts FAIL = new Counts(0, 1, 0, 0);

  static List<JudgedFloor> all() {
    List<JudgedFloor> all = new ArrayList<>();
    for (double passRate : new double[] {0.50, 0.80, 0.95}) {
      for (int labels : new int[] {100, 300}) {
        all.add(new JudgedFloor(500, passRate, labels));
      }
    }
    return all;
  }

  String name() {
    return "judged floor, people pass " + Rate.percent(passRate) + " %, " + labels + " labels";
  }

  /** What became of so many runs; where no interval can be given none is wrong. */
  Missed missed(int runs, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    List<CaseFacts> facts = GoldenSet.of(cases).facts();
    GateRule rule = ErrorRates.rule(new Scope.All(), new Bound.Floor(passRate));
    Gate gate = new Gate(new Rules(SIDE, LEVEL, 1, List.of(rule)));
    Decision without = Gate.withoutBaseline("none");
    Seen seen = new Seen();
    for (int run = 0; run < runs; run++) {
      Calibration.Measured calibration = calibration(random);
      ScoredRun candidate = candidate(facts, random);
      seen.add(
          gate.decide(candidate, Map.of(), without).answer(),
          gate.decide(candidate, Map.of(rule.name(), calibration), without));
    }
    return seen.of(runs);
  }

  /** Labels that do not measure the judge are drawn anew: the gate says so, and knows no J then. */
  private Calibration.Measured calibration(RandomGenerator random) {
    while (true) {
      int good = hits(labels, passRate, random);
      int bad = labels - good;
      if (good > 0 && bad > 0) {
        JudgeAccuracy accuracy =
            new JudgeAccuracy(
                new Proportion(hits(good, SENSITIVITY, random), good),
                new Proportion(hits(bad, SPECIFICITY, random), bad));
        Calibration.Measured measured =
            new Calibration.Measured("tone by anna", accuracy, labels, 0);
        if (measured.low() > 0) {
          return measured;
        }
      }
    }
  }

  private ScoredRun candidate(List<CaseFacts> facts, RandomGenerator random) {
    List<CaseScore> scores = new ArrayList<>();
    for (CaseFacts each : facts) {
      double passes = random.nextDouble() < passRate ? SENSITIVITY : 1 - SPECIFICITY;
      scores.add(
          CaseScore.of(each, random.nextDouble() < passes ? PASS : FAIL, CaseScore.UNGRADED));
    }
    Evidence evidence =
        new Evidence(Map.of(Source.LIVE, cases), 0, Usage.UNREPORTED, Usage.UNREPORTED);
    return new ScoredRun(
        "20261121T101500Z-1a2b3c4d", "candidate", Digest.of("candidate"), 1, scores, evidence);
  }

  private static int hits(int draws, double share, RandomGenerator random) {
    int hits = 0;
    for (int i = 0; i < draws; i++) {
      hits += random.nextDouble() < share ? 1 : 0;
    }
    return hits;
  }

  /** Counts what the gate said. */
  private final class Seen {

    private int above;
    private int below;
    private int ships;
    private int holds;
    private int rawShips;
    private int rawHolds;

    void add(Answer raw, Decision decision) {
      rawShips += raw == Answer.SHIP ? 1 : 0;
      rawHolds += raw == Answer.HOLD ? 1 : 0;
      ships += decision.answer() == Answer.SHIP ? 1 : 0;
      holds += decision.answer() == Answer.HOLD ? 1 : 0;
      Optional<Interval> interval = interval(decision.rules().getFirst()).map(HumanFloor::interval);
      above += interval.filter(i -> i.isAbove(passRate)).isPresent() ? 1 : 0;
      below += interval.filter(i -> i.isBelow(passRate)).isPresent() ? 1 : 0;
    }

    private static Optional<HumanFloor> interval(RuleFinding finding) {
      return finding.calibration() instanceof Calibration.Measured measured
              && finding.reading() instanceof RuleFinding.Reading.Reached reached
          ? HumanFloor.of(reached, measured.accuracy(), finding.family())
          : Optional.empty();
    }

    Missed of(int runs) {
      return new Missed(
          new Rate(above, runs),
          new Rate(below, runs),
          new Rate(ships, runs),
          new Rate(holds, runs),
          new Rate(rawShips, runs),
          new Rate(rawHolds, runs));
    }
  }

  /**
   * How often each thing happened that must not.
   *
   * @param above the whole interval in human points lay above the truth
   * @param below it lay below
   * @param rawShips what the judged rate alone would have shipped
   * @param rawHolds what it would have held
   */
  record Missed(Rate above, Rate below, Rate ships, Rate holds, Rate rawShips, Rate rawHolds) {

    Rate held() {
      return new Rate(above.runs() - above.count() - below.count(), above.runs());
    }

    private String verdict() {
      List<String> failing = new ArrayList<>();
      if (above.exceeds(SIDE)) {
        failing.add("too high");
      }
      if (below.exceeds(SIDE)) {
        failing.add("too low");
      }
      if (ships.exceeds(SIDE)) {
        failing.add("false SHIP");
      }
      if (holds.exceeds(BLOCKING)) {
        failing.add("false HOLD");
      }
      return failing.isEmpty() ? "kept" : "**fails**: " + String.join(", ", failing);
    }
  }

  String row(Missed missed) {
    return Page.row(
        Math.round(100 * passRate) + " %",
        String.valueOf(labels),
        missed.held().text(),
        missed.above().text(),
        missed.below().text(),
        missed.ships().text(),
        missed.holds().text(),
        missed.rawShips().text(),
        missed.rawHolds().text(),
        missed.verdict());
  }
}
