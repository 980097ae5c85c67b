package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.report.Latencies;
import dev.assize.report.svg.CostQuality;
import dev.assize.report.svg.CostQuality.Point;
import dev.assize.report.svg.CostQuality.Role;
import dev.assize.report.svg.Distribution;
import dev.assize.report.svg.Distribution.Tick;
import dev.assize.report.svg.Figure;
import dev.assize.report.svg.LatencyHistogram;
import dev.assize.report.svg.ScoreHistogram;
import dev.assize.report.svg.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How scores, latencies and costs are spread over cases and parts, on both sides. */
final class Spreads {

  private static final double MILLIS = 1_000;
  private static final String SCORE = "score";
  private static final String LATENCY = "latencyMs";

  private final Entry candidate;
  private final Entry before;
  private final Entry after;
  private final String listed;

  /** Of a candidate that has a baseline. */
  Spreads(Entry candidate) {
    this.candidate = candidate;
    this.before = candidate.in("against").in("baseline");
    this.after = candidate.in("candidate");
    this.listed = isParted() ? "open cases" : "cases";
  }

  private boolean isParted() {
    return sealed() > 0;
  }

  private long sealed() {
    return candidate.in("split").in("sealed").whole("cases");
  }

  /** What a figure by case leaves out, as only open cases are listed; empty where all are open. */
  String without() {
    return isParted()
        ? "Without the "
            + Numbers.count(sealed(), "sealed case")
            + ", which no list has; the tiles above count them, too."
        : "";
  }

  /** Empty where no score lies between all and nothing. */
  Optional<Figure> scores() {
    List<Double> then = marks("before", SCORE, 1);
    List<Double> now = marks("after", SCORE, 1);
    boolean isGraded = Stream.concat(then.stream(), now.stream()).anyMatch(v -> v > 0 && v < 1);
    return !isGraded
        ? Optional.empty()
        : Optional.of(
            ScoreHistogram.of(
                new Distribution("baseline", then, mean(then)),
                new Distribution("candidate", now, mean(now)),
                "Scores of the " + listed));
  }

  private static List<Tick> mean(List<Double> values) {
    OptionalDouble mean = values.stream().mapToDouble(Double::doubleValue).average();
    return mean.isPresent()
        ? List.of(new Tick("mean", Span.exactly(mean.getAsDouble())))
        : List.of();
  }

  Optional<Figure> latencies() {
    List<Double> then = marks("before", LATENCY, MILLIS);
    List<Double> now = marks("after", LATENCY, MILLIS);
    return then.isEmpty() && now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LatencyHistogram.of(
                new Distribution("baseline", then, ranks("before")),
                new Distribution("candidate", now, ranks("after")),
                "Latency of replies to the " + listed + ", s"));
  }

  /** Of the cases that are drawn. */
  private List<Tick> ranks(String side) {
    Latencies drawn =
        Latencies.over(
            marks(side, LATENCY, 1).stream()
                .map(millis -> Duration.ofMillis(millis.longValue()))
                .toList());
    return drawn.cases() == 0
        ? List.of()
        : List.of(
            new Tick("p50", Span.exactly(drawn.median().toMillis() / MILLIS)),
            new Tick("p95", Span.exactly(drawn.p95().toMillis() / MILLIS)));
  }

  private List<Double> marks(String side, String name, double unit) {
    return candidate
        .entries("cases")
        .map(row -> row.in(side).number(name))
        .filter(OptionalDouble::isPresent)
        .map(value -> value.getAsDouble() / unit)
        .toList();
  }

  /** Empty where nobody knows what a reply took. */
  Optional<Figure> trade() {
    boolean isPriced = Stream.of(before, after).allMatch(s -> s.in("subjectCost").has("amount"));
    List<Point> points = new ArrayList<>();
    point(Role.BASELINE, before, isPriced).ifPresent(points::add);
    point(Role.CANDIDATE, after, isPriced).ifPresent(points::add);
    String unit =
        isPriced ? after.in("subjectCost").text("currency") + " per reply" : "tokens per reply";
    return points.size() < 2 ? Optional.empty() : Optional.of(CostQuality.of(points, unit));
  }

  private static Optional<Point> point(Role role, Entry side, boolean isPriced) {
    Entry rate = side.in("passRate");
    long replies = Words.replies(side);
    double spent =
        isPriced ? side.in("subjectCost").share("amount") : Words.billed(side.in("subjectUsage"));
    Entry told = rate.in("design").has("value") ? rate.in("design") : rate;
    long p95 = side.in("latency").whole("p95Ms");
    return told.interval("interval")
        .filter(i -> replies > 0 && spent > 0)
        .map(
            i ->
                new Point(
                    role,
                    side.text("subject"),
                    Span.exactly(spent / replies),
                    new Span(told.share("value"), i.lo(), i.hi()),
                    p95 == 0 ? "" : "p95 " + Words.seconds(p95)));
  }
}
