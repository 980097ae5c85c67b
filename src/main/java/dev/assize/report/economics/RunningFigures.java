package dev.assize.report.economics;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Waiting;
import dev.assize.economics.worth.Entropy;
import dev.assize.economics.worth.LatencyTax;
import dev.assize.economics.worth.Mended;
import dev.assize.economics.worth.Overhead;
import dev.assize.economics.worth.UseCaseWorth;
import dev.assize.economics.worth.Workflow;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what verification, waiting, mending and many calls cost in a run. */
final class RunningFigures {

  private static final int HUNDRED = 100;

  private final UseCaseWorth worth;
  private final List<List<String>> rows = new ArrayList<>();

  RunningFigures(UseCaseWorth worth) {
    this.worth = worth;
  }

  List<List<String>> rows() {
    row(
        "a right reply costs",
        each(worth.triad().perCorrect(), Unbilled.in(worth.triad().spending())));
    row("judges and people, over generation", times(worth.overhead()));
    row("judges alone, over generation", times(worth.judges()));
    waiting();
    entropy(worth.entropy());
    worth.workflow().ifPresent(this::workflow);
    return rows;
  }

  private void row(String figure, String value) {
    rows.add(List.of(figure, value));
  }

  private static String each(PerCorrect perCorrect, long unbilled) {
    return switch (perCorrect) {
      case PerCorrect.Known known -> Unbilled.least(unbilled) + money(known.each(), known.range());
      case PerCorrect.Infinite infinite ->
          "infinite: "
              + Unbilled.least(unbilled)
              + Words.money(infinite.spent())
              + " spent, and none is right";
      case PerCorrect.Unpriced unpriced -> Words.UNPRICED + ": " + unpriced.why();
    };
  }

  private static String money(Money each, Optional<MoneyRange> range) {
    return each.currency() + " " + Words.times(each, range, 1);
  }

  private static String times(Overhead overhead) {
    return switch (overhead) {
      case Overhead.Known known ->
          Words.amount(known.ratio())
              + limits(known.interval())
              + " times as much"
              + Unbilled.asBilled(known.unbilled().isAny());
      case Overhead.Infinite infinite ->
          "infinite: " + Words.money(infinite.verification()) + ", and generation is free";
      case Overhead.Unpriced unpriced -> Words.UNPRICED + ": " + unpriced.why();
    };
  }

  private static String limits(Optional<Interval> interval) {
    return interval.map(i -> " (" + plain(i.lo()) + " to " + plain(i.hi()) + ")").orElse("");
  }

  private static String plain(double value) {
    return Words.amount(BigDecimal.valueOf(value));
  }

  private void waiting() {
    if (worth.waiting().isEmpty()) {
      row(
          "waiting for a reply",
          worth.triad().waiting() instanceof Waiting.Untimed untimed
              ? "unknown: " + untimed.why()
              : Words.UNKNOWN);
    }
    worth
        .waiting()
        .ifPresent(
            tax ->
                tax.at()
                    .forEach(
                        at ->
                            row(
                                "waiting for a reply, p" + Math.round(at.share() * HUNDRED),
                                waiting(at))));
  }

  private String waiting(LatencyTax.At at) {
    Optional<MoneyRange> range =
        at.lower().isPresent() && at.upper().isPresent()
            ? Optional.of(new MoneyRange(at.lower().get(), at.upper().get(), 0))
            : Optional.empty();
    return money(at.tax(), range)
        + ", "
        + Words.seconds(worth.triad().waiting(), at.share())
        + " s";
  }

  private void entropy(Entropy entropy) {
    String counts =
        Numbers.count(entropy.byTrouble().getOrDefault(Mended.Trouble.RETRY, 0))
            + " asked again, "
            + Numbers.count(entropy.byTrouble().getOrDefault(Mended.Trouble.REPAIR, 0))
            + " judged again";
    row(
        "replies that were mended",
        Words.share((double) entropy.mended() / entropy.replies(), entropy.interval())
            + ": "
            + counts);
    row(
        "mending costs, over all replies",
        switch (entropy.cost()) {
          case Entropy.Cost.Known known ->
              Unbilled.least(known.unbilled())
                  + Words.money(known.perReply())
                  + " each, "
                  + Numbers.percent(known.share())
                  + " of what was paid";
          case Entropy.Cost.Unpriced unpriced -> Words.UNPRICED + ": " + unpriced.why();
        });
  }

  private void workflow(Workflow workflow) {
    row("calls for a task", plain(workflow.callsPerTask()) + limits(workflow.calls()));
    row(
        "a call costs",
        workflow
            .perCall()
            .map(each -> Unbilled.least(workflow.unbilled()) + Words.money(each))
            .orElse(Words.UNPRICED));
    row("a completed task costs", each(workflow.perCompleted(), workflow.unbilled()));
    List<String> shares = new ArrayList<>();
    for (Map.Entry<String, Double> share : workflow.shares().entrySet()) {
      shares.add(share.getKey() + " " + Numbers.percent(share.getValue()));
    }
    row("its input", shares.isEmpty() ? Words.UNKNOWN : String.join(", ", shares));
  }
}
