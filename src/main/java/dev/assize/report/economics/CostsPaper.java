package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Spending;
import dev.assize.economics.Triad;
import dev.assize.economics.Waiting;
import dev.assize.economics.worth.Bill;
import dev.assize.economics.worth.Bill.By;
import dev.assize.economics.worth.Bill.Item;
import dev.assize.economics.worth.JudgeBill;
import dev.assize.economics.worth.Overhead;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what replies cost and took. */
final class CostsPaper {

  private final CostsView view;

  CostsPaper(CostsView view) {
    this.view = view;
  }

  Paper paper() {
    List<Part> parts = new ArrayList<>();
    for (By by : By.values()) {
      List<Bill> bills = view.bills(by);
      if (!bills.isEmpty()) {
        parts.add(new CostsTables(view, by, bills).part());
      }
    }
    if (!view.judges().isEmpty()) {
      parts.add(judges());
    }
    return new Paper("What replies cost", view.isTold(), answers(), parts, toKnow());
  }

  private List<String> answers() {
    return view.runs().stream().map(this::answer).toList();
  }

  private String answer(Bill bill) {
    if (bill.all().price() instanceof Price.Unknown unknown) {
      return bill.triad().subject() + ": unpriced: " + unknown.reason() + ".";
    }
    return bill.triad().subject()
        + ": "
        + Unbilled.least(bill.all().unbilled())
        + view.currency()
        + " "
        + CostsWords.perThousand(Charge.of(bill.all().price()), bill.replies())
        + " for 1,000 replies, and "
        + CostsWords.right(bill)
        + " for 1,000 right ones. Judges "
        + (view.gaps().isPeopleStated() ? "and people cost " : "cost ")
        + overhead(bill.overhead())
        + ".";
  }

  private static String overhead(Overhead overhead) {
    return switch (overhead) {
      case Overhead.Known known ->
          CostsWords.times(known)
              + " times as much as generation"
              + Unbilled.asBilled(known.unbilled().isAny());
      case Overhead.Infinite infinite -> "infinitely much more than generation, which is free";
      case Overhead.Unpriced unpriced -> "nobody knows what (" + unpriced.why() + ")";
    };
  }

  private Part judges() {
    return Part.of(
        "By judge",
        List.of("Money is " + view.currency() + ", in all and for 1,000 replies that were judged."),
        new Part.Table(
            List.of("Judge", "Subject", "Replies", "Calls", "In all", "Each 1,000", "Repairs"),
            view.judges().stream().map(CostsPaper::row).toList()));
  }

  private static List<String> row(JudgeBill judge) {
    return List.of(
        judge.judge(),
        judge.subject(),
        Numbers.count(judge.replies()),
        Numbers.count(judge.calls()),
        CostsWords.amount(judge.charge()),
        CostsWords.perThousand(judge.charge(), judge.replies()),
        CostsWords.amount(judge.repairs()));
  }

  private List<String> toKnow() {
    List<String> toKnow = new ArrayList<>();
    String people = view.gaps().isPeopleStated() ? " and people. " : ". ";
    toKnow.add(
        "All: replies, their retries, judges, judges' repairs"
            + people
            + "Judges over: judges over generation, which is replies and retries"
            + (view.gaps().isPeopleStated() ? "; people too: judges and people over it. " : ". ")
            + "Each right: all of it for 1,000 right replies, what the wrong ones cost included.");
    toKnow.add(
        "Mended: replies that took a retry, or a judge who was asked once more; retries and repairs"
            + " are what that cost. Calls each: the subject's for a reply; each done: these for"
            + " 1,000 completed tasks. Limits in brackets are of 95 % intervals.");
    people(toKnow);
    if (view.second().isEmpty()) {
      toKnow.add(
          "Nobody states what a second of waiting loses: economics.second in assize.yaml, beside"
              + " economics.worth.");
    }
    if (view.gaps().sealed() > 0) {
      toKnow.add(
          "In no row of their own, but in all others: "
              + Numbers.count(view.gaps().sealed(), "sealed case")
              + ".");
    }
    toKnow.addAll(Notes.of(view.asked()));
    List<Triad> runs = view.runs().stream().map(Bill::triad).toList();
    toKnow.addAll(Unbilled.notes(runs));
    view.runs().forEach(bill -> judges(bill, toKnow));
    toKnow.addAll(untold(runs));
    return toKnow;
  }

  private void people(List<String> toKnow) {
    if (!view.gaps().isPeopleStated()) {
      toKnow.add(
          "People who check are in no amount: state minutes-checking and wage of a use case under"
              + " value in assize.yaml.");
    } else {
      toKnow.add(
          "People: minutes-checking x wage of the first use case under value that a case stands"
              + " for"
              + (view.gaps().unchecked() == 0
                  ? "."
                  : "; of "
                      + Numbers.count(view.gaps().unchecked(), "reply")
                      + " nobody states them, and they count as checked by nobody."));
    }
  }

  private static void judges(Bill bill, List<String> toKnow) {
    long unbilled = bill.charge(Item.JUDGES).unbilled() + bill.charge(Item.REPAIRS).unbilled();
    if (unbilled > 0) {
      toKnow.add(
          "The judges of "
              + bill.triad().subject()
              + " cost at least what is told: "
              + Unbilled.attempts(unbilled)
              + ".");
    }
  }

  private Set<String> untold(List<Triad> runs) {
    Set<String> why = new TreeSet<>();
    for (Bill bill : view.bills()) {
      for (Item item : Item.values()) {
        if (bill.charge(item).price() instanceof Price.Unknown unknown) {
          why.add("Unpriced: " + unknown.reason() + ".");
        }
      }
    }
    for (Triad triad : runs) {
      if (triad.waiting() instanceof Waiting.Untimed untimed) {
        why.add("No latency: " + untimed.why() + ".");
      }
      if (triad.spending() instanceof Spending.Unpriced unpriced) {
        why.add(
            "Unpriced: "
                + Numbers.count(unpriced.cases(), "case")
                + " of "
                + triad.subject()
                + ": "
                + unpriced.why()
                + ".");
      }
    }
    return why;
  }
}
