package dev.assize.report.svg;

import dev.assize.base.Numbers;
import dev.assize.report.Visible;
import dev.assize.stats.Interval;
import java.util.List;

/**
 * Draws differences with their intervals, one row each, against zero and the margin. The square
 * grows with the number of cases; colour means nothing.
 */
public final class ForestPlot {

  private static final int WIDTH = 860;
  private static final int ROW = 24;
  private static final int TOP = 30;
  private static final double LEFT = 190;
  private static final double RIGHT = 600;
  private static final int LONGEST_NAME = 24;

  /** An interval that tells next to nothing does not set the scale; it runs off the plot. */
  private static final double TOO_WIDE = 0.5;

  private final double margin;
  private final List<Row> rows;
  private final double lo;
  private final double hi;

  /** A difference, its interval and how many cases it rests on. */
  public record Row(String name, double value, Interval interval, int n) {}

  private ForestPlot(List<Row> rows, double margin) {
    this.margin = margin;
    this.rows = rows;
    List<Row> telling = rows.stream().filter(r -> r.interval().width() < TOO_WIDE).toList();
    List<Row> fitted = telling.isEmpty() ? rows : telling;
    double low = fitted.stream().mapToDouble(r -> r.interval().lo()).min().orElse(0);
    double high = fitted.stream().mapToDouble(r -> r.interval().hi()).max().orElse(0);
    this.lo = Math.min(low, -1.3 * margin);
    this.hi = Math.max(high, 0.5 * margin);
  }

  /**
   * The figure as markup that may stand in a page as it is.
   *
   * @param rows worst first
   * @param margin the worsening that the gate allows, as a share; the band between it and zero is
   *     shaded
   */
  public static String of(List<Row> rows, double margin, String title) {
    return new ForestPlot(List.copyOf(rows), margin).draw(title);
  }

  private String draw(String title) {
    double bottom = TOP + ROW * (double) rows.size();
    Svg svg = Svg.image(WIDTH, (int) bottom + 26, title, finding());
    svg.rect(x(-margin), TOP - 6, x(0) - x(-margin), bottom - TOP + 6, "fill-opacity=\"0.10\"");
    svg.line(x(0), TOP - 6, x(0), bottom, "stroke-width=\"1.5\"");
    svg.line(x(-margin), TOP - 6, x(-margin), bottom, "stroke-dasharray=\"4 3\"");
    svg.text(x(0) + 2, TOP - 12, "start", "0");
    svg.text(x(-margin), TOP - 12, "end", "-" + Numbers.points(margin));
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), TOP + ROW * (i + 0.5));
    }
    svg.text(LEFT, bottom + 18, "start", "\u2190 worse");
    svg.text(RIGHT, bottom + 18, "end", "better \u2192");
    return svg.end();
  }

  private void row(Svg svg, Row row, double y) {
    double half = 2.5 + 3.5 * Math.sqrt(row.n() / (double) largest());
    svg.text(0, y + 4, "start", name(row));
    svg.line(x(row.interval().lo()), y, x(row.interval().hi()), y, "stroke-width=\"1.5\"");
    if (row.interval().lo() < lo) {
      svg.text(LEFT - 4, y + 4, "end", "\u25c2");
    }
    if (row.interval().hi() > hi) {
      svg.text(RIGHT + 4, y + 4, "start", "\u25b8");
    }
    svg.rect(x(row.value()) - half, y - half, 2 * half, 2 * half, "");
    svg.text(
        WIDTH,
        y + 4,
        "end",
        Numbers.signedPoints(row.value())
            + " ("
            + Numbers.signedPoints(row.interval().lo())
            + " to "
            + Numbers.signedPoints(row.interval().hi())
            + "), n "
            + Numbers.count(row.n()));
  }

  private int largest() {
    return Math.max(1, rows.stream().mapToInt(Row::n).max().orElse(1));
  }

  private String finding() {
    return rows.isEmpty()
        ? "No category was decided on both sides."
        : name(rows.getFirst())
            + " changed most for the worse or least for the better: "
            + Numbers.signedPoints(rows.getFirst().value())
            + " points";
  }

  private static String name(Row row) {
    String name = Visible.marked(row.name());
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
  }

  private double x(double share) {
    double inside = Math.max(lo, Math.min(hi, share));
    return LEFT + (inside - lo) / (hi - lo) * (RIGHT - LEFT);
  }
}
