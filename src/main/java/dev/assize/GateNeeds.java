package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenSet;
import dev.assize.project.Project;
import dev.assize.regression.BaselineRates;
import dev.assize.regression.Bound;
import dev.assize.regression.Course;
import dev.assize.regression.Decidable;
import dev.assize.regression.Design;
import dev.assize.regression.GateRule;
import dev.assize.regression.Look;
import dev.assize.regression.Measure;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.regression.Traffic;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells what the gate asks for and the golden set cannot give. */
final class GateNeeds {

  private final GoldenSet golden;
  private final Problems problems;

  GateNeeds(GoldenSet golden, Problems problems) {
    this.golden = golden;
    this.problems = problems;
  }

  /** Errors: rules about cases that do not exist. */
  void scopes(Rules rules) {
    for (GateRule rule : rules.more()) {
      switch (rule.scope()) {
        case Scope.All all -> {}
        case Scope.Critical critical -> {}
        case Scope.Category category ->
            known(
                rule,
                category.name(),
                golden.cases().stream()
                    .map(c -> c.standing().category())
                    .collect(Collectors.toCollection(TreeSet::new)));
        case Scope.Tag tag ->
            known(
                rule,
                tag.name(),
                golden.cases().stream()
                    .flatMap(c -> c.standing().tags().stream())
                    .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
  }

  /** Errors: traffic of categories that do not exist. */
  void traffic(Traffic traffic) {
    Set<String> categories =
        golden.cases().stream()
            .map(c -> c.standing().category())
            .collect(Collectors.toCollection(TreeSet::new));
    traffic.shares().keySet().stream()
        .filter(name -> !categories.contains(name))
        .forEach(
            name ->
                problems.error(
                    "config.unknown-category",
                    Place.of(Project.FILE),
                    "traffic of category \"" + name + "\"",
                    "one that a golden file names",
                    Suggestion.remedy(name, categories)));
  }

  /** Errors: cases looked at one by one that are no evidence of their own. */
  void units(Rules rules) {
    List<CaseFacts> all = golden.cases().stream().map(CaseFacts::of).toList();
    if (rules.design().equals(new Design.EarlyStop(Design.Unit.CASE)) && Course.hasClusters(all)) {
      problems.error(
          "gate.early-stop-clusters",
          Place.of(Project.FILE),
          "early-stop: by case, and "
              + Numbers.count(all.size(), "case")
              + " in "
              + Numbers.count(Decidable.groups(all), "cluster"),
          "a unit that stands by itself",
          "Write early-stop: by cluster");
    }
  }

  /**
   * Warnings: bounds that so few cases can never keep.
   *
   * @param baseline looked up only where a margin is a part of it
   */
  void sizes(Rules rules, Supplier<BaselineRates> baseline) {
    List<CaseFacts> all = golden.cases().stream().map(CaseFacts::of).toList();
    int least = Decidable.leastForMargin(rules.margin(), lastLevel(rules));
    tell(Place.of(Project.FILE), "gate: margin", all, least);
    rules.more().stream()
        .filter(GateRule::isBlocking)
        .filter(rule -> rule.measure() instanceof Measure.OfScore)
        .forEach(
            rule -> size(rule, (Measure.OfScore) rule.measure(), all, rules.level(), baseline));
  }

  private void size(
      GateRule rule,
      Measure.OfScore measure,
      List<CaseFacts> all,
      double level,
      Supplier<BaselineRates> baseline) {
    String name = "the rule \"" + rule.name() + "\"";
    List<CaseFacts> cases = all.stream().filter(rule.scope()::holds).toList();
    switch (rule.bound()) {
      case Bound.Margin margin ->
          tell(rule.place(), name, cases, Decidable.leastForMargin(margin.share(), level));
      case Bound.Floor floor ->
          tell(rule.place(), name, cases, Decidable.leastForFloor(floor.share(), level));
      case Bound.PartOfBaseline part -> {
        BaselineRates.Margin margin = baseline.get().margin(part, measure, rule.scope());
        // A baseline that reaches nothing has nothing to lose.
        if (margin.share() > 0) {
          String asked =
              name + ", " + Numbers.points(margin.share()) + " points (" + margin.basis() + "),";
          tell(rule.place(), asked, cases, Decidable.leastForMargin(margin.share(), level));
        }
      }
    }
  }

  /** Of the last look at the whole set. */
  private static double lastLevel(Rules rules) {
    return rules.at(Look.lastOf(rules.design())).holdLevel();
  }

  private void tell(Place place, String what, List<CaseFacts> cases, int needed) {
    int groups = Decidable.groups(cases);
    if (groups >= needed) {
      return;
    }
    boolean alone = groups == cases.size();
    problems.warning(
        "gate.undecidable",
        place,
        what
            + " is about "
            + Numbers.count(cases.size(), "case")
            + (alone ? "" : " in " + Numbers.count(groups, "cluster"))
            + ", which can never show that it is kept",
        "at least " + Numbers.count(needed, alone ? "case" : "cluster") + ", even if no case fails",
        "Add cases, widen the bound, or make it an alert; assize plan computes what is needed.");
  }

  private void known(GateRule rule, String name, Set<String> names) {
    if (!names.contains(name)) {
      problems.error(
          "gate.unknown-scope",
          rule.place(),
          "no case is of " + rule.scope().words(),
          "one that a golden file names",
          Suggestion.remedy(name, names));
    }
  }
}
