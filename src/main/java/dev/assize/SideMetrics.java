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
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
    mean(Measured.SCORE, SHARE, cases, CaseRow::score);
    mean(Measured.LENGTH, "characters", cases, row -> row.took().length());
    mean(Measured.DECLINED, SHARE, cases, row -> row.took().declined());
    latencies(cases);
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

  private void mean(
      String name, String unit, List<CaseRow> cases, ToDoubleFunction<CaseRow> value) {
    double[] known =
        cases.stream().mapToDouble(value).filter(each -> each != CaseRow.UNKNOWN).toArray();
    if (known.length > 0) {
      rows.add(new MetricRow(name, unit, ExactSum.of(known) / known.length, known.length));
    }
  }

  private void latencies(List<CaseRow> cases) {
    Latencies latencies =
        Latencies.over(
            cases.stream()
                .map(row -> row.took().seconds())
                .filter(seconds -> seconds != CaseRow.UNKNOWN)
                .map(seconds -> Duration.ofNanos(Math.round(seconds * NANOS)))
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
