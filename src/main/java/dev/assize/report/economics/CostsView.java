package dev.assize.report.economics;

import dev.assize.base.Money;
import dev.assize.economics.worth.Bill;
import dev.assize.economics.worth.JudgeBill;
import dev.assize.run.Cost.Price;
import java.util.List;
import java.util.Optional;

/**
 * What replies cost and took, all together and part by part.
 *
 * @param asked the subjects in the order in which they were named
 * @param currency of all money, ISO 4217
 * @param second what a second of waiting loses; empty where nobody states it
 * @param runs of all replies of each subject, whether or not these are among the bills
 * @param bills part by part; of one part all subjects
 * @param judges subject by subject
 */
public record CostsView(
    String project,
    List<Asked> asked,
    String currency,
    Optional<Money> second,
    Gaps gaps,
    List<Bill> runs,
    List<Bill> bills,
    List<JudgeBill> judges)
    implements CostAnswer {

  /**
   * What stands in no amount, or in no row.
   *
   * @param isPeopleStated whether anybody says how long people take to check
   * @param unchecked of how many replies nobody says it
   * @param sealed how many cases stand in no row of their own, as they are sealed
   */
  public record Gaps(boolean isPeopleStated, long unchecked, long sealed) {}

  public CostsView {
    asked = List.copyOf(asked);
    runs = List.copyOf(runs);
    bills = List.copyOf(bills);
    judges = List.copyOf(judges);
  }

  @Override
  public Paper paper() {
    return new CostsPaper(this).paper();
  }

  @Override
  public Part.Table figures() {
    return new CostsFigures(this).table();
  }

  @Override
  public String json() {
    return CostsJson.of(this);
  }

  /** Whether anything has a price. */
  @Override
  public boolean isTold() {
    return bills.stream().anyMatch(bill -> bill.all().price() instanceof Price.Known);
  }

  List<Bill> bills(Bill.By by) {
    return bills.stream().filter(bill -> bill.group().by() == by).toList();
  }
}
