package dev.assize;

import dev.assize.base.Place;
import dev.assize.regression.Bound;
import dev.assize.regression.GateRule;
import dev.assize.regression.Measure;
import dev.assize.regression.Observed;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.regression.Tier;
import dev.assize.score.Opinionated;
import dev.assize.score.Scale;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shows what advisory judges and other makers of verdicts saw: each that looked at both sides is
 * told of as by a rule that informs, with the margin of the whole set, whether or not a rule of the
 * project names it.
 */
final class Advice {

  private static final Scale STORED = new Scale(0, 1);

  private Advice() {}

  /** The declared rules, and one for each maker of advisory verdicts that none of them names. */
  static Rules beside(Rules declared, Side baseline, Side candidate) {
    SortedMap<Opinionated, Observed> makers = makers(candidate);
    makers.entrySet().retainAll(makers(baseline).entrySet());
    return declared.and(
        makers.entrySet().stream()
            .filter(
                maker -> declared.more().stream().noneMatch(rule -> isAbout(rule, maker.getKey())))
            .map(maker -> rule(maker.getValue(), declared.margin()))
            .toList());
  }

  private static boolean isAbout(GateRule rule, Opinionated who) {
    return switch (rule.measure()) {
      case Observed.Judged judged -> isAbout(judged.who(), who);
      case Observed.Rated rated -> isAbout(rated.who(), who);
      case Observed.Preferred preferred -> false;
      case Observed.Took took -> false;
      case Measure.OfScore score -> false;
    };
  }

  private static boolean isAbout(Opinionated named, Opinionated who) {
    return named.by().equals(who.by())
        && (named.criterion().isEmpty() || named.criterion().equals(who.criterion()));
  }

  private static GateRule rule(Observed measure, double margin) {
    Scope all = new Scope.All();
    Bound bound = new Bound.Margin(margin);
    return new GateRule(
        GateRule.nameOf(measure, all, bound),
        measure,
        all,
        bound,
        Tier.INFO,
        1,
        GateRule.Missing.IGNORE,
        Place.of("gate"));
  }

  private static SortedMap<Opinionated, Observed> makers(Side side) {
    SortedMap<Opinionated, Observed> makers =
        new TreeMap<>(Comparator.comparing(Opinionated::by).thenComparing(Opinionated::criterion));
    side.journal()
        .trials(side.subject().id())
        .flatMap(trial -> trial.findings().stream())
        .filter(Advice::isAdvice)
        .forEach(
            finding ->
                measure(finding).ifPresent(measure -> makers.putIfAbsent(who(finding), measure)));
    return makers;
  }

  private static Opinionated who(FindingEntry finding) {
    return new Opinionated(finding.criterion().by(), finding.criterion().name());
  }

  private static boolean isAdvice(FindingEntry finding) {
    return !finding.criterion().isDeterministic()
        && finding.criterion().bearing() == Criterion.Bearing.ADVISORY;
  }

  /** Of scores nobody need declare the scale: they are told as they are stored. */
  private static Optional<Observed> measure(FindingEntry finding) {
    return finding.verdict() instanceof Verdict.Graded graded
        ? switch (graded.grade()) {
          case Grade.PassFail passFail -> Optional.of(new Observed.Judged(who(finding)));
          case Grade.Score score -> Optional.of(new Observed.Rated(who(finding), STORED));
          case Grade.Label label -> Optional.empty();
        }
        : Optional.empty();
  }
}
