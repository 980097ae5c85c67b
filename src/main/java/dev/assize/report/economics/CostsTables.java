package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.worth.Bill;
import dev.assize.economics.worth.Bill.By;
import dev.assize.economics.worth.Bill.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The bills of one way to put replies together, as tables: money, then time and mending. */
final class CostsTables {

  private static final double[] SHARES = {0.50, 0.95, 0.99};

  private final CostsView view;
  private final By by;
  private final List<Bill> bills;

  CostsTables(CostsView view, By by, List<Bill> bills) {
    this.view = view;
    this.by = by;
    this.bills = bills;
  }

  Part part() {
    return Part.of(
        by == By.RUN ? "All cases" : "By " + word(by).toLowerCase(Locale.ROOT),
        List.of("Money is " + view.currency() + " for 1,000 replies."),
        new Part.Table(moneyHead(), bills.stream().map(this::money).toList()),
        new Part.Table(timeHead(), bills.stream().map(this::time).toList()));
  }

  private static String word(By by) {
    return switch (by) {
      case RUN -> "Run";
      case CATEGORY -> "Category";
      case FEATURE -> "Feature";
      case WORKFLOW -> "Workflow";
      case CASE -> "Case";
    };
  }

  private List<String> who(Bill bill) {
    return by == By.RUN
        ? List.of(bill.triad().subject())
        : List.of(bill.group().name(), bill.triad().subject());
  }

  private List<String> whoHead() {
    return by == By.RUN ? List.of("Subject") : List.of(word(by), "Subject");
  }

  private List<Item> items() {
    return Arrays.stream(Item.values())
        .filter(item -> item != Item.PEOPLE || view.gaps().isPeopleStated())
        .toList();
  }

  private List<String> moneyHead() {
    List<String> head = new ArrayList<>(whoHead());
    head.addAll(List.of("n", "Passed"));
    items().forEach(item -> head.add(CostsWords.head(item)));
    head.addAll(List.of("All", "Judges over"));
    if (view.gaps().isPeopleStated()) {
      head.add("People too");
    }
    head.add("Each right");
    return head;
  }

  private List<String> money(Bill bill) {
    List<String> row = new ArrayList<>(who(bill));
    row.add(Numbers.count(bill.replies()));
    row.add(
        bill.triad().quality().cases() == 0
            ? Words.UNKNOWN
            : Numbers.percent(bill.triad().quality().share()));
    items().forEach(item -> row.add(CostsWords.item(bill, item)));
    row.add(CostsWords.perThousand(bill.all(), bill.replies()));
    row.add(CostsWords.over(bill.judges()));
    if (view.gaps().isPeopleStated()) {
      row.add(CostsWords.over(bill.overhead()));
    }
    row.add(CostsWords.right(bill));
    return row;
  }

  /** Of what the input consists is told of runs and workflows, which have a prompt each. */
  private boolean isWhole() {
    return by == By.RUN || by == By.WORKFLOW;
  }

  private List<String> timeHead() {
    List<String> head = new ArrayList<>(whoHead());
    head.addAll(List.of("p50 s", "p95 s", "p99 s"));
    if (view.second().isPresent()) {
      head.addAll(List.of("Waiting p50", "Waiting p95"));
    }
    head.addAll(List.of("Mended", "Calls each", "Each done"));
    if (isWhole()) {
      head.add("Input");
    }
    return head;
  }

  private List<String> time(Bill bill) {
    List<String> row = new ArrayList<>(who(bill));
    for (double share : SHARES) {
      row.add(Words.seconds(bill.triad().waiting(), share));
    }
    view.second()
        .ifPresent(
            second -> {
              row.add(CostsWords.waiting(bill.triad().waiting(), 0.50, second));
              row.add(CostsWords.waiting(bill.triad().waiting(), 0.95, second));
            });
    row.add(
        Words.share((double) bill.entropy().mended() / bill.replies(), bill.entropy().interval()));
    row.add(bill.workflow().map(CostsWords::calls).orElse(Words.UNKNOWN));
    row.add(
        bill.workflow().map(each -> CostsWords.each(each.perCompleted())).orElse(Words.UNKNOWN));
    if (isWhole()) {
      row.add(bill.workflow().map(CostsWords::input).orElse(Words.UNKNOWN));
    }
    return row;
  }
}
