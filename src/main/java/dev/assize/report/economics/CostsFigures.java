package dev.assize.report.economics;

import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Waiting;
import dev.assize.economics.worth.Bill;
import dev.assize.economics.worth.Bill.Item;
import dev.assize.economics.worth.Entropy;
import dev.assize.economics.worth.JudgeBill;
import dev.assize.economics.worth.Overhead;
import dev.assize.economics.worth.Workflow;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.Counts;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Every number of the bills once: a row for each part and subject, and for each judge. */
final class CostsFigures {

  private static final List<String> HEAD =
      List.of(
          "by",
          "name",
          "subject",
          "replies",
          "passed",
          "failed",
          "errored",
          "unscored",
          "not_asked",
          "currency",
          "cost_replies",
          "cost_retries",
          "cost_judges",
          "cost_repairs",
          "cost_people",
          "cost_all",
          "unbilled",
          "per_correct",
          "per_correct_low",
          "per_correct_high",
          "overhead",
          "overhead_low",
          "overhead_high",
          "judges_overhead",
          "judges_overhead_low",
          "judges_overhead_high",
          "seconds_p50",
          "seconds_p50_low",
          "seconds_p50_high",
          "seconds_p95",
          "seconds_p95_low",
          "seconds_p95_high",
          "seconds_p99",
          "seconds_p99_low",
          "seconds_p99_high",
          "mended",
          "mended_low",
          "mended_high",
          "cost_mending",
          "calls_per_task",
          "per_completed");

  private static final double[] SHARES = {0.50, 0.95, 0.99};

  private final CostsView view;

  CostsFigures(CostsView view) {
    this.view = view;
  }

  Part.Table table() {
    return new Part.Table(
        HEAD,
        Stream.concat(view.bills().stream().map(this::row), view.judges().stream().map(this::row))
            .toList());
  }

  private List<String> row(Bill bill) {
    List<String> row =
        new ArrayList<>(
            List.of(
                bill.group().by().name().toLowerCase(Locale.ROOT),
                bill.group().name(),
                bill.triad().subject(),
                Integer.toString(bill.replies())));
    Counts counts = bill.triad().quality().counts();
    Stream.of(
            counts.passed(),
            counts.failed(),
            counts.errored(),
            counts.unscored(),
            counts.notAsked())
        .forEach(count -> row.add(count.toString()));
    row.add(view.currency());
    for (Item item : Item.values()) {
      boolean isThere = item != Item.PEOPLE || view.gaps().isPeopleStated();
      row.add(isThere ? amount(bill.charge(item)) : "");
    }
    row.add(amount(bill.all()));
    row.add(Long.toString(bill.all().unbilled()));
    perCorrect(bill.perCorrect(), row);
    overhead(bill.overhead(), row);
    overhead(bill.judges(), row);
    for (double share : SHARES) {
      seconds(bill.triad().waiting(), share, row);
    }
    row.add(Integer.toString(bill.entropy().mended()));
    limits(bill.entropy().interval(), row);
    row.add(
        bill.entropy().cost() instanceof Entropy.Cost.Known known
            ? known.extra().amount().toPlainString()
            : "");
    row.add(Words.raw(bill.workflow().map(Workflow::callsPerTask)));
    row.add(bill.workflow().map(each -> each(each.perCompleted())).orElse(""));
    return row;
  }

  private List<String> row(JudgeBill judge) {
    List<String> row = new ArrayList<>(Collections.nCopies(HEAD.size(), ""));
    row.set(0, "judge");
    row.set(1, judge.judge());
    row.set(2, judge.subject());
    row.set(3, Integer.toString(judge.replies()));
    row.set(HEAD.indexOf("currency"), view.currency());
    row.set(HEAD.indexOf("cost_repairs"), amount(judge.repairs()));
    row.set(HEAD.indexOf("cost_all"), amount(judge.charge()));
    return row;
  }

  private static String amount(Charge charge) {
    return charge.price() instanceof Price.Known known
        ? known.money().amount().toPlainString()
        : "";
  }

  private static String each(PerCorrect perCorrect) {
    return switch (perCorrect) {
      case PerCorrect.Known known -> known.each().amount().toPlainString();
      case PerCorrect.Infinite infinite -> "infinite";
      case PerCorrect.Unpriced unpriced -> "";
    };
  }

  private static void perCorrect(PerCorrect perCorrect, List<String> row) {
    row.add(each(perCorrect));
    Optional<MoneyRange> range =
        perCorrect instanceof PerCorrect.Known known ? known.range() : Optional.empty();
    row.add(range.map(each -> each.lo().amount().toPlainString()).orElse(""));
    row.add(range.map(each -> each.hi().amount().toPlainString()).orElse(""));
  }

  private static void overhead(Overhead overhead, List<String> row) {
    switch (overhead) {
      case Overhead.Known known -> {
        row.add(known.ratio().toPlainString());
        limits(known.interval(), row);
      }
      case Overhead.Infinite infinite -> row.addAll(List.of("infinite", "", ""));
      case Overhead.Unpriced unpriced -> row.addAll(List.of("", "", ""));
    }
  }

  private static void limits(Optional<Interval> interval, List<String> row) {
    row.add(Words.raw(interval.map(Interval::lo)));
    row.add(Words.raw(interval.map(Interval::hi)));
  }

  private static void seconds(Waiting waiting, double share, List<String> row) {
    if (waiting instanceof Waiting.Timed timed) {
      Waiting.Percentile found = timed.percentile(share);
      row.add(Words.raw(Optional.of(found.seconds())));
      row.add(raw(found.lower()));
      row.add(raw(found.upper()));
    } else {
      row.addAll(List.of("", "", ""));
    }
  }

  private static String raw(OptionalDouble value) {
    return value.isEmpty() ? "" : Words.raw(Optional.of(value.getAsDouble()));
  }
}
