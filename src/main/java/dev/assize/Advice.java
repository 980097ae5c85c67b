package dev.assize;

import dev.assize.base.Place;
import dev.assize.regression.Bound;
import dev.assize.regression.GateRule;
import dev.assize.regression.Observed;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.regression.Tier;
import dev.assize.score.Opinionated;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows what advisory judges and other makers of verdicts saw: each that looked at both sides is
 * told of as by a rule that informs, with the margin of the whole set, whether or not a rule of the
 * project names it.
 */
final class Advice {

  private Advice() {}

  /** The declared rules, and one for each maker of advisory verdicts that none of them names. */
  static Rules beside(Rules declared, Side baseline, Side candidate) {
    Set<Opinionated> makers = makers(candidate);
    makers.retainAll(makers(baseline));
    return declared.and(
        makers.stream()
            .filter(who -> declared.more().stream().noneMatch(rule -> isAbout(rule, who)))
            .map(who -> rule(who, declared.margin()))
            .toList());
  }

  private static boolean isAbout(GateRule rule, Opinionated who) {
    return rule.measure() instanceof Observed.Judged judged
        && judged.who().by().equals(who.by())
        && (judged.who().criterion().isEmpty() || judged.who().criterion().equals(who.criterion()));
  }

  private static GateRule rule(Opinionated who, double margin) {
    Observed measure = new Observed.Judged(who);
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

  private static Set<Opinionated> makers(Side side) {
    Set<Opinionated> makers =
        new TreeSet<>(Comparator.comparing(Opinionated::by).thenComparing(Opinionated::criterion));
    side.journal()
        .trials()
        .filter(trial -> trial.key().subject().equals(side.subject().id()))
        .flatMap(trial -> trial.findings().stream())
        .filter(Advice::isAdvice)
        .map(FindingEntry::criterion)
        .forEach(each -> makers.add(new Opinionated(each.by(), each.name())));
    return makers;
  }

  private static boolean isAdvice(FindingEntry finding) {
    Criterion criterion = finding.criterion();
    return !criterion.isDeterministic()
        && criterion.bearing() == Criterion.Bearing.ADVISORY
        && finding.verdict() instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail;
  }
}
