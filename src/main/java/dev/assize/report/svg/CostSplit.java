package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws what each side spent on what: one bar a side, all of one scale. */
public final class CostSplit {

  private static final List<String> PARTS = List.of("subject", "judges", "sentinels");
  private static final double BAR = 26;
  private static final double SIDE = 56;
  private static final double ROW = 22;

  /**
   * What one side spent.
   *
   * @param subject on the replies, calls that had to be sent again included
   * @param judges on judging them
   * @param sentinels on watching the judges
   */
  public record Side(String name, double subject, double judges, double sentinels) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Side {
      if (!DoubleStream.of(subject, judges, sentinels)
          .allMatch(amount -> amount >= 0 && Double.isFinite(amount))) {
        throw new IllegalArgumentException("an amount of " + name + " is no amount");
      }
    }

    List<Double> parts() {
      return List.of(subject, judges, sentinels);
    }

    double total() {
      return subject + judges + sentinels;
    }
  }

  private CostSplit() {}

  /**
   * The figure, 360 units wide.
   *
   * @param sides one or two
   * @param unit of the amounts, as {@code USD} or {@code tokens}
   */
  public static Figure of(List<Side> sides, String unit) {
    String title = "What was spent on what, " + Label.fit(unit, 100);
    double most = sides.stream().mapToDouble(Side::total).max().orElse(0);
    int height = (int) (SIDE * sides.size() + ROW * (PARTS.size() + 1) + 16);
    Svg svg = Svg.image(Svg.NARROW, height, title, finding(sides, unit));
    for (int i = 0; i < sides.size(); i++) {
      bar(svg, sides.get(i), unit, most, SIDE * i);
    }
    legend(svg, sides, SIDE * sides.size() + 8);
    return new Figure(
        svg.end(),
        title,
        finding(sides, unit),
        Stream.concat(Stream.of("Part"), sides.stream().map(Side::name)).toList(),
        IntStream.range(0, PARTS.size()).mapToObj(part -> row(sides, part)).toList());
  }

  private static void bar(Svg svg, Side side, String unit, double most, double y) {
    svg.text(0, y + 14, "start", Label.fit(side.name(), 200), Svg.BOLD);
    svg.text(
        Svg.NARROW, y + 14, "end", Numbers.brief(side.total()) + " " + Label.fit(unit, 90), "");
    double x = 1;
    for (int part = 0; part < PARTS.size(); part++) {
      double width =
          most == 0 ? 0 : Math.min(1, side.parts().get(part) / most) * (Svg.NARROW - 2.0);
      if (width > 0) {
        Pattern.values()[part].fill(svg, x, y + 20, width, BAR);
      }
      x += width;
    }
  }

  private static void legend(Svg svg, List<Side> sides, double y) {
    for (int i = 0; i < sides.size(); i++) {
      svg.text(column(sides, i), y + 14, "end", Label.fit(sides.get(i).name(), 90), Svg.MUTED);
    }
    for (int part = 0; part < PARTS.size(); part++) {
      double line = y + ROW * (part + 1);
      Pattern.values()[part].fill(svg, 1, line + 2, 20, 14);
      svg.text(30, line + 14, "start", PARTS.get(part));
      for (int i = 0; i < sides.size(); i++) {
        String amount = Numbers.brief(sides.get(i).parts().get(part));
        svg.text(column(sides, i), line + 14, "end", amount);
      }
    }
  }

  private static double column(List<Side> sides, int index) {
    return Svg.NARROW - 110.0 * (sides.size() - 1 - index);
  }

  private static List<String> row(List<Side> sides, int part) {
    return Stream.concat(
            Stream.of(PARTS.get(part)),
            sides.stream().map(side -> Numbers.brief(side.parts().get(part))))
        .toList();
  }

  private static String finding(List<Side> sides, String unit) {
    return sides.isEmpty()
        ? "Nothing was spent."
        : sides.stream()
            .map(
                side ->
                    Label.fit(side.name(), 200)
                        + " spent "
                        + Numbers.brief(side.total())
                        + " "
                        + Label.fit(unit, 100)
                        + (side.total() == 0
                            ? ""
                            : ", " + Numbers.percent(side.judges() / side.total()) + " on judges"))
            .collect(Collectors.joining("; ", "", "."));
  }
}
