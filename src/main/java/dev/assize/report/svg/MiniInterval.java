package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.List;

/** Draws the one line of a tile: an interval against zero and the bar that it is held to. */
public final class MiniInterval {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 16;

  private MiniInterval() {}

  /**
   * The line, 120 by 16 units at its own size; it has no letters, as the tile's figures stand
   * beside it.
   *
   * @param bar where the allowed ends, in the unit of the estimate: below zero where less is worse,
   *     above zero where more is
   * @param title what has changed
   */
  public static Figure of(Estimate.Measured measured, double bar, String title) {
    String finding = finding(measured, bar);
    Svg svg = Svg.inline(WIDTH, HEIGHT, title, finding);
    Scale scale = IntervalLine.scale(measured, bar, 1, WIDTH - 1.0);
    IntervalLine.draw(svg, measured, bar, scale, new IntervalLine.Band(0, HEIGHT));
    return new Figure(
        svg.end(),
        title,
        finding,
        List.of("Change", "From", "To", "Bar"),
        List.of(
            List.of(
                measured.change(),
                Numbers.signedPoints(measured.interval().lo()),
                Numbers.signedPoints(measured.interval().hi()),
                Numbers.signedPoints(bar))));
  }

  private static String finding(Estimate.Measured measured, double bar) {
    return "The interval lies "
        + against(measured, 0, "zero")
        + " and "
        + against(measured, bar, "the bar")
        + ".";
  }

  private static String against(Estimate.Measured measured, double value, String name) {
    return measured.interval().isBelow(value)
        ? "below " + name
        : measured.interval().isAbove(value) ? "above " + name : "on both sides of " + name;
  }
}
