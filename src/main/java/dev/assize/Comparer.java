package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.regression.Comparison;
import dev.assize.run.Manifest.Coverage;
import dev.assize.score.CaseScore;
import dev.assize.score.Confirmed;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import dev.assize.store.CaseEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings two sides under one expectation and pairs them. */
final class Comparer {

  private final Rederivation rederivation;
  private final Set<String> aside;

  /**
   * A comparer.
   *
   * @param aside ids of cases that are compared as if nobody had written them
   */
  Comparer(Rederivation rederivation, Set<String> aside) {
    this.rederivation = rederivation;
    this.aside = Set.copyOf(aside);
  }

  /** The comparison; the candidate's expectations are the measure for both sides. */
  Comparison compare(Side baseline, Side candidate) {
    ScoredRun after = present(candidate.scored());
    ScoredRun before = asked(candidate, present(baseline.scored()));
    Map<String, CaseScore> old = byId(before);
    Map<String, CaseScore> now = byId(after);
    Map<String, Confirmed> confirmed = new TreeMap<>(after.confirmed());
    Set<String> rederived = new HashSet<>();
    Set<String> unjudged = new HashSet<>();
    for (CaseScore mine : after.cases()) {
      CaseScore theirs = old.get(mine.id());
      if (theirs != null && theirs.asksLike(mine) && !theirs.measuresLike(mine)) {
        GoldenCase golden = candidate.journal().golden(mine.id()).orElseThrow();
        if (rederivation.isPossible(golden, baseline, theirs)
            && rederivation.isPossible(golden, candidate, mine)) {
          old.put(golden.id(), rederivation.again(baseline, golden, theirs));
          now.put(golden.id(), rederivation.again(candidate, golden, mine));
          confirmed.computeIfPresent(
              golden.id(), (id, fresh) -> rederivation.again(candidate, golden, fresh));
          rederived.add(golden.id());
        } else {
          unjudged.add(golden.id());
        }
      }
    }
    return Comparison.of(with(before, old), with(after.with(confirmed), now), rederived, unjudged);
  }

  /** What it runs checks again by. */
  Rederivation rederivation() {
    return rederivation;
  }

  /** The same with more cases compared as if nobody had written them. */
  Comparer without(Collection<String> more) {
    Set<String> all = new HashSet<>(aside);
    all.addAll(more);
    return new Comparer(rederivation, all);
  }

  /** The states of cases on a side under these expectations, where they can be told. */
  Map<String, State> states(Side side, Collection<GoldenCase> cases) {
    Map<String, State> states = new TreeMap<>();
    scores(side, cases).forEach((id, score) -> states.put(id, score.state()));
    return states;
  }

  /** What became of cases on a side under these expectations, where it can be told. */
  Map<String, CaseScore> scores(Side side, Collection<GoldenCase> cases) {
    Map<String, CaseScore> stored = byId(side.scored());
    Map<String, CaseScore> scores = new TreeMap<>();
    for (GoldenCase golden : cases) {
      CaseScore score = stored.get(golden.id());
      if (score == null || !score.facts().input().equals(golden.inputDigest())) {
        continue;
      }
      if (rederivation.isPossible(golden, side, score)) {
        scores.put(golden.id(), rederivation.again(side, golden, score));
      } else if (score.facts().expectation().equals(golden.expectationDigest())) {
        scores.put(golden.id(), score);
      }
    }
    return scores;
  }

  /**
   * The side with the cases left aside in no score, and without the trials of theirs that have no
   * reply.
   */
  private ScoredRun present(ScoredRun side) {
    if (aside.isEmpty()) {
      return side;
    }
    List<CaseScore> left = side.cases().stream().filter(c -> aside.contains(c.id())).toList();
    List<CaseScore> kept = side.cases().stream().filter(c -> !aside.contains(c.id())).toList();
    Evidence all = side.evidence();
    int missed = left.stream().mapToInt(score -> score.trials().errored()).sum();
    return new ScoredRun(
        side.run(),
        side.subject(),
        side.version(),
        side.trials(),
        kept,
        all.withFewerMisses(missed),
        side.confirmed(),
        left);
  }

  /** The side without what a selection left out: nobody removed these cases. */
  private static ScoredRun asked(Side candidate, ScoredRun side) {
    if (candidate.journal().manifest().coverage() == Coverage.WHOLE) {
      return side;
    }
    Set<String> selected =
        candidate.journal().cases().stream().map(CaseEntry::id).collect(Collectors.toSet());
    return side.with(side.cases().stream().filter(c -> selected.contains(c.id())).toList());
  }

  private static Map<String, CaseScore> byId(ScoredRun side) {
    Map<String, CaseScore> cases = new TreeMap<>();
    side.cases().forEach(each -> cases.put(each.id(), each));
    return cases;
  }

  private static ScoredRun with(ScoredRun side, Map<String, CaseScore> cases) {
    return side.with(List.copyOf(cases.values()));
  }
}
