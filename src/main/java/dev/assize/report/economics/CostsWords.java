package dev.assize.report.economics;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Waiting;
import dev.assize.economics.worth.Bill;
import dev.assize.economics.worth.Bill.Item;
import dev.assize.economics.worth.LatencyTax;
import dev.assize.economics.worth.Overhead;
import dev.assize.economics.worth.Workflow;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says the figures of bills. */
final class CostsWords {

  private CostsWords() {}

  static String head(Item item) {
    return switch (item) {
      case REPLIES -> "Replies";
      case RETRIES -> "Retries";
      case JUDGES -> "Judges";
      case REPAIRS -> "Repairs";
      case PEOPLE -> "People";
    };
  }

  static String waiting(Waiting waiting, double share, Money second) {
    return waiting instanceof Waiting.Timed timed
        ? LatencyTax.of(timed, second).at().stream()
            .filter(at -> at.share() == share)
            .map(CostsWords::waiting)
            .collect(Collectors.joining())
        : Words.UNKNOWN;
  }

  private static String waiting(LatencyTax.At at) {
    Optional<MoneyRange> range =
        at.lower().isPresent() && at.upper().isPresent()
            ? Optional.of(new MoneyRange(at.lower().get(), at.upper().get(), 0))
            : Optional.empty();
    return Words.times(at.tax(), range, Words.THOUSAND);
  }

  static String calls(Workflow workflow) {
    return Words.amount(BigDecimal.valueOf(workflow.callsPerTask())) + limits(workflow.calls());
  }

  private static String limits(Optional<Interval> interval) {
    return interval
        .map(
            i ->
                " ("
                    + Words.amount(BigDecimal.valueOf(i.lo()))
                    + " to "
                    + Words.amount(BigDecimal.valueOf(i.hi()))
                    + ")")
        .orElse("");
  }

  static String input(Workflow workflow) {
    return workflow.shares().isEmpty()
        ? Words.UNKNOWN
        : workflow.shares().entrySet().stream()
            .map(share -> share.getKey() + " " + Numbers.percent(share.getValue()))
            .collect(Collectors.joining(", "));
  }

  static String over(Overhead overhead) {
    return switch (overhead) {
      case Overhead.Known known -> times(known);
      case Overhead.Infinite infinite -> "infinite";
      case Overhead.Unpriced unpriced -> Words.UNPRICED;
    };
  }

  /** {@code 13.4 (12.8 to 14.1)}. */
  static String times(Overhead.Known known) {
    return Words.amount(known.ratio()) + limits(known.interval());
  }

  /** Everything over the right replies, for a thousand of them. */
  static String right(Bill bill) {
    return Unbilled.least(bill.all().unbilled()) + each(bill.perCorrect());
  }

  static String each(PerCorrect perCorrect) {
    return switch (perCorrect) {
      case PerCorrect.Known known -> Words.times(known.each(), known.range(), Words.THOUSAND);
      case PerCorrect.Infinite infinite -> "infinite";
      case PerCorrect.Unpriced unpriced -> Words.UNPRICED;
    };
  }

  /** Of a thousand replies. */
  static String item(Bill bill, Item item) {
    return perThousand(bill.charge(item), bill.replies());
  }

  /** Of an exact sum the part of a thousand replies; the least where some attempts have no bill. */
  static String perThousand(Charge sum, int replies) {
    return sum.price() instanceof Price.Known known
        ? Unbilled.least(sum.unbilled())
            + Words.times(
                MoneyRange.mean(
                    known.money().amount(), BigDecimal.valueOf(replies), known.money().currency()),
                Optional.empty(),
                Words.THOUSAND)
        : Words.UNPRICED;
  }

  static String amount(Charge charge) {
    return charge.price() instanceof Price.Known known
        ? Unbilled.least(charge.unbilled()) + Words.amount(known.money().amount())
        : Words.UNPRICED;
  }
}
