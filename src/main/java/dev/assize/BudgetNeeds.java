package dev.assize;

import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.budget.Budget;
import dev.assize.budget.Unit;
import dev.assize.cases.GoldenSet;
import dev.assize.judge.Judge;
import dev.assize.judge.Sworn;
import dev.assize.project.Project;
import dev.assize.run.PriceBook;
import dev.assize.subject.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells budgets that could not be kept: of features that nobody has, in money nobody can count. */
record BudgetNeeds(Project project, Map<String, Judge> judges, Problems problems) {

  void of(GoldenSet golden) {
    Set<String> features =
        golden.cases().stream()
            .map(each -> each.standing().feature())
            .filter(feature -> !feature.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    project.budgeting().budgets().forEach(budget -> known(budget, features));
    project.budgeting().budgets().stream()
        .filter(budget -> budget.most().containsKey(Unit.MONEY))
        .findFirst()
        .ifPresent(this::priced);
  }

  private void known(Budget budget, Set<String> features) {
    for (String feature : budget.features().stream().sorted().toList()) {
      if (!features.contains(feature)) {
        problems.error(
            "budgets.unknown-feature",
            budget.place(),
            budget.whose() + ": no case is of the feature " + feature,
            "a feature that golden files name in their column feature",
            Suggestion.remedy(feature, features));
      }
    }
  }

  /** One place is enough: the models are the same for every budget. */
  private void priced(Budget budget) {
    PriceBook prices = project.evidence().prices();
    if (prices.perMillion().isEmpty()) {
      return; // told where the money stands
    }
    for (String model : models()) {
      if (!prices.knows(model)) {
        problems.error(
            "budgets.unpriced-model",
            budget.place(),
            "a budget of money, and no price for model " + model,
            "a price for every model that subjects and judges ask",
            "Add it to the prices, 0 for what is free. Or limit tokens, calls and seconds.");
      }
    }
  }

  private Set<String> models() {
    return Stream.concat(
            project.subjects().stream().map(Subject::model),
            judges.values().stream()
                .map(Judge::asked)
                .flatMap(Collection::stream)
                .map(Sworn::model))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
