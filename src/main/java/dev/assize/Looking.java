package dev.assize;

import dev.assize.base.Seed;
import dev.assize.regression.Acceptances;
import dev.assize.regression.Calibration;
import dev.assize.regression.Comparison;
import dev.assize.regression.Course;
import dev.assize.regression.Decision;
import dev.assize.regression.Design;
import dev.assize.regression.Gate;
import dev.assize.regression.Look;
import dev.assize.regression.PairedCase;
import dev.assize.regression.Rules;
import dev.assize.regression.Stop;
import dev.assize.regression.Walk;
import dev.assize.report.Beside;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion.Bearing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a candidate as often as the design of its run says, from stored evidence alone: where
 * the run was stopped, and which look decided, is worked out anew.
 */
final class Looking {

  private final Comparer comparer;
  private final Rules rules;
  private final Side baseline;
  private final Side candidate;
  private final Design design;

  Looking(Comparer comparer, Rules rules, Side baseline, Side candidate) {
    this.comparer = comparer;
    this.design = Manifests.design(candidate.journal().manifest());
    this.rules = rules.in(design);
    this.baseline = baseline;
    this.candidate = candidate;
  }

  /** What is seen at one look. */
  sealed interface Seen {

    Comparison comparison();

    Rules rules();

    /** Whether the number of cases was fixed before the run. */
    Beside.Size size();

    /**
     * What the gate says of it.
     *
     * @param observed the comparison with all that its rules ask for
     * @param calibration of what decides whether a case passes
     */
    Decision decide(Comparison observed, Calibration calibration, Acceptances accepted);

    /** Every case. */
    record All(Comparison comparison, Rules rules) implements Seen {
      @Override
      public Beside.Size size() {
        return Beside.Size.FIXED;
      }

      @Override
      public Decision decide(Comparison observed, Calibration calibration, Acceptances accepted) {
        return new Gate(rules.inJudgedPoints(calibration), accepted).decide(observed);
      }
    }

    /** The cases at which the run had shown enough. */
    record Some(Comparison comparison, Rules rules, Stop stop) implements Seen {
      @Override
      public Beside.Size size() {
        return Beside.Size.STOPPED_EARLY;
      }

      @Override
      public Decision decide(Comparison observed, Calibration calibration, Acceptances accepted) {
        return new Gate(rules.inJudgedPoints(calibration), accepted).decide(observed, stop);
      }
    }
  }

  /** The first look, or the only one. */
  Seen first() {
    Comparison comparison = comparer.compare(baseline, candidate);
    return switch (design) {
      case Design.OneLook one -> new Seen.All(comparison, rules);
      case Design.TwoLooks two -> new Seen.All(comparison, rules.at(Look.FIRST));
      case Design.EarlyStop early -> stopped(early, comparison);
    };
  }

  /** The second look; empty where the design has none, or its trials were not played. */
  Optional<Seen> second() {
    return switch (design) {
      case Design.OneLook one -> Optional.empty();
      case Design.EarlyStop early -> Optional.empty();
      case Design.TwoLooks two -> second(two);
    };
  }

  private Optional<Seen> second(Design.TwoLooks two) {
    int all = candidate.trials() + two.trials();
    boolean isPlayed =
        candidate
            .journal()
            .trials()
            .map(TrialEntry::key)
            .anyMatch(key -> key.trial() > candidate.trials() && key.trial() <= all);
    if (!isPlayed) {
      return Optional.empty();
    }
    Side before = isOfSameRun() ? baseline.asked(all) : baseline;
    return Optional.of(
        new Seen.All(comparer.compare(before, candidate.asked(all)), rules.at(Look.SECOND)));
  }

  private boolean isOfSameRun() {
    return baseline.journal().name().equals(candidate.journal().name());
  }

  private Seen stopped(Design.EarlyStop early, Comparison comparison) {
    Map<String, Walk.Pair> pairs = new HashMap<>();
    List<CaseFacts> cases = new ArrayList<>();
    for (PairedCase pair : comparison.pairs()) {
      cases.add(pair.facts());
      pairs.put(pair.id(), new Walk.Pair(pair.baseline(), pair.candidate()));
    }
    for (CaseScore score : comparison.candidate().cases()) {
      if (comparison.changes().unjudged().contains(score.id())) {
        cases.add(score.facts());
      }
    }
    Course course = Course.of(early, cases, seed(candidate.journal().manifest()));
    Walk walk = new Walk(rules, course, ends());
    Played played = played();
    while (walk.stop().isEmpty()
        && !walk.isOver()
        && course.units().get(walk.units()).cases().stream().allMatch(played::holds)) {
      walk.next(id -> Optional.ofNullable(pairs.get(id)));
    }
    return walk.stop()
        .<Seen>map(stop -> new Seen.Some(without(comparison, stop), rules, stop))
        .orElseGet(() -> new Seen.All(comparison, rules.at(Look.LAST)));
  }

  /** What a judge finds is held to human points, which nobody knows before the end. */
  private Walk.Ends ends() {
    boolean isJudged =
        candidate
            .journal()
            .trials()
            .flatMap(trial -> trial.findings().stream())
            .map(FindingEntry::criterion)
            .anyMatch(c -> c.bearing() == Bearing.MUST && !c.isDeterministic());
    return isJudged ? Walk.Ends.HOLD : Walk.Ends.BOTH;
  }

  /** The seed of the order of cases in a run that may stop early. */
  static Seed seed(Manifest manifest) {
    return new Seed(manifest.seed()).derive("course");
  }

  private Comparison without(Comparison comparison, Stop stop) {
    List<String> rest = new ArrayList<>();
    comparison.candidate().cases().forEach(score -> rest.add(score.id()));
    comparison.baseline().cases().forEach(score -> rest.add(score.id()));
    rest.removeAll(new HashSet<>(stop.cases()));
    return comparer.without(rest).compare(baseline, candidate);
  }

  private Played played() {
    Played played = new Played(new HashMap<>(), isOfSameRun() ? 2 : 1, candidate.trials());
    candidate
        .journal()
        .trials()
        .map(TrialEntry::key)
        .filter(key -> key.trial() <= candidate.trials())
        .filter(this::isCompared)
        .forEach(key -> played.counts().merge(key.caseId(), 1, Integer::sum));
    return played;
  }

  private boolean isCompared(ReplyKey key) {
    return key.subject().equals(candidate.subject().id())
        || (isOfSameRun() && key.subject().equals(baseline.subject().id()));
  }

  /** How many trials of each case are there. */
  private record Played(Map<String, Integer> counts, int sides, int trials) {
    boolean holds(CaseFacts facts) {
      return counts.getOrDefault(facts.id(), 0) >= sides * trials;
    }
  }
}
