package dev.assize;

import dev.assize.base.Usage;
import dev.assize.history.CaseRow;
import dev.assize.history.Measured;
import dev.assize.history.MetricRow;
import dev.assize.history.MetricRow.Bounds;
import dev.assize.regression.PassRate;
import dev.assize.report.Latencies;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.score.Evidence;
import dev.assize.score.Metric;
import dev.assize.score.ScoredRun;
import dev.assize.stats.ExactSum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The numbers over the cases of a side that a history keeps; one that nobody knows is left out. */
final class SideMetrics {

  private static final String SHARE = "share";
  private static final double NANOS = 1e9;

  private final Told told;
  private final PriceBook prices;
  private final List<MetricRow> rows = new ArrayList<>();

  SideMetrics(Told told, PriceBook prices) {
    this.told = told;
    this.prices = prices;
  }

  List<MetricRow> of(ScoredRun scored, List<CaseRow> cases) {
    passRate(PassRate.of(scored.cases(), told.level()));
    amounts(cases);
    Evidence evidence = scored.evidence();
    tokens(Measured.TOKENS_IN, evidence, Usage.Kind.INPUT);
    tokens(Measured.TOKENS_OUT, evidence, Usage.Kind.OUTPUT);
    told.side(scored.subject())
        .ifPresent(
            side -> {
              money(Measured.COST, side.facts().subjectPrice(), evidence.replies());
              money(Measured.JUDGE_COST, side.facts().judgePrice(), evidence.replies());
            });
    rows.sort(Comparator.comparing(MetricRow::name));
    return List.copyOf(rows);
  }

  private void passRate(Metric rate) {
    switch (rate.design()) {
      case Metric.Design.Shared shared ->
          rows.add(
              new MetricRow(
                  Measured.PASS,
                  SHARE,
                  shared.value(),
                  rate.n(),
                  new Bounds.Known(shared.interval())));
      case Metric.Design.Plain plain ->
          rate.value()
              .ifPresent(
                  value ->
                      rows.add(
                          new MetricRow(
                              Measured.PASS,
                              SHARE,
                              value,
                              rate.n(),
                              rate.interval()
                                  .<Bounds>map(Bounds.Known::new)
                                  .orElse(new Bounds.None()))));
    }
  }

  /** Each row may be made when it is looked at, so that is done once. */
  private void amounts(List<CaseRow> cases) {
    Known scores = new Known(cases.size());
    Known lengths = new Known(cases.size());
    Known declined = new Known(cases.size());
    Known seconds = new Known(cases.size());
    for (CaseRow row : cases) {
      scores.add(row.score());
      lengths.add(row.took().length());
      declined.add(row.took().declined());
      seconds.add(row.took().seconds());
    }
    mean(Measured.SCORE, SHARE, scores.all());
    mean(Measured.LENGTH, "characters", lengths.all());
    mean(Measured.DECLINED, SHARE, declined.all());
    latencies(seconds.all());
  }

  /** One quantity of the cases that tell it. */
  private static final class Known {
    private final double[] amounts;
    private int count;

    Known(int most) {
      this.amounts = new double[most];
    }

    void add(double amount) {
      if (amount != CaseRow.UNKNOWN) {
        amounts[count++] = amount;
      }
    }

    double[] all() {
      return Arrays.copyOf(amounts, count);
    }
  }

  private void mean(String name, String unit, double[] known) {
    if (known.length > 0) {
      rows.add(new MetricRow(name, unit, ExactSum.of(known) / known.length, known.length));
    }
  }

  private void latencies(double[] known) {
    Latencies latencies =
        Latencies.over(
            Arrays.stream(known)
                .mapToObj(seconds -> Duration.ofNanos(Math.round(seconds * NANOS)))
                .toList());
    if (latencies.cases() > 0) {
      seconds(Measured.LATENCY_P50, latencies.median(), latencies.cases());
      seconds(Measured.LATENCY_P95, latencies.p95(), latencies.cases());
    }
  }

  private void seconds(String name, Duration span, int n) {
    rows.add(new MetricRow(name, "s", span.toNanos() / NANOS, n));
  }

  private void tokens(String name, Evidence evidence, Usage.Kind kind) {
    evidence
        .subjectUsage()
        .of(kind)
        .ifPresent(sum -> rows.add(new MetricRow(name, "tokens", sum, evidence.replies())));
  }

  private void money(String name, Price price, int n) {
    if (price instanceof Price.Known known) {
      rows.add(new MetricRow(name, prices.currency(), known.money().amount().doubleValue(), n));
    }
  }
}
