package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a metric over the runs, in their order, between the limits it keeps while nothing changes.
 * A dotted upright line stands where something did change; what breaks a rule has a frame and its
 * word.
 */
public final class ControlChart {

  private static final int MOST = 60;
  private static final double LEFT = 46;
  private static final double RIGHT = 350;
  private static final double TOP = 34;
  private static final double BOTTOM = 176;
  private static final double NOTES = 222;
  private static final double NOTE = 20;
  private static final int MOST_NOTES = 12;

  private final List<Run> runs;
  private final Limits limits;
  private final Scale up;

  /**
   * One run.
   *
   * @param value as a share
   * @param broken the rule that it breaks, in a few words; empty for none
   * @param changed what was not the same as in the run before; empty for nothing
   */
  public record Run(String name, double value, String broken, String changed) {}

  /** The centre line and the limits about it, as shares; below {@code lower} is worse. */
  public record Limits(double lower, double centre, double upper) {}

  private ControlChart(List<Run> runs, Limits limits) {
    this.runs = runs.subList(Math.max(0, runs.size() - MOST), runs.size());
    this.limits = limits;
    double lo = this.runs.stream().mapToDouble(Run::value).min().orElse(0);
    double hi = this.runs.stream().mapToDouble(Run::value).max().orElse(1);
    double least = Math.min(lo, limits.lower());
    double most = Math.max(hi, limits.upper());
    double aside = 0.1 * (most - least);
    this.up = Scale.of(least - aside, most + aside, BOTTOM, TOP);
  }

  /** The figure, 360 units wide, of the last sixty runs at the most. */
  public static Figure of(List<Run> runs, Limits limits, String metric) {
    return new ControlChart(List.copyOf(runs), limits).draw(metric);
  }

  private Figure draw(String metric) {
    String title = Label.fit(metric, 300) + " by run";
    List<String> notes = notes();
    Svg svg = Svg.image(Svg.NARROW, (int) (NOTES + NOTE * notes.size()), title, finding());
    svg.text(0, 14, "start", "%", Svg.MUTED);
    level(svg, limits.upper(), Svg.DASHED);
    level(svg, limits.centre(), "");
    level(svg, limits.lower(), Svg.DASHED);
    path(svg);
    for (int i = 0; i < runs.size(); i++) {
      run(svg, i);
    }
    svg.text(LEFT, BOTTOM + 20, "start", "older", Svg.MUTED);
    svg.text(RIGHT, BOTTOM + 20, "end", "newer \u2192", Svg.MUTED);
    for (int i = 0; i < notes.size(); i++) {
      svg.text(0, NOTES + NOTE * i + 4, "start", Label.fit(notes.get(i), Svg.NARROW));
    }
    return new Figure(
        svg.end(),
        title,
        finding(),
        List.of("Run", "Value, %", "Rule broken", "Changed"),
        runs.stream()
            .map(r -> List.of(r.name(), Numbers.points(r.value()), r.broken(), r.changed()))
            .toList());
  }

  private void level(Svg svg, double value, String dashes) {
    svg.line(LEFT, up.at(value), RIGHT, up.at(value), dashes);
    svg.text(LEFT - 6, up.at(value) + 4, "end", Label.fit(Numbers.points(value), 60), Svg.MUTED);
  }

  private void path(Svg svg) {
    if (runs.size() > 1) {
      Path path = new Path().from(x(0), up.at(runs.getFirst().value()));
      IntStream.range(1, runs.size()).forEach(i -> path.to(x(i), up.at(runs.get(i).value())));
      svg.path(path, "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.6\"");
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
    if (isNoted(run)) {
      svg.text(x, TOP - 8 - 12 * (noted(index) % 2), "middle", Integer.toString(noted(index)));
    }
  }

  /** Numbered, as words do not fit over their runs. */
  private List<String> notes() {
    List<String> notes =
        IntStream.range(0, runs.size())
            .filter(i -> isNoted(runs.get(i)))
            .mapToObj(i -> noted(i) + "  " + note(runs.get(i)))
            .toList();
    return notes.size() <= MOST_NOTES
        ? notes
        : notes.subList(notes.size() - MOST_NOTES, notes.size());
  }

  private static boolean isNoted(Run run) {
    return !run.broken().isEmpty() || !run.changed().isEmpty();
  }

  private int noted(int index) {
    return (int) runs.subList(0, index + 1).stream().filter(ControlChart::isNoted).count();
  }

  private static String note(Run run) {
    String broken = run.broken().isEmpty() ? "" : run.broken();
    String changed = run.changed().isEmpty() ? "" : "changed: " + run.changed();
    return Label.fit(run.name(), 90)
        + ": "
        + broken
        + (broken.isEmpty() || changed.isEmpty() ? "" : "; ")
        + changed;
  }

  private double x(int index) {
    return runs.size() < 2
        ? (LEFT + RIGHT) / 2
        : LEFT + 10 + (RIGHT - LEFT - 20) * index / (runs.size() - 1);
  }

  private String finding() {
    long broken = runs.stream().filter(run -> !run.broken().isEmpty()).count();
    return runs.isEmpty()
        ? "There is no run yet."
        : Numbers.count(broken)
            + " of "
            + Numbers.count(runs.size(), "run")
            + " broke a rule; the last one stands at "
            + Numbers.points(runs.getLast().value())
            + " % against "
            + Numbers.points(limits.centre())
            + " % in the long run.";
  }
}
