package dev.assize.report.economics;

import dev.assize.economics.Axis;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.Spending;
import dev.assize.economics.Triad;
import dev.assize.economics.Waiting;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Estimate;
import dev.assize.economics.trimming.Cut;
import dev.assize.report.svg.CostQuality;
import dev.assize.report.svg.CostQuality.Point;
import dev.assize.report.svg.CostQuality.Role;
import dev.assize.report.svg.Figure;
import dev.assize.report.svg.ForestPlot;
import dev.assize.report.svg.Span;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Optional;

/** Draws answers about cost; where the numbers for a figure are missing there is none. */
final class Drawings {

  /** A frontier takes two points. */
  private static final int FEWEST = 2;

  private Drawings() {}

  /** Subjects by quality and what 1,000 replies cost; those without a price are left out. */
  static List<Figure> of(List<Triad> triads, String currency) {
    return costQuality(triads.stream().flatMap(each -> point(each).stream()).toList(), currency);
  }

  private static Optional<Point> point(Triad triad) {
    Triad.Quality quality = triad.quality();
    if (quality.cases() == 0 || !(triad.spending() instanceof Spending.Known known)) {
      return Optional.empty();
    }
    double cost = thousand(known.perTrial().amount().doubleValue());
    Span costs =
        known.range().map(range -> within(cost, range)).orElseGet(() -> Span.exactly(cost));
    return Optional.of(
        new Point(
            Role.OTHER,
            triad.subject(),
            costs,
            span(quality.share(), quality.interval()),
            latency(triad)));
  }

  private static String latency(Triad triad) {
    return triad.waiting() instanceof Waiting.Timed
        ? "p95 " + Words.seconds(triad.waiting(), 0.95) + " s"
        : "nobody timed it";
  }

  private static Span within(double cost, MoneyRange range) {
    return new Span(
        cost,
        Math.min(cost, thousand(range.lo().amount().doubleValue())),
        Math.max(cost, thousand(range.hi().amount().doubleValue())));
  }

  private static double thousand(double each) {
    return each * Words.THOUSAND;
  }

  private static Span span(double value, Optional<Interval> interval) {
    return interval
        .map(each -> new Span(value, Math.min(value, each.lo()), Math.max(value, each.hi())))
        .orElseGet(() -> Span.exactly(value));
  }

  /** Routes by quality and what 1,000 questions cost. */
  static List<Figure> ofRoutes(List<Course> courses, String currency) {
    return costQuality(courses.stream().flatMap(each -> point(each).stream()).toList(), currency);
  }

  private static Optional<Point> point(Course course) {
    Estimate quality = course.levels().get(Axis.QUALITY);
    Estimate cost = course.levels().get(Axis.COST);
    return quality == null || cost == null
        ? Optional.empty()
        : Optional.of(
            new Point(
                Role.OTHER,
                course.route().name() + (course.note().isEmpty() ? "" : ", " + course.note()),
                costs(cost),
                level(quality),
                latency(course)));
  }

  private static String latency(Course course) {
    return course.levels().containsKey(Axis.LATENCY)
        ? "mean " + RouteWords.level(course.levels(), Axis.LATENCY) + " s"
        : "nobody timed it";
  }

  private static Span level(Estimate estimate) {
    return span(estimate.value(), estimate.interval());
  }

  private static Span costs(Estimate estimate) {
    Span each = level(estimate);
    return new Span(thousand(each.value()), thousand(each.lo()), thousand(each.hi()));
  }

  private static List<Figure> costQuality(List<Point> points, String currency) {
    return points.size() < FEWEST || currency.isEmpty()
        ? List.of()
        : List.of(CostQuality.of(points, currency + " for 1,000"));
  }

  /** What each shorter prompt loses, against the margin. */
  static List<Figure> ofCuts(TrimmedLot lot, double margin) {
    List<ForestPlot.Row> rows = lot.prompts().stream().flatMap(each -> row(each).stream()).toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            ForestPlot.narrow(List.of(new ForestPlot.Group("", rows)), margin, "What is lost"));
  }

  private static Optional<ForestPlot.Row> row(Trimmed prompt) {
    Cut cut = prompt.cut();
    return cut.interval()
        .map(
            interval ->
                new ForestPlot.Row(
                    prompt.without().isEmpty()
                        ? cut.name()
                        : "without " + Words.list(prompt.without()),
                    new dev.assize.report.svg.Estimate.Measured(
                        cut.difference(), interval, cut.cases(), cut.notWorse().text())));
  }
}
