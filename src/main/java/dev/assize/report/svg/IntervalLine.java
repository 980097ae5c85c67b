package dev.assize.report.svg;

/** One estimate with its interval on a line, against zero and the bar; shared by figures. */
final class IntervalLine {

  /** The room on either side of what is drawn, as a part of its length. */
  private static final double ASIDE = 0.12;

  private IntervalLine() {}

  /** An axis that holds the interval, zero and the bar. */
  static Scale scale(Estimate.Measured measured, double bar, double from, double to) {
    double lo = Math.min(measured.interval().lo(), Math.min(bar, 0));
    double hi = Math.max(measured.interval().hi(), Math.max(bar, 0));
    double aside = ASIDE * (hi - lo);
    return Scale.of(lo - aside, hi + aside, from, to);
  }

  /** Zero as a line, the bar as a dashed one, a band between them, and the interval over it. */
  static void draw(Svg svg, Estimate.Measured measured, double bar, Scale scale, Band band) {
    double zero = scale.at(0);
    double edge = scale.at(bar);
    band.shade(svg, Math.min(zero, edge), Math.abs(zero - edge));
    svg.line(zero, band.top(), zero, band.bottom(), "stroke-width=\"1.5\"");
    svg.line(edge, band.top(), edge, band.bottom(), Svg.DASHED);
    double y = band.middle();
    svg.line(
        scale.at(measured.interval().lo()),
        y,
        scale.at(measured.interval().hi()),
        y,
        "stroke-width=\"2\"");
    svg.rect(scale.at(measured.value()) - 3.5, y - 3.5, 7, 7, "");
  }

  /** How far a line reaches up and down. */
  record Band(double top, double bottom) {

    double middle() {
      return (top + bottom) / 2;
    }

    void shade(Svg svg, double x, double width) {
      svg.rect(x, top, width, bottom - top, "fill-opacity=\"0.12\"");
    }
  }
}
