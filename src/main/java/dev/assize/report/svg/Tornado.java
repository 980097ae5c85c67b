package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.Comparator;
import java.util.List;

/**
 * Draws how far each of several assumptions by itself moves an amount, what moves it most first.
 * From the amount as stated, an upright line, one bar goes to the amount at the low of the
 * assumption, and one to that at its high; a dashed line stands at zero, where the answer turns.
 */
public final class Tornado {

  private static final double ROW = 42;
  private static final double BAR = 14;
  private static final double LEFT = 6;
  private static final double RIGHT = Svg.NARROW - 6.0;
  private static final double TOP = 20;
  private static final double LEGEND = 20;
  private static final double AMOUNTS = 220;
  private static final double SWATCH = 34;
  private static final double WORDS = 42;
  private static final String STATED = "stroke-width=\"2\"";
  private static final String ZERO = "stroke-width=\"2\" stroke-dasharray=\"3 2\"";

  private final double stated;
  private final List<Bar> bars;
  private final Scale scale;

  /**
   * One assumption, which may be off.
   *
   * @param low its least, in its own unit
   * @param high its most
   * @param atLow the amount at its least, if only this one is off
   * @param atHigh the amount at its most, likewise
   * @param turns beyond which value it turns the answer, as {@code below 31}; empty where it does
   *     not within its limits
   */
  public record Bar(
      String name, double low, double high, double atLow, double atHigh, String turns) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is not finite, or the limits are crossed
     */
    public Bar {
      low = LineChart.finite(low);
      high = LineChart.finite(high);
      atLow = LineChart.finite(atLow);
      atHigh = LineChart.finite(atHigh);
      if (low > high) {
        throw new IllegalArgumentException(
            "limits in order are needed, found " + low + " and " + high);
      }
    }

    private double least(double stated) {
      return Math.min(stated, Math.min(atLow, atHigh));
    }

    private double most(double stated) {
      return Math.max(stated, Math.max(atLow, atHigh));
    }

    private double reach(double stated) {
      return most(stated) - least(stated);
    }

    /** Whether both bars go the same way, so that one would cover the other. */
    private boolean isOneSided(double stated) {
      return (atLow < stated && atHigh < stated) || (atLow > stated && atHigh > stated);
    }

    private String amounts() {
      return Numbers.brief(atLow) + " to " + Numbers.brief(atHigh);
    }
  }

  private Tornado(double stated, List<Bar> bars) {
    this.stated = LineChart.finite(stated);
    this.bars =
        bars.stream()
            .sorted(Comparator.comparingDouble((Bar bar) -> bar.reach(this.stated)).reversed())
            .toList();
    double lo = this.bars.stream().mapToDouble(bar -> bar.least(stated)).min().orElse(stated);
    double hi = this.bars.stream().mapToDouble(bar -> bar.most(stated)).max().orElse(stated);
    // A zero far off would leave no room for the bars.
    boolean isNear = Math.max(lo, -hi) <= hi - lo;
    this.scale =
        isNear
            ? Scale.of(Math.min(lo, 0), Math.max(hi, 0), LEFT, RIGHT)
            : Scale.of(lo, hi, LEFT, RIGHT);
  }

  /**
   * The figure, 360 units wide.
   *
   * @param title cut after some fifty letters
   * @param unit of the amount, as {@code EUR saved a month}
   * @param stated the amount by all stated values; what is above zero speaks for, what is below
   *     against
   */
  public static Figure of(String title, String unit, double stated, List<Bar> bars) {
    return new Tornado(stated, bars).draw(Label.fit(title, 400), unit);
  }

  private Figure draw(String title, String unit) {
    double bottom = TOP + ROW * bars.size();
    double legend = bottom + 66;
    int entries = scale.holds(0) ? 4 : 3;
    Svg svg = Svg.image(Svg.NARROW, (int) (legend + LEGEND * (entries - 1) + 8), title, finding());
    svg.text(within(scale.at(stated), amount()), 14, "middle", amount());
    for (int i = 0; i < bars.size(); i++) {
      row(svg, bars.get(i), TOP + ROW * i);
    }
    axis(svg, bottom, unit);
    legend(svg, legend);
    return new Figure(
        svg.end(),
        title,
        finding(),
        List.of("Figure", "Low", "High", "At low", "At high", "Turns"),
        bars.stream().map(Tornado::cells).toList());
  }

  private void row(Svg svg, Bar bar, double y) {
    String amounts = Label.fit(bar.amounts(), AMOUNTS);
    double room = Svg.NARROW - Label.width(amounts) - 10;
    svg.text(0, y + 14, "start", Label.fit(bar.name(), room));
    svg.text(Svg.NARROW, y + 14, "end", amounts, Svg.MUTED);
    double high = bar.isOneSided(stated) ? BAR / 2 : BAR;
    low(svg, bar, y + 22, high);
    high(svg, bar, y + 22 + BAR - high, high);
    uprights(svg, y + 19, y + 25 + BAR);
  }

  /** An outline: within lines that slant, the dashes of zero would be lost. */
  private void low(Svg svg, Bar bar, double y, double high) {
    Pattern.EMPTY.fill(svg, left(bar.atLow()), y, width(bar.atLow()), high);
  }

  private void high(Svg svg, Bar bar, double y, double high) {
    filled(svg, left(bar.atHigh()), y, width(bar.atHigh()), high);
  }

  private static void filled(Svg svg, double x, double y, double width, double high) {
    svg.rect(x, y, width, high, "fill-opacity=\"0.35\" stroke=\"currentColor\"");
  }

  private double left(double amount) {
    return Math.min(scale.at(amount), scale.at(stated));
  }

  private double width(double amount) {
    return Math.abs(scale.at(amount) - scale.at(stated));
  }

  private void uprights(Svg svg, double top, double bottom) {
    if (scale.holds(0)) {
      svg.line(scale.at(0), top, scale.at(0), bottom, ZERO);
    }
    svg.line(scale.at(stated), top, scale.at(stated), bottom, STATED);
  }

  private void axis(Svg svg, double bottom, String unit) {
    svg.line(LEFT, bottom + 4, RIGHT, bottom + 4, "");
    for (Tick tick : Tick.beneath(scale, Numbers::brief)) {
      double x = scale.at(tick.value());
      svg.line(x, bottom + 4, x, bottom + 8, "");
      svg.text(tick.place(), bottom + 22, "middle", tick.label(), Svg.MUTED);
    }
    svg.text(RIGHT, bottom + 42, "end", Label.fit(unit, 320) + " \u2192", Svg.MUTED);
  }

  private void legend(Svg svg, double y) {
    svg.line(SWATCH / 2, y - 12, SWATCH / 2, y + 2, STATED);
    svg.text(WORDS, y, "start", "as stated: " + amount());
    Pattern.EMPTY.fill(svg, 1, y + LEGEND - 11, SWATCH - 2, 12);
    svg.text(WORDS, y + LEGEND, "start", "where the figure is at its low");
    filled(svg, 1, y + 2 * LEGEND - 11, SWATCH - 2, 12);
    svg.text(WORDS, y + 2 * LEGEND, "start", "where it is at its high");
    if (scale.holds(0)) {
      svg.line(SWATCH / 2, y + 3 * LEGEND - 12, SWATCH / 2, y + 3 * LEGEND + 2, ZERO);
      svg.text(WORDS, y + 3 * LEGEND, "start", "0: here the answer turns");
    }
  }

  /** A text over its place that stays on the paper. */
  private static double within(double x, String text) {
    double half = Label.width(text) / 2;
    return Math.max(half, Math.min(Svg.NARROW - half, x));
  }

  private String amount() {
    return Label.fit(Numbers.brief(stated), AMOUNTS);
  }

  private static List<String> cells(Bar bar) {
    return List.of(
        bar.name(),
        Numbers.brief(bar.low()),
        Numbers.brief(bar.high()),
        Numbers.brief(bar.atLow()),
        Numbers.brief(bar.atHigh()),
        bar.turns().isEmpty() ? "not within these" : bar.turns());
  }

  private String finding() {
    if (bars.isEmpty()) {
      return amount() + " as stated, and nothing of it may be off.";
    }
    Bar widest = bars.getFirst();
    long turning = bars.stream().filter(bar -> !bar.turns().isEmpty()).count();
    return amount()
        + " as stated; "
        + Label.fit(widest.name(), 300)
        + " moves it most, from "
        + Numbers.brief(widest.least(stated))
        + " to "
        + Numbers.brief(widest.most(stated))
        + ". "
        + Numbers.count(turning)
        + " of "
        + Numbers.count(bars.size(), "figure")
        + (turning == 1 ? " turns" : " turn")
        + " the answer alone, within what may be.";
  }
}
