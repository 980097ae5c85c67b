package dev.assize.report.economics;

import dev.assize.budget.BurnLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How the budgets of a month stand.
 *
 * @param today in UTC
 * @param currency of the prices, ISO 4217
 * @param lines payer by payer, the whole project first
 */
public record BurnDownView(
    String project, YearMonth month, LocalDate today, String currency, List<BurnLine> lines)
    implements CostAnswer {

  public BurnDownView {
    lines = List.copyOf(lines);
  }

  @Override
  public Paper paper() {
    return new BurnDownPaper(this).paper();
  }

  @Override
  public Part.Table figures() {
    return new BurnDownPaper(this).figures();
  }

  @Override
  public String json() {
    return BurnDownJson.of(this);
  }

  @Override
  public boolean isTold() {
    return true;
  }
}
