package dev.assize.simulation;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.regression.Comparison;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws what a baseline and its candidates do with a golden set. Cases that are truly alike share
 * one common fate, which each takes with probability √ICC: two of them then take it together with
 * probability ICC, while every case by itself behaves as if it stood alone.
 */
final class Lottery {

  private static final String RUN = "20261121T101500Z-1a2b3c4d";

  private final GoldenSet golden;
  private final Truth truth;
  private final int trials;
  private final int candidates;
  private final List<CaseFacts> facts;
  private final double sharing;

  Lottery(GoldenSet golden, Truth truth, int trials, int candidates) {
    this.golden = golden;
    this.truth = truth;
    this.trials = trials;
    this.candidates = candidates;
    this.facts = golden.facts();
    this.sharing = Math.sqrt(truth.likeness());
  }

  /** One comparison for each candidate, all with the same baseline. */
  List<Comparison> draw(RandomGenerator random) {
    List<List<CaseScore>> sides = new ArrayList<>();
    for (int side = 0; side <= candidates; side++) {
      sides.add(new ArrayList<>(golden.size()));
    }
    int[] common = new int[0];
    for (int i = 0; i < golden.size(); i++) {
      if (truth.together() > 1 && i % truth.together() == 0) {
        common = fate(i, random);
      }
      boolean shares = truth.together() > 1 && random.nextDouble() < sharing;
      int[] passes = shares ? common : fate(i, random);
      for (int side = 0; side <= candidates; side++) {
        Counts counts = new Counts(passes[side], trials - passes[side], 0, 0);
        sides.get(side).add(CaseScore.of(facts.get(i), counts, CaseScore.UNGRADED));
      }
    }
    ScoredRun baseline = run("baseline", sides.getFirst());
    List<Comparison> comparisons = new ArrayList<>();
    for (int side = 1; side <= candidates; side++) {
      ScoredRun candidate = run("candidate-" + side, sides.get(side));
      comparisons.add(Comparison.of(baseline, candidate, Set.of(), Set.of()));
    }
    return comparisons;
  }

  /** For each side how many trials of a case pass, the baseline first. */
  private int[] fate(int index, RandomGenerator random) {
    double before;
    double after;
    if (golden.isCritical(index)) {
      before = Truth.RELIABILITY;
      after = Truth.RELIABILITY;
    } else if (random.nextDouble() < truth.unstable()) {
      before = 0.5;
      after = truth.candidatePasses(golden.category(index));
    } else {
      before = random.nextDouble() < Truth.STABLE_PASS ? 1 : 0;
      after = before;
    }
    int[] passes = new int[candidates + 1];
    for (int side = 0; side <= candidates; side++) {
      for (int trial = 0; trial < trials; trial++) {
        passes[side] += random.nextDouble() < (side == 0 ? before : after) ? 1 : 0;
      }
    }
    return passes;
  }

  private ScoredRun run(String subject, List<CaseScore> cases) {
    Evidence evidence =
        new Evidence(
            Map.of(Source.LIVE, cases.size() * trials), 0, Usage.UNREPORTED, Usage.UNREPORTED);
    return new ScoredRun(RUN, subject, Digest.of(subject), trials, cases, evidence);
  }
}
