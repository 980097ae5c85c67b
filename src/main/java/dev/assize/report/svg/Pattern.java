package dev.assize.report.svg;

/**
 * Fillings that differ without colour. Lines are drawn one by one: a page may hold many figures.
 */
enum Pattern {
  FULL,
  SLANTED,
  UPRIGHT,
  EMPTY;

  private static final double STEP = 6;
  private static final String FRAME = "fill-opacity=\"0\" stroke=\"currentColor\"";

  void fill(Svg svg, double x, double y, double width, double height) {
    switch (this) {
      case FULL -> svg.rect(x, y, width, height, "fill-opacity=\"0.75\"");
      case SLANTED -> lines(svg, x, y, width, height, height);
      case UPRIGHT -> lines(svg, x, y, width, height, 0);
      case EMPTY -> {}
    }
    svg.rect(x, y, width, height, FRAME);
  }

  /** Lines from the lower to the upper edge that lean to the right, cut off at both sides. */
  private static void lines(Svg svg, double x, double y, double width, double height, double lean) {
    Path path = new Path();
    boolean isEmpty = true;
    for (double from = x - lean + STEP / 2; from < x + width; from += STEP) {
      double start = Math.max(from, x);
      double end = Math.min(from + lean, x + width);
      if (lean == 0) {
        path.from(from, y).to(from, y + height);
        isEmpty = false;
      } else if (end > start) {
        path.from(start, y + height - (start - from) / lean * height)
            .to(end, y + height - (end - from) / lean * height);
        isEmpty = false;
      }
    }
    if (!isEmpty) {
      svg.path(path, "stroke=\"currentColor\" stroke-width=\"1.2\"");
    }
  }
}
