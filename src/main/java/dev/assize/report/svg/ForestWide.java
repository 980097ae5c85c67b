package dev.assize.report.svg;

import dev.assize.base.Numbers;

/** A forest plot of 860 units: names, intervals, and columns of figures. */
final class ForestWide {

  private static final int WIDTH = 860;
  private static final int ROW = 24;
  private static final int HEADING = 32;
  private static final double HALF = 10;
  private static final int TOP = 34;
  private static final double NAMES = 180;
  private static final double LEFT = 200;
  private static final double RIGHT = 540;
  private static final double CHANGE = 606;
  private static final double LIMITS = 716;
  private static final double CASES = 772;

  private final ForestRows rows;
  private final Scale scale;

  ForestWide(ForestRows rows) {
    this.rows = rows;
    this.scale = rows.scale(LEFT, RIGHT);
  }

  String draw(String title, String finding) {
    double bottom = TOP + (double) height();
    Svg svg = Svg.image(WIDTH, (int) bottom + 26, title, finding);
    bands(svg);
    ForestAxis.values(svg, scale, rows.margin(), TOP - 12);
    ForestAxis.directions(svg, scale, bottom + 18);
    head(svg);
    double y = TOP;
    for (ForestPlot.Group group : rows.groups()) {
      if (!group.heading().isEmpty()) {
        svg.text(0, y + 22, "start", Label.fit(group.heading(), NAMES), Svg.BOLD);
        y += HEADING;
      }
      for (ForestPlot.Row row : group.shown().toList()) {
        row(svg, row, y + ROW / 2.0);
        y += ROW;
      }
    }
    return svg.end();
  }

  /** One band over all groups that share the margin; where rows have their own, zero alone. */
  private void bands(Svg svg) {
    double top = TOP - 6.0;
    double y = TOP;
    for (int i = 0; i < rows.groups().size(); i++) {
      boolean hasOwn = rows.groups().get(i).hasOwn();
      y += height(rows.groups().get(i));
      boolean isLast = i == rows.groups().size() - 1 || rows.groups().get(i + 1).hasOwn() != hasOwn;
      if (isLast && hasOwn) {
        ForestAxis.zero(svg, scale, top, y);
      } else if (isLast) {
        ForestAxis.band(svg, scale, rows.margin(), top, y);
      }
      top = isLast ? y : top;
    }
  }

  private int height() {
    return rows.groups().stream().mapToInt(ForestWide::height).sum();
  }

  private static int height(ForestPlot.Group group) {
    return group.rows().size() * ROW + (group.heading().isEmpty() ? 0 : HEADING);
  }

  private void head(Svg svg) {
    svg.text(CHANGE, TOP - 12, "end", "points", Svg.MUTED);
    svg.text(LIMITS, TOP - 12, "end", rows.interval(), Svg.MUTED);
    svg.text(CASES, TOP - 12, "end", "cases", Svg.MUTED);
    if (rows.isTested()) {
      svg.text(WIDTH, TOP - 12, "end", "adjusted p", Svg.MUTED);
    }
  }

  private void row(Svg svg, ForestPlot.Row row, double y) {
    String name = Label.fit(row.name(), NAMES);
    switch (row.estimate()) {
      case Estimate.Unmeasured unmeasured -> {
        svg.text(0, y + 4, "start", name, Svg.MUTED);
        svg.text(WIDTH, y + 4, "end", Label.fit(unmeasured.why(), WIDTH - RIGHT - 20), Svg.MUTED);
      }
      case Estimate.Measured measured -> {
        svg.text(0, y + 4, "start", name);
        if (row.hasOwn()) {
          ForestAxis.band(svg, scale, row.margin(rows.margin()), y - HALF, y + HALF);
        }
        ForestAxis.interval(svg, scale, measured, rows.half(measured), y);
        svg.text(CHANGE, y + 4, "end", measured.change(), Svg.BOLD);
        svg.text(LIMITS, y + 4, "end", measured.limits());
        svg.text(CASES, y + 4, "end", Numbers.count(measured.n()));
        svg.text(WIDTH, y + 4, "end", measured.p());
      }
    }
  }
}
