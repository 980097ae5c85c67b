package dev.assize;

import dev.assize.budget.Budget;
import dev.assize.budget.Budgeting;
import dev.assize.budget.Consumption;
import dev.assize.budget.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run would ask, before it asks anything.
 *
 * @param currency of the money
 * @param asked by each subject and judge, in their order
 * @param standing of each budget, if the run were to take what is estimated
 * @param notes what the estimates rest on, and what is not in them
 */
public record Forecast(
    String project,
    String currency,
    List<Asked> asked,
    List<Expected> standing,
    Optional<AskFirst> askFirst,
    List<String> notes) {

  public Forecast {
    asked = List.copyOf(asked);
    standing = List.copyOf(standing);
    notes = List.copyOf(notes);
  }

  /**
   * What one subject or judge would be asked.
   *
   * @param held replies that cassettes, the cache or the run itself hold already
   * @param live calls that would be sent
   * @param input tokens of those, estimated
   * @param output tokens of those, estimated
   * @param needs money and seconds; a unit is left out where nobody can say
   * @param batch what the same would cost in calls that may wait; empty where no price has a
   *     discount, or money is unknown
   * @param unpriced models without a price
   */
  public record Asked(
      String who,
      long held,
      long live,
      long input,
      long output,
      Consumption needs,
      Optional<BigDecimal> batch,
      Set<String> unpriced) {

    public Asked {
      unpriced = Set.copyOf(unpriced);
    }
  }

  /**
   * How a budget would stand.
   *
   * @param more what the run would add; a unit is left out where nobody can say
   */
  public record Expected(Budget budget, Consumption used, Consumption more) {

    /** Whether the run would be stopped by it. */
    public boolean isExceeded() {
      Consumption all = used.plus(more);
      return budget.most().entrySet().stream()
          .anyMatch(most -> all.of(most.getKey()).compareTo(most.getValue()) > 0);
    }
  }

  /** That a person wants to be asked before so much is spent. */
  public record AskFirst(Unit unit, BigDecimal estimate, BigDecimal limit) {

    /** The first limit that an estimate exceeds; empty where it exceeds none. */
    static Optional<AskFirst> of(Budgeting budgeting, Consumption estimate) {
      for (Unit unit : Unit.values()) {
        BigDecimal limit = budgeting.askAbove().get(unit);
        if (limit != null && estimate.of(unit).compareTo(limit) > 0) {
          return Optional.of(new AskFirst(unit, estimate.of(unit), limit));
        }
      }
      return Optional.empty();
    }
  }

  /** Whether some budget would stop the run. */
  public boolean isOverBudget() {
    return standing.stream().anyMatch(Expected::isExceeded);
  }

  /** What a person is to be asked before so much is spent; empty where nothing is. */
  public Optional<String> question() {
    BudgetWords words = new BudgetWords(currency);
    return askFirst.map(
        first ->
            "This run would take about "
                + words.amount(first.unit(), first.estimate())
                + ", which is above "
                + words.amount(first.unit(), first.limit())
                + ".");
  }

  /** Every line of the estimate as a plain text. */
  public String text() {
    return ForecastSheet.of(this);
  }
}
