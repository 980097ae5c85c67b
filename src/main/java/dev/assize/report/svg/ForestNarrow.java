package dev.assize.report.svg;

import dev.assize.base.Numbers;

/** A forest plot of 360 units: figures under the name, and the interval under both. */
final class ForestNarrow {

  private static final int ROW = 58;
  private static final int WITHOUT_INTERVAL = 38;
  private static final int HEADING = 28;
  private static final double BESIDE = 260;
  private static final double LEFT = 12;
  private static final double RIGHT = Svg.NARROW - 12.0;

  private final ForestRows rows;
  private final Scale scale;

  ForestNarrow(ForestRows rows) {
    this.rows = rows;
    this.scale = rows.scale(LEFT, RIGHT);
  }

  String draw(String title, String finding) {
    Svg svg = Svg.image(Svg.NARROW, height() + 40, title, finding);
    double y = 0;
    for (ForestPlot.Group group : rows.groups()) {
      if (!group.heading().isEmpty()) {
        svg.text(0, y + 18, "start", Label.fit(group.heading(), Svg.NARROW), Svg.BOLD);
        y += HEADING;
      }
      for (ForestPlot.Row row : group.shown().toList()) {
        row(svg, row, y);
        y += height(row);
      }
    }
    ForestAxis.values(svg, scale, rows.margin(), y + 12);
    ForestAxis.directions(svg, scale, y + 30);
    return svg.end();
  }

  private int height() {
    return rows.groups().stream()
        .mapToInt(
            group ->
                (group.heading().isEmpty() ? 0 : HEADING)
                    + group.rows().stream().mapToInt(ForestNarrow::height).sum())
        .sum();
  }

  private static int height(ForestPlot.Row row) {
    return row.estimate() instanceof Estimate.Measured ? ROW : WITHOUT_INTERVAL;
  }

  private void row(Svg svg, ForestPlot.Row row, double y) {
    String name = Label.fit(row.name(), Svg.NARROW);
    switch (row.estimate()) {
      case Estimate.Unmeasured unmeasured -> {
        svg.text(0, y + 14, "start", name, Svg.MUTED);
        svg.text(0, y + 30, "start", Label.fit(unmeasured.why(), Svg.NARROW), Svg.MUTED);
      }
      case Estimate.Measured measured -> {
        svg.text(0, y + 14, "start", row.hasOwn() ? Label.fit(row.name(), BESIDE) : name);
        if (row.hasOwn()) {
          String margin = "margin " + Numbers.signedPoints(-row.margin(rows.margin()));
          svg.text(Svg.NARROW, y + 14, "end", margin, Svg.MUTED);
        }
        svg.text(0, y + 30, "start", Label.fit(figures(measured), Svg.NARROW), Svg.MUTED);
        ForestAxis.band(svg, scale, row.margin(rows.margin()), y + 36, y + 52);
        ForestAxis.interval(svg, scale, measured, rows.half(measured), y + 44);
      }
    }
  }

  private static String figures(Estimate.Measured measured) {
    return measured.change()
        + " ("
        + measured.limits()
        + "), n "
        + Numbers.count(measured.n())
        + (measured.p().isEmpty() ? "" : ", adjusted p " + measured.p());
  }
}
