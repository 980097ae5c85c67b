package dev.assize;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Whose budgets are wanted.
 *
 * @param month this one where empty
 * @param departments by name; with none and no features, everybody's
 * @param features by name
 */
public record BudgetRequest(
    Optional<YearMonth> month, List<String> departments, List<String> features) {

  public BudgetRequest {
    departments = List.copyOf(departments);
    features = List.copyOf(features);
  }
}
