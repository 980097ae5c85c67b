package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Draws a metric over the runs, in their order: each run, the moving average, and the limits that
 * the average keeps while nothing changes. A dotted upright line stands where something did change;
 * what breaks a rule has a frame and its word.
 */
public final class ControlChart {

  private static final int MOST = 60;
  private static final double LEFT = 66;
  private static final double RIGHT = 350;
  private static final double TOP = 48;
  private static final double BOTTOM = 190;
  private static final double NOTES = 236;
  private static final double NOTE = 20;
  private static final double LEAST_APART = 30;

  private final List<Run> runs;
  private final double centre;
  private final DoubleFunction<String> shown;
  private final Scale up;
  private final ChartNotes notes;

  /**
   * One run.
   *
   * @param value of the metric
   * @param average the moving average up to it
   * @param limits of the average
   * @param broken the rule that it breaks, in a few words; empty for none
   * @param changed what was not the same as in the run before; empty for nothing
   */
  public record Run(
      String name, double value, double average, Limits limits, String broken, String changed) {}

  /** Between which the average stays while nothing changes; equal where it is not held to any. */
  public record Limits(double lower, double upper) {

    private boolean isHeld() {
      return lower < upper;
    }
  }

  private ControlChart(List<Run> runs, double centre, DoubleFunction<String> shown) {
    this.runs = runs.subList(Math.max(0, runs.size() - MOST), runs.size());
    this.centre = centre;
    this.notes = new ChartNotes(this.runs);
    this.shown = shown;
    double least = this.runs.stream().mapToDouble(ControlChart::least).min().orElse(centre);
    double most = this.runs.stream().mapToDouble(ControlChart::most).max().orElse(centre);
    double aside = 0.1 * (most - least);
    this.up = Scale.of(least - aside, most + aside, BOTTOM, TOP);
  }

  private static double least(Run run) {
    return Math.min(Math.min(run.value(), run.average()), run.limits().lower());
  }

  private static double most(Run run) {
    return Math.max(Math.max(run.value(), run.average()), run.limits().upper());
  }

  /**
   * The figure, 360 units wide, of the last sixty runs at the most.
   *
   * @param centre in the long run
   * @param shown says a value with its unit
   */
  public static Figure of(
      List<Run> runs, double centre, String metric, DoubleFunction<String> shown) {
    return new ControlChart(List.copyOf(runs), centre, shown).draw(metric);
  }

  private Figure draw(String metric) {
    String title = Label.fit(metric, 300) + " by run";
    List<String> lines = notes.lines(Svg.NARROW);
    Svg svg = Svg.image(Svg.NARROW, (int) (NOTES + NOTE * lines.size()), title, finding());
    svg.text(0, 12, "start", Label.fit(heading(title), Svg.NARROW), Svg.MUTED);
    svg.line(LEFT, up.at(centre), RIGHT, up.at(centre), "stroke-opacity=\"0.6\"");
    level(svg, centre);
    if (isHeld()) {
      limits(svg);
    }
    path(svg, Run::average, "stroke-opacity=\"0.72\" stroke-width=\"1.5\"");
    for (int i = 0; i < runs.size(); i++) {
      run(svg, i);
    }
    svg.text(LEFT, BOTTOM + 20, "start", "older", Svg.MUTED);
    svg.text(RIGHT, BOTTOM + 20, "end", "newer \u2192", Svg.MUTED);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(0, NOTES + NOTE * i + 4, "start", lines.get(i));
    }
    return new Figure(
        svg.end(),
        title,
        finding(),
        List.of("Run", "Value", "Moving average", "Limits", "Rule broken", "Changed"),
        runs.stream().map(this::row).toList());
  }

  /** What the dots and lines are. */
  private String heading(String title) {
    return title + (isHeld() ? ", moving average, limits dashed" : ", moving average");
  }

  /** Whether any run is held to limits. */
  private boolean isHeld() {
    return runs.stream().anyMatch(run -> run.limits().isHeld());
  }

  private List<String> row(Run run) {
    return List.of(
        run.name(),
        shown.apply(run.value()),
        shown.apply(run.average()),
        run.limits().isHeld()
            ? shown.apply(run.limits().lower()) + " to " + shown.apply(run.limits().upper())
            : "",
        run.broken(),
        run.changed());
  }

  private void level(Svg svg, double value) {
    svg.text(LEFT - 6, up.at(value) + 4, "end", Label.fit(shown.apply(value), 60), Svg.MUTED);
  }

  /** They widen over the first runs that are held to them, so they are lines of their own. */
  private void limits(Svg svg) {
    path(svg, run -> run.limits().lower(), Svg.DASHED);
    path(svg, run -> run.limits().upper(), Svg.DASHED);
    if (!runs.isEmpty()) {
      Limits last = runs.getLast().limits();
      double apart = up.at(last.lower()) - up.at(last.upper());
      if (apart >= LEAST_APART) {
        level(svg, last.lower());
        level(svg, last.upper());
      }
    }
  }

  private void path(Svg svg, ToDoubleFunction<Run> value, String attributes) {
    if (runs.size() > 1) {
      Path path = new Path().from(x(0), up.at(value.applyAsDouble(runs.getFirst())));
      for (int i = 1; i < runs.size(); i++) {
        path.to(x(i), up.at(value.applyAsDouble(runs.get(i))));
      }
      svg.path(path, "fill=\"none\" stroke=\"currentColor\" " + attributes);
    }
  }

  private void run(Svg svg, int index) {
    Run run = runs.get(index);
    double x = x(index);
    double y = up.at(run.value());
    svg.rect(x - 2.5, y - 2.5, 5, 5, "");
    if (!run.changed().isEmpty()) {
      svg.line(x, TOP, x, BOTTOM, "stroke-dasharray=\"1 3\"");
    }
    if (!run.broken().isEmpty()) {
      svg.rect(
          x - 6.5,
          y - 6.5,
          13,
          13,
          "fill-opacity=\"0\" stroke=\"currentColor\" stroke-width=\"1.5\"");
    }
    int number = notes.number(index);
    if (number > 0) {
      svg.text(x, TOP - 8 - 12 * (number % 2), "middle", Integer.toString(number));
    }
  }

  private double x(int index) {
    return runs.size() < 2
        ? (LEFT + RIGHT) / 2
        : LEFT + 10 + (RIGHT - LEFT - 20) * index / (runs.size() - 1);
  }

  private String finding() {
    return runs.isEmpty()
        ? "There is no run yet."
        : standing()
            + "; the last one stands at "
            + shown.apply(runs.getLast().value())
            + " against "
            + shown.apply(centre)
            + " in the long run.";
  }

  private String standing() {
    String all = Numbers.count(runs.size(), "run");
    long broken = runs.stream().filter(run -> !run.broken().isEmpty()).count();
    return isHeld()
        ? Numbers.count(broken) + " of " + all + " broke a rule"
        : all + " without limits";
  }
}
