package dev.assize.report.svg;

import dev.assize.base.Numbers;

/** What both forms of the forest plot draw alike: zero, margin, and one interval. */
final class ForestAxis {

  private ForestAxis() {}

  /** Zero, the margin, and the band between them. */
  static void band(Svg svg, Scale scale, double margin, double top, double bottom) {
    double zero = scale.at(0);
    double edge = scale.at(-margin);
    svg.rect(edge, top, zero - edge, bottom - top, "fill-opacity=\"0.10\"");
    zero(svg, scale, top, bottom);
    svg.line(edge, top, edge, bottom, Svg.DASHED);
  }

  static void zero(Svg svg, Scale scale, double top, double bottom) {
    svg.line(scale.at(0), top, scale.at(0), bottom, "stroke-width=\"1.5\"");
  }

  /** What zero and the margin are. */
  static void values(Svg svg, Scale scale, double margin, double y) {
    svg.text(scale.at(0) + 2, y, "start", "0", Svg.MUTED);
    svg.text(scale.at(-margin) - 2, y, "end", Numbers.signedPoints(-margin), Svg.MUTED);
  }

  static void directions(Svg svg, Scale scale, double y) {
    svg.text(scale.from(), y, "start", "\u2190 worse", Svg.MUTED);
    svg.text(scale.to(), y, "end", "better \u2192", Svg.MUTED);
  }

  /** An interval that runs off the plot ends in an arrow. */
  static void interval(Svg svg, Scale scale, Estimate.Measured measured, double half, double y) {
    double lo = measured.interval().lo();
    double hi = measured.interval().hi();
    svg.line(scale.at(lo), y, scale.at(hi), y, "stroke-width=\"1.5\"");
    if (lo < scale.lo()) {
      svg.text(scale.from() + 2, y + 4, "end", "\u25c2");
    }
    if (hi > scale.hi()) {
      svg.text(scale.to() - 2, y + 4, "start", "\u25b8");
    }
    if (scale.holds(measured.value())) {
      svg.rect(scale.at(measured.value()) - half, y - half, 2 * half, 2 * half, "");
    }
  }
}
