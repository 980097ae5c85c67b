package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what each side spent on what: one bar a side, all of one scale. */
public final class CostSplit {

  private static final double BAR = 26;
  private static final double SIDE = 56;
  private static final double ROW = 22;
  private static final String UNBILLED = "without a bill";
  private static final String UNKNOWN = "unknown";

  /** What is spent on; of each the calls that were needed, but of the last two. */
  public enum Part {
    /** The replies. */
    SUBJECT,
    /** Judging them. */
    JUDGES,
    /** Watching the judges. */
    SENTINELS,
    /** Asking judges once more whose answer could not be read. */
    REPAIRS,
    /** Attempts of whomever that brought no answer. */
    RETRIES;

    private final Pattern pattern = Pattern.values()[ordinal()];

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one side spent.
   *
   * @param amounts by part; a part that is missing has none that anybody knows
   * @param unbilled how many attempts tell no use, which are in no amount
   */
  public record Side(String name, Map<Part, Double> amounts, long unbilled) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Side {
      if (!amounts.values().stream().allMatch(each -> each >= 0 && Double.isFinite(each))
          || unbilled < 0) {
        throw new IllegalArgumentException("an amount of " + name + " is no amount");
      }
      amounts = Collections.unmodifiableMap(new EnumMap<>(amounts));
    }

    private double amount(Part part) {
      return amounts.getOrDefault(part, 0.0);
    }

    private String told(Part part) {
      return amounts.containsKey(part) ? Numbers.brief(amount(part)) : UNKNOWN;
    }

    private double total() {
      return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** A line of the legend and of the table. */
  private record Line(String name, Function<Side, String> value) {}

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
    List<Line> lines = lines(sides);
    int height = (int) (SIDE * sides.size() + ROW * (lines.size() + 1) + 16);
    Svg svg = Svg.image(Svg.NARROW, height, title, finding(sides, unit));
    for (int i = 0; i < sides.size(); i++) {
      bar(svg, sides.get(i), unit, most, SIDE * i);
    }
    legend(svg, sides, lines, SIDE * sides.size() + 8);
    return new Figure(
        svg.end(),
        title,
        finding(sides, unit),
        Stream.concat(Stream.of("Part"), sides.stream().map(Side::name)).toList(),
        lines.stream().map(line -> row(sides, line)).toList());
  }

  /** Attempts without a bill are only told where there are some. */
  private static List<Line> lines(List<Side> sides) {
    List<Line> lines = new ArrayList<>();
    for (Part part : Part.values()) {
      lines.add(new Line(part.word(), side -> side.told(part)));
    }
    if (sides.stream().anyMatch(side -> side.unbilled() > 0)) {
      lines.add(new Line(UNBILLED, side -> Numbers.count(side.unbilled(), "attempt")));
    }
    return lines;
  }

  private static void bar(Svg svg, Side side, String unit, double most, double y) {
    svg.text(0, y + 14, "start", Label.fit(side.name(), 200), Svg.BOLD);
    svg.text(
        Svg.NARROW, y + 14, "end", Numbers.brief(side.total()) + " " + Label.fit(unit, 90), "");
    double x = 1;
    for (Part part : Part.values()) {
      double width = most == 0 ? 0 : Math.min(1, side.amount(part) / most) * (Svg.NARROW - 2.0);
      if (width > 0) {
        part.pattern.fill(svg, x, y + 20, width, BAR);
      }
      x += width;
    }
  }

  private static void legend(Svg svg, List<Side> sides, List<Line> lines, double y) {
    for (int i = 0; i < sides.size(); i++) {
      svg.text(column(sides, i), y + 14, "end", Label.fit(sides.get(i).name(), 90), Svg.MUTED);
    }
    for (int row = 0; row < lines.size(); row++) {
      double top = y + ROW * (row + 1);
      if (row < Part.values().length) {
        Part.values()[row].pattern.fill(svg, 1, top + 2, 20, 14);
      }
      svg.text(30, top + 14, "start", lines.get(row).name());
      for (int i = 0; i < sides.size(); i++) {
        String amount = lines.get(row).value().apply(sides.get(i));
        svg.text(column(sides, i), top + 14, "end", amount);
      }
    }
  }

  private static double column(List<Side> sides, int index) {
    return Svg.NARROW - 110.0 * (sides.size() - 1 - index);
  }

  private static List<String> row(List<Side> sides, Line line) {
    return Stream.concat(Stream.of(line.name()), sides.stream().map(line.value())).toList();
  }

  private static String finding(List<Side> sides, String unit) {
    return sides.isEmpty()
        ? "Nothing was spent."
        : sides.stream()
            .map(side -> finding(side, unit))
            .collect(Collectors.joining("; ", "", "."));
  }

  private static String finding(Side side, String unit) {
    StringBuilder words = new StringBuilder(Label.fit(side.name(), 200));
    words.append(" spent ").append(Numbers.brief(side.total())).append(' ');
    words.append(Label.fit(unit, 100));
    if (side.total() > 0) {
      words.append(", ").append(share(side, Part.JUDGES)).append(" on judges");
      if (side.amount(Part.REPAIRS) > 0) {
        words.append(", ").append(share(side, Part.REPAIRS)).append(" on repairs");
      }
      if (side.amount(Part.RETRIES) > 0) {
        words.append(", ").append(share(side, Part.RETRIES)).append(" on retries");
      }
    }
    if (side.unbilled() > 0) {
      words.append(", and ").append(Numbers.count(side.unbilled(), "attempt")).append(' ');
      words.append(UNBILLED);
    }
    return words.toString();
  }

  private static String share(Side side, Part part) {
    return Numbers.percent(side.amount(part) / side.total());
  }
}
