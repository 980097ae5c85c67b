package dev.assize.report.economics;

import dev.assize.economics.Axis;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.Spending;
import dev.assize.economics.Triad;
import dev.assize.economics.Waiting;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Estimate;
import dev.assize.economics.routing.Route;
import dev.assize.economics.trimming.Cut;
import dev.assize.report.economics.Chart.Loss;
import dev.assize.report.economics.Chart.Offer;
import dev.assize.report.svg.Estimate.Measured;
import dev.assize.report.svg.Span;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Optional;

/** The charts of answers about cost; where the numbers for one are missing there is none. */
final class Drawings {

  /** A frontier takes two points. */
  private static final int FEWEST = 2;

  private Drawings() {}

  /** Subjects by quality and what 1,000 replies cost; those without a price are left out. */
  static List<Chart> of(List<Triad> triads, String currency) {
    return trade(triads.stream().flatMap(each -> offer(each).stream()).toList(), currency);
  }

  private static Optional<Offer> offer(Triad triad) {
    Triad.Quality quality = triad.quality();
    if (quality.cases() == 0 || !(triad.spending() instanceof Spending.Known known)) {
      return Optional.empty();
    }
    double cost = thousand(known.perTrial().amount().doubleValue());
    Span costs =
        known.range().map(range -> within(cost, range)).orElseGet(() -> Span.exactly(cost));
    return Optional.of(
        new Offer(
            triad.subject(),
            Chart.Reach.REAL,
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
  static List<Chart> ofRoutes(List<Course> courses, String currency) {
    return trade(courses.stream().flatMap(each -> offer(each).stream()).toList(), currency);
  }

  private static Optional<Offer> offer(Course course) {
    Estimate quality = course.levels().get(Axis.QUALITY);
    Estimate cost = course.levels().get(Axis.COST);
    return quality == null || cost == null
        ? Optional.empty()
        : Optional.of(
            new Offer(
                course.route().name() + (course.note().isEmpty() ? "" : ", " + course.note()),
                course.route() instanceof Route.Oracle ? Chart.Reach.BEYOND : Chart.Reach.REAL,
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

  private static List<Chart> trade(List<Offer> offers, String currency) {
    return offers.size() < FEWEST || currency.isEmpty()
        ? List.of()
        : List.of(new Chart.Trade(currency + " for 1,000", offers));
  }

  /** What each shorter prompt loses, against the margin. */
  static List<Chart> ofCuts(TrimmedLot lot, double margin) {
    List<Loss> losses = lot.prompts().stream().flatMap(each -> loss(each).stream()).toList();
    return losses.isEmpty() ? List.of() : List.of(new Chart.Losses(margin, losses));
  }

  private static Optional<Loss> loss(Trimmed prompt) {
    Cut cut = prompt.cut();
    return cut.interval()
        .map(
            interval ->
                new Loss(
                    prompt.without().isEmpty()
                        ? cut.name()
                        : "without " + Words.list(prompt.without()),
                    new Measured(cut.difference(), interval, cut.cases(), cut.notWorse().text())));
  }
}
