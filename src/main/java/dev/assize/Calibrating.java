package dev.assize;

import dev.assize.Witnesses.Statement;
import dev.assize.regression.Calibration;
import dev.assize.regression.Comparison;
import dev.assize.regression.GateRule;
import dev.assize.regression.HumanPoints;
import dev.assize.regression.Measure;
import dev.assize.regression.Observed;
import dev.assize.regression.PairedCase;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Opinionated;
import dev.assize.score.ScoredRun;
import dev.assize.stats.CorrectedDifference;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out who decides the cases of a rule, and how far people's labels bear them out. */
final class Calibrating {

  private final Trust trust;

  /** Of one side or two, the candidate last. */
  Calibrating(World world, ProjectBasics project, List<Side> sides) {
    this.trust = new Trust(world, project, sides);
  }

  /** How far the figures of a rule can be trusted. */
  Calibration of(Measure measure, Scope scope, Collection<CaseFacts> cases) {
    return switch (measure) {
      case Measure.OfScore score -> ofDeciding(score, scope, cases);
      case Observed.Took took -> new Calibration.Direct();
      case Observed.Rated rated -> trust.ofOpinion(rated.who());
      case Observed.Judged judged -> ofVerdicts(judged.who());
      case Observed.Preferred preferred -> trust.ofPreference(preferred.who());
    };
  }

  /**
   * The same of a rule, with what people's labels say of the verdicts that it is about.
   *
   * @param level of the interval of the difference as labels correct it
   */
  Calibration of(GateRule rule, List<PairedCase> pairs, double level) {
    List<PairedCase> own = pairs.stream().filter(pair -> rule.scope().holds(pair.facts())).toList();
    Calibration known = of(rule.measure(), rule.scope(), facts(pairs));
    return rule.measure() instanceof Observed.Judged ? correcting(known, own, level) : known;
  }

  private Calibration correcting(Calibration known, List<PairedCase> pairs, double level) {
    return known instanceof Calibration.Measured measured
        ? trust.correcting(measured, pairs, level)
        : known;
  }

  private static List<CaseFacts> facts(List<PairedCase> pairs) {
    return pairs.stream().map(PairedCase::facts).toList();
  }

  /** Who compared replies, beside people, and how far that can be trusted. */
  Map<Opinionated, Calibration> comparers() {
    Map<Opinionated, Calibration> known = new HashMap<>();
    trust.witnesses().comparers().forEach(who -> known.put(who, trust.ofPreference(who)));
    return known;
  }

  /** A rule may name a maker alone; where that judged several things, the worst measured counts. */
  private Calibration ofVerdicts(Opinionated who) {
    return trust.witnesses().meant(who).stream()
        .map(each -> trust.ofMaker(each, "gives the verdicts"))
        .reduce(Calibrating::worse)
        .orElseGet(Calibration.Direct::new);
  }

  private Calibration ofDeciding(
      Measure.OfScore measure, Scope scope, Collection<CaseFacts> cases) {
    Map<String, Opinionated> who = new TreeMap<>();
    Set<String> scored = new TreeSet<>();
    for (CaseFacts facts : cases) {
      for (Statement each :
          scope.holds(facts) ? trust.witnesses().of(facts.id()) : Set.<Statement>of()) {
        boolean isScore = measure == Measure.SCORE && each.isA(Grade.Score.class);
        boolean counts =
            measure == Measure.PASS
                ? each.bearing() == Criterion.Bearing.MUST
                : isScore || each.isA(Grade.PassFail.class);
        if (counts) {
          who.put(each.who().words(), each.who());
        }
        if (isScore) {
          scored.add(each.who().words());
        }
      }
    }
    if (!scored.isEmpty() && who.values().stream().anyMatch(each -> trust.isJudge(each.by()))) {
      return new Calibration.Unknown(
          String.join(", ", scored) + " gives scores, and labels measure verdicts of pass and fail",
          "Make the rule tier: alert, or let the judge decide pass or fail.");
    }
    return who.values().stream()
        .map(each -> trust.ofMaker(each, "decides"))
        .reduce(Calibrating::worse)
        .orElseGet(Calibration.Direct::new);
  }

  private static Calibration worse(Calibration one, Calibration other) {
    if (one instanceof Calibration.Measured a && other instanceof Calibration.Measured b) {
      return a.low() <= b.low() ? a : b;
    }
    return rank(one) <= rank(other) ? one : other;
  }

  private static int rank(Calibration calibration) {
    return switch (calibration) {
      case Calibration.Unknown unknown -> 0;
      case Calibration.Measured measured -> 1;
      case Calibration.Compared compared -> 1;
      case Calibration.AsGiven given -> 2;
      case Calibration.Direct direct -> 3;
    };
  }

  /** How the judges of floors err, by the name of the rule. */
  Map<String, Calibration> ofFloors(Rules rules, ScoredRun candidate) {
    List<CaseFacts> cases = candidate.cases().stream().map(CaseScore::facts).toList();
    Map<String, Calibration> known = new TreeMap<>();
    for (GateRule rule : rules.more()) {
      if (rule.isFloor()) {
        known.put(rule.name(), of(rule.measure(), rule.scope(), cases));
      }
    }
    return known;
  }

  /** The whole set in human points. */
  HumanPoints humanPoints(Comparison comparison, double margin, double level) {
    List<PairedCase> pairs = comparison.pairs();
    Calibration known = of(Measure.PASS, new Scope.All(), facts(pairs));
    return new HumanPoints(
        correcting(known, pairs, level),
        margin,
        difference(known, comparison, level),
        hasUnjudgedBreak(comparison));
  }

  private static Optional<CorrectedDifference> difference(
      Calibration known, Comparison comparison, double level) {
    return known instanceof Calibration.Measured measured
        ? comparison
            .values()
            .interval(level)
            .flatMap(judged -> measured.inHumanPoints(comparison.values().difference(), judged))
        : Optional.empty();
  }

  /** Whether a critical case broke by checks and people alone. */
  private boolean hasUnjudgedBreak(Comparison comparison) {
    return comparison.brokenCritical().stream()
        .map(pair -> trust.witnesses().of(pair.id()))
        .anyMatch(
            deciding ->
                deciding.stream()
                    .filter(each -> each.bearing() == Criterion.Bearing.MUST)
                    .noneMatch(each -> trust.isJudge(each.who().by())));
  }
}
