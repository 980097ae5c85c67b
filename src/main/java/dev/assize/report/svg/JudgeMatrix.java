package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Draws how far judges agree with each other and with people: a cell for each pair, shaded by its
 * value, which stands in it. A dash says that nobody measured that pair.
 */
public final class JudgeMatrix {

  private static final int MOST = 6;
  private static final double TOP = 26;
  private static final double ROW = 44;

  /** Names have more room beside few cells. */
  private static final double NAMES = 112;

  private static final double FEW_NAMES = 136;
  private static final int FEW = 3;

  /** So wide a cell has room for its interval. */
  private static final double ROOMY = 74;

  /** No darker, so that letters stay legible on it. */
  private static final double DARKEST = 0.32;

  private final List<String> names;
  private final List<Pair> pairs;
  private final String measure;

  /**
   * How far two agree; the order of the two does not matter.
   *
   * @param agreement at most 1; below 0 for less than chance
   * @param n how many replies, or pairs of them, both looked at
   */
  public record Pair(String one, String other, Span agreement, int n) {

    boolean isOf(String first, String second) {
      return one.equals(first) && other.equals(second) || one.equals(second) && other.equals(first);
    }
  }

  private JudgeMatrix(List<String> names, List<Pair> pairs, String measure) {
    this.names = List.copyOf(names);
    this.pairs =
        pairs.stream()
            .filter(pair -> names.contains(pair.one()) && names.contains(pair.other()))
            .toList();
    this.measure = measure;
  }

  /**
   * The figure, 360 units wide; of more than six it draws the first six, and the table has all.
   *
   * @param names of judges, and of people as one of them, in the order of rows and columns
   * @param measure of agreement, as {@code Cohen's kappa}
   */
  public static Figure of(List<String> names, List<Pair> pairs, String measure) {
    return new JudgeMatrix(names, pairs, measure).draw();
  }

  private Figure draw() {
    String title = "Agreement of judges, " + Label.fit(measure, 200);
    List<String> shown = names.subList(0, Math.min(MOST, names.size()));
    int height = (int) (TOP + ROW * shown.size() + (shown.size() < names.size() ? 24 : 4));
    Svg svg = Svg.image(Svg.NARROW, height, title, finding());
    double left = shown.size() > FEW ? NAMES : FEW_NAMES;
    double width = (Svg.NARROW - 1 - left) / Math.max(1, shown.size());
    for (int i = 0; i < shown.size(); i++) {
      String key = key(i);
      double y = TOP + ROW * i;
      svg.text(left + width * (i + 0.5), 16, "middle", key, Svg.BOLD);
      svg.text(0, y + 26, "start", key, Svg.BOLD);
      svg.text(18, y + 26, "start", Label.fit(shown.get(i), left - 24));
      for (int j = 0; j < shown.size(); j++) {
        if (i != j) {
          cell(svg, pair(shown.get(i), shown.get(j)), left + width * j, y, width);
        }
      }
    }
    if (shown.size() < names.size()) {
      String more = Numbers.count(names.size() - (long) shown.size()) + " more in the table";
      svg.text(0, TOP + ROW * shown.size() + 18, "start", more, Svg.MUTED);
    }
    return new Figure(
        svg.end(), title, finding(), List.of("One", "Other", Label.fit(measure, 400), "n"), rows());
  }

  private static void cell(Svg svg, Optional<Pair> pair, double x, double y, double width) {
    double shade =
        pair.map(p -> Math.max(0, Math.min(1, p.agreement().value())) * DARKEST).orElse(0.0);
    svg.rect(
        x + 1,
        y + 1,
        width - 2,
        ROW - 2,
        "fill-opacity=\""
            + Numbers.decimal(shade, 2)
            + "\" stroke=\"currentColor\" stroke-opacity=\"0.6\"");
    String value = pair.map(p -> print(p.agreement().value())).orElse("\u2013");
    String limits = pair.map(p -> limits(p.agreement())).orElse("");
    boolean isRoomy = width >= ROOMY && !limits.isEmpty();
    svg.text(x + width / 2, y + (isRoomy ? 18 : 26), "middle", value, Svg.BOLD);
    if (isRoomy) {
      svg.text(x + width / 2, y + 35, "middle", limits);
    }
  }

  private Optional<Pair> pair(String one, String other) {
    return pairs.stream().filter(pair -> pair.isOf(one, other)).findFirst();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        Optional<Pair> pair = pair(names.get(i), names.get(j));
        rows.add(
            List.of(
                names.get(i),
                names.get(j),
                pair.map(found -> found.agreement().words(JudgeMatrix::print)).orElse("\u2013"),
                pair.map(found -> Numbers.count(found.n())).orElse("\u2013")));
      }
    }
    return rows;
  }

  private String finding() {
    return pairs.stream()
        .min(Comparator.comparingDouble(pair -> pair.agreement().value()))
        .map(
            least ->
                Label.fit(least.one(), 200)
                    + " and "
                    + Label.fit(least.other(), 200)
                    + (pairs.size() == 1 ? " agree: " : " agree least: ")
                    + least.agreement().words(JudgeMatrix::print)
                    + ", n "
                    + Numbers.count(least.n())
                    + ".")
        .orElse("No pair was measured.");
  }

  private static String limits(Span span) {
    return span.lo() == span.hi() ? "" : print(span.lo()) + "\u2013" + print(span.hi());
  }

  private static String print(double agreement) {
    return Numbers.decimal(agreement, 2);
  }

  private static String key(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
