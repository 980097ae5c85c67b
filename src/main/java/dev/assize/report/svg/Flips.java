package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.Comparator;
import java.util.List;

/**
 * Draws how often judges of two replies change their mind when the two change places: one bar a
 * judge, with its interval.
 */
public final class Flips {

  private static final double ROW = 48;
  private static final double BAR = 14;
  private static final Scale SCALE = new Scale(0, 1, 0.5, Svg.NARROW - 0.5);

  /**
   * A judge.
   *
   * @param share of the pairs on which the orders disagree, from 0 to 1
   */
  public record Judge(String name, Span share, Counts counts) {

    int pairs() {
      return counts.pairs();
    }
  }

  /**
   * What became of a judge's pairs.
   *
   * @param pairs asked in both orders
   * @param first of which both orders name what stood first
   * @param second of which both orders name what stood second
   */
  public record Counts(int pairs, int first, int second) {}

  private Flips() {}

  /** The figure, 360 units wide; the axis reaches from none to all. */
  public static Figure of(List<Judge> judges) {
    String title = "Position flips";
    String finding = finding(judges);
    Svg svg = Svg.image(Svg.NARROW, (int) (ROW * judges.size() + 20), title, finding);
    for (int i = 0; i < judges.size(); i++) {
      bar(svg, judges.get(i), ROW * i);
    }
    svg.text(0, ROW * judges.size() + 14, "start", "0 %", Svg.MUTED);
    svg.text(Svg.NARROW, ROW * judges.size() + 14, "end", "100 %", Svg.MUTED);
    return new Figure(
        svg.end(),
        title,
        finding,
        List.of("Judge", "Flipped, %", "Pairs", "Always the first", "Always the second"),
        judges.stream().map(Flips::row).toList());
  }

  private static List<String> row(Judge judge) {
    return List.of(
        judge.name(),
        judge.share().words(Numbers::points),
        Numbers.count(judge.pairs()),
        Numbers.count(judge.counts().first()),
        Numbers.count(judge.counts().second()));
  }

  private static void bar(Svg svg, Judge judge, double y) {
    svg.text(0, y + 14, "start", Label.fit(judge.name(), 150));
    svg.text(
        Svg.NARROW,
        y + 14,
        "end",
        Label.fit(
            judge.share().words(Numbers::points) + " %, n " + Numbers.count(judge.pairs()), 205),
        Svg.MUTED);
    double middle = y + 22 + BAR / 2;
    svg.rect(0.5, y + 22, Svg.NARROW - 1.0, BAR, "fill-opacity=\"0.08\"");
    svg.rect(0.5, y + 22, SCALE.at(judge.share().value()) - 0.5, BAR, "fill-opacity=\"0.55\"");
    svg.line(
        SCALE.at(judge.share().lo()),
        middle,
        SCALE.at(judge.share().hi()),
        middle,
        "stroke-width=\"3\"");
  }

  private static String finding(List<Judge> judges) {
    return judges.stream()
        .max(Comparator.comparingDouble(judge -> judge.share().value()))
        .map(
            most ->
                Label.fit(most.name(), 300)
                    + " changes its mind with the order"
                    + (judges.size() == 1 ? ": " : " most often: ")
                    + most.share().words(Numbers::points)
                    + " % of "
                    + Numbers.count(most.pairs(), "pair")
                    + ".")
        .orElse("No judge was asked in both orders.");
  }
}
