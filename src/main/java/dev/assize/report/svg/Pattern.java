package dev.assize.report.svg;

/**
 * Fillings that differ without colour. Lines are drawn one by one: a page may hold many figures.
 */
enum Pattern {
  FULL,
  SLANTED,
  UPRIGHT,
  LEVEL,
  EMPTY;

  private static final double STEP = 6;
  private static final String LINE = "stroke=\"currentColor\" stroke-width=\"1.2\"";
  private static final String FRAME = "fill-opacity=\"0\" stroke=\"currentColor\"";

  void fill(Svg svg, double x, double y, double width, double height) {
    switch (this) {
      case FULL -> svg.rect(x, y, width, height, "fill-opacity=\"0.75\"");
      case SLANTED -> lines(svg, x, y, width, height, height);
      case UPRIGHT -> lines(svg, x, y, width, height, 0);
      case LEVEL -> level(svg, x, y, width, height);
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
      svg.path(path, LINE);
    }
  }

  /** Lines from one side to the other. */
  private static void level(Svg svg, double x, double y, double width, double height) {
    Path path = new Path();
    for (double at = y + STEP / 2; at < y + height; at += STEP) {
      path.from(x, at).to(x + width, at);
    }
    svg.path(path, LINE);
  }
}
