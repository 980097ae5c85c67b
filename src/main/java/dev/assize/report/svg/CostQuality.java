package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Draws quality against what a case costs, with the intervals of both as a cross, and a line
 * through those versions that none beats in both. Points have a letter and are named beneath.
 */
public final class CostQuality {

  private static final double LEFT = 52;
  private static final double RIGHT = 340;
  private static final double TOP = 26;
  private static final double BOTTOM = 210;
  private static final double LEGEND = 262;
  private static final double LINE = 56;
  private static final double ROOM = Svg.NARROW - 36.0;
  private static final int MOST_MARKS = 5;

  /** Of the axis of quality, in shares: finer marks than whole points would all read alike. */
  private static final double LEAST_QUALITY = 0.02;

  private final List<Point> points;
  private final Scale across;
  private final Scale up;

  /** What a point is in this comparison. */
  public enum Role {
    BASELINE,
    CANDIDATE,
    OTHER,
    /** Shown beside the others, though nobody could choose it: an oracle. */
    BEYOND
  }

  /**
   * A version.
   *
   * @param cost of one case, in the unit of the axis
   * @param quality as a share
   * @param latency in words, as {@code p95 1.8 s}
   */
  public record Point(Role role, String name, Span cost, Span quality, String latency) {}

  private CostQuality(List<Point> points) {
    this.points = points;
    this.across = scale(Point::cost, 0, LEFT, RIGHT);
    this.up = scale(Point::quality, LEAST_QUALITY, BOTTOM, TOP);
  }

  private Scale scale(Function<Point, Span> of, double least, double from, double to) {
    List<Span> spans = points.stream().map(of).toList();
    double lo = spans.stream().mapToDouble(s -> Math.min(s.lo(), s.value())).min().orElse(0);
    double hi = spans.stream().mapToDouble(s -> Math.max(s.hi(), s.value())).max().orElse(1);
    double aside = Math.max(0.08 * (hi - lo), (least - (hi - lo)) / 2);
    return Scale.of(lo - aside, hi + aside, from, to);
  }

  /**
   * The figure, 360 units wide.
   *
   * @param unit of the horizontal axis, as {@code USD per case} or {@code tokens per case}
   */
  public static Figure of(List<Point> points, String unit) {
    return new CostQuality(List.copyOf(points)).draw(unit);
  }

  private Figure draw(String unit) {
    String title = "Quality against " + Label.fit(unit, 150);
    Svg svg = Svg.image(Svg.NARROW, (int) (LEGEND + LINE * points.size()), title, finding());
    axes(svg, unit);
    frontier(svg);
    for (int i = 0; i < points.size(); i++) {
      cross(svg, points.get(i), key(i));
      legend(svg, i, unit);
    }
    return new Figure(
        svg.end(),
        title,
        finding(),
        List.of("Version", "Quality", "Cost", "Latency"),
        points.stream().map(CostQuality::row).toList());
  }

  private void axes(Svg svg, String unit) {
    svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, "");
    svg.line(LEFT, TOP, LEFT, BOTTOM, "");
    svg.text(0, 14, "start", "quality, %", Svg.MUTED);
    svg.text(RIGHT, BOTTOM + 34, "end", Label.fit(unit, 280) + " \u2192", Svg.MUTED);
    String last = "";
    for (double mark : across.ticks(MOST_MARKS)) {
      String label = Numbers.brief(mark);
      // Marks that are too near for three digits share one label.
      if (!label.equals(last)) {
        svg.text(across.at(mark), BOTTOM + 16, "middle", label, Svg.MUTED);
      }
      last = label;
    }
    for (double mark : up.ticks(MOST_MARKS).stream().filter(each -> each < 1 + 1e-9).toList()) {
      svg.text(LEFT - 6, up.at(mark) + 4, "end", Label.fit(Numbers.points(mark), 50), Svg.MUTED);
      svg.line(LEFT, up.at(mark), RIGHT, up.at(mark), "stroke-opacity=\"0.15\"");
    }
  }

  /** Dearer only for better: in steps, as nothing was measured in between. */
  private void frontier(Svg svg) {
    List<Point> frontier = unbeaten();
    if (frontier.size() > 1) {
      Path path = new Path().from(x(frontier.getFirst()), y(frontier.getFirst()));
      for (int i = 1; i < frontier.size(); i++) {
        path.to(x(frontier.get(i)), y(frontier.get(i - 1)))
            .to(x(frontier.get(i)), y(frontier.get(i)));
      }
      svg.path(path, "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.6\" " + Svg.DASHED);
    }
  }

  private List<Point> unbeaten() {
    List<Point> unbeaten = new ArrayList<>();
    points.stream()
        .filter(point -> point.role() != Role.BEYOND)
        .sorted(
            Comparator.comparingDouble((Point p) -> p.cost().value())
                .thenComparingDouble(p -> -p.quality().value()))
        .forEach(
            point -> {
              if (unbeaten.isEmpty()
                  || point.quality().value() > unbeaten.getLast().quality().value()) {
                unbeaten.add(point);
              }
            });
    return unbeaten;
  }

  private void cross(Svg svg, Point point, String key) {
    svg.line(across.at(point.cost().lo()), y(point), across.at(point.cost().hi()), y(point), "");
    svg.line(x(point), up.at(point.quality().lo()), x(point), up.at(point.quality().hi()), "");
    mark(svg, point, x(point), y(point));
    switch (point.role()) {
      case BASELINE -> svg.text(x(point) - 8, y(point) - 8, "end", key, Svg.BOLD);
      case CANDIDATE -> svg.text(x(point) + 8, y(point) + 17, "start", key, Svg.BOLD);
      case OTHER, BEYOND -> svg.text(x(point) + 6, y(point) - 6, "start", key, Svg.BOLD);
    }
  }

  private static void mark(Svg svg, Point point, double x, double y) {
    switch (point.role()) {
      case BASELINE -> svg.rect(x - 4, y - 4, 8, 8, "");
      case CANDIDATE ->
          svg.path(new Path().from(x, y - 6).to(x + 6, y).to(x, y + 6).to(x - 6, y).close(), "");
      case OTHER -> svg.rect(x - 2.5, y - 2.5, 5, 5, "");
      case BEYOND ->
          svg.rect(x - 3.5, y - 3.5, 7, 7, "fill=\"none\" stroke=\"currentColor\" " + Svg.DASHED);
    }
  }

  private void legend(Svg svg, int index, String unit) {
    Point point = points.get(index);
    double y = LEGEND + LINE * index;
    mark(svg, point, 8, y + 9);
    svg.text(20, y + 14, "start", key(index), Svg.BOLD);
    svg.text(36, y + 14, "start", Label.fit(point.name(), ROOM));
    svg.text(36, y + 30, "start", Label.fit(qualityAndLatency(point), ROOM), Svg.MUTED);
    String cost = point.cost().words(Numbers::brief) + " " + unit;
    svg.text(36, y + 46, "start", Label.fit(cost, ROOM), Svg.MUTED);
  }

  /** The limits of the latency stand in the table; here they do where there is room. */
  private static String qualityAndLatency(Point point) {
    String whole = quality(point) + ", " + point.latency();
    return Label.fit(whole, ROOM).equals(whole)
        ? whole
        : quality(point) + ", " + point.latency().replaceFirst(" \\(.*\\)", "");
  }

  private static String key(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : Numbers.count(index);
  }

  private double x(Point point) {
    return across.at(point.cost().value());
  }

  private double y(Point point) {
    return up.at(point.quality().value());
  }

  private static List<String> row(Point point) {
    return List.of(
        point.name(), quality(point), point.cost().words(Numbers::brief), point.latency());
  }

  private static String quality(Point point) {
    return point.quality().words(Numbers::points) + " %";
  }

  private String finding() {
    List<Point> unbeaten = unbeaten();
    if (unbeaten.isEmpty()) {
      return "No version has both a quality and a cost.";
    }
    return points.stream()
        .filter(point -> point.role() == Role.CANDIDATE)
        .findFirst()
        .map(
            candidate ->
                isLevel(beats(unbeaten, candidate), candidate)
                    ? "No version shown is both cheaper and better than the candidate."
                    : "By these values "
                        + Label.fit(beats(unbeaten, candidate).name(), 300)
                        + " costs no more than the candidate and is at least as good.")
        .orElse(counted(unbeaten.size()));
  }

  private String counted(int unbeaten) {
    long beyond = points.stream().filter(point -> point.role() == Role.BEYOND).count();
    return Numbers.count(unbeaten, "version")
        + " of "
        + (points.size() - beyond)
        + " unbeaten"
        + (beyond == 0 ? "." : "; what nobody could choose stands aside.");
  }

  private static boolean isLevel(Point one, Point other) {
    return one.cost().value() == other.cost().value()
        && one.quality().value() == other.quality().value();
  }

  private static Point beats(List<Point> unbeaten, Point point) {
    return unbeaten.stream()
        .filter(other -> other.cost().value() <= point.cost().value())
        .max(Comparator.comparingDouble(other -> other.quality().value()))
        .orElseThrow();
  }
}
