package dev.assize.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All budgets of a project.
 *
 * @param budgets in the order of the file
 * @param askAbove from which estimate on a person is asked before a run begins; empty for never
 */
public record Budgeting(List<Budget> budgets, Map<Unit, BigDecimal> askAbove) {

  /** Where nothing is limited. */
  public static final Budgeting NONE = new Budgeting(List.of(), Map.of());

  public Budgeting {
    budgets = List.copyOf(budgets);
    askAbove = Map.copyOf(askAbove);
  }

  /** The same with one budget more. */
  public Budgeting and(Budget another) {
    return new Budgeting(Stream.concat(budgets.stream(), Stream.of(another)).toList(), askAbove);
  }

  /** Whether some budget is set in money. */
  public boolean hasMoney() {
    return budgets.stream().anyMatch(budget -> budget.most().containsKey(Unit.MONEY));
  }

  /** Whether some budget looks beyond one run. */
  public boolean hasMonths() {
    return budgets.stream().anyMatch(budget -> budget.span() == Budget.Span.MONTH);
  }
}
