package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.List;

/**
 * Draws what became of the cases: passed or failed before against passed or failed now, with the
 * change and its interval beneath. What changed has a thick frame, a shape and a word.
 */
public final class TransitionMatrix {

  private static final double LEFT = 76;
  private static final double TOP = 44;
  private static final double WIDE = 136;
  private static final double HIGH = 74;
  private static final double GAP = 8;
  private static final int LARGE = 9;
  private static final String THICK =
      "fill-opacity=\"0.08\" stroke=\"currentColor\" stroke-width=\"2.5\"";
  private static final String THIN =
      "fill-opacity=\"0\" stroke=\"currentColor\" stroke-opacity=\"0.6\"";

  private final Cells cells;
  private final Estimate change;
  private final double margin;

  /**
   * How many cases a cell holds and where they are listed.
   *
   * @param href a place within the page, beginning with {@code #}; empty for no link
   */
  public record Cell(int count, String href) {

    /**
     * Checks the cell.
     *
     * @throws IllegalArgumentException if the count is negative or the link leads out of the page
     */
    public Cell {
      if (count < 0 || !href.isEmpty() && !href.startsWith("#")) {
        throw new IllegalArgumentException("not a count with a link: " + count + ", " + href);
      }
    }
  }

  /** The five things that may become of a case. */
  public record Cells(
      Cell steadyPass, Cell broke, Cell fixed, Cell steadyFail, Cell notComparable) {

    int changed() {
      return broke.count() + fixed.count();
    }

    int compared() {
      return changed() + steadyPass.count() + steadyFail.count();
    }
  }

  private TransitionMatrix(Cells cells, Estimate change, double margin) {
    this.cells = cells;
    this.change = change;
    this.margin = margin;
  }

  /**
   * The matrix; 360 units wide, so that it fits a phone or one column of a wider page.
   *
   * @param change of the pass rate
   * @param margin the worsening that the gate allows, as a share
   */
  public static Figure of(Cells cells, Estimate change, double margin) {
    return new TransitionMatrix(cells, change, margin).draw();
  }

  private Figure draw() {
    String title = "What became of the cases";
    Svg svg = Svg.group(Svg.NARROW, 312, title, finding());
    head(svg);
    cell(svg, 0, 0, cells.steadyPass(), "steady pass");
    cell(svg, 1, 0, cells.broke(), "\u25bc broke");
    cell(svg, 0, 1, cells.fixed(), "\u25b2 fixed");
    cell(svg, 1, 1, cells.steadyFail(), "steady fail");
    beside(svg, TOP + 2 * HIGH + GAP + 24);
    change(svg, TOP + 2 * HIGH + GAP + 48);
    return new Figure(
        svg.end(),
        title,
        finding(),
        List.of("What became of it", "Baseline", "Candidate", "Cases"),
        List.of(
            List.of("steady pass", "passed", "passed", count(cells.steadyPass())),
            List.of("broke", "passed", "failed", count(cells.broke())),
            List.of("fixed", "failed", "passed", count(cells.fixed())),
            List.of("steady fail", "failed", "failed", count(cells.steadyFail())),
            List.of("not comparable", "", "", count(cells.notComparable()))));
  }

  private static void head(Svg svg) {
    svg.text(LEFT + WIDE + GAP / 2, 14, "middle", "candidate", Svg.MUTED);
    svg.text(LEFT + WIDE / 2, 34, "middle", "passed", Svg.BOLD);
    svg.text(LEFT + GAP + 1.5 * WIDE, 34, "middle", "failed", Svg.BOLD);
    svg.text(0, 34, "start", "baseline", Svg.MUTED);
    svg.text(LEFT - 12, TOP + HIGH / 2 + 4, "end", "passed", Svg.BOLD);
    svg.text(LEFT - 12, TOP + GAP + 1.5 * HIGH + 4, "end", "failed", Svg.BOLD);
  }

  private static void cell(Svg svg, int column, int row, Cell cell, String word) {
    double x = LEFT + column * (WIDE + GAP);
    double y = TOP + row * (HIGH + GAP);
    link(svg, cell, word);
    svg.rect(x, y, WIDE, HIGH, "rx=\"4\" " + (row == column ? THIN : THICK));
    svg.text(
        x + WIDE / 2,
        y + 36,
        "middle",
        count(cell),
        size(count(cell)) + (row == column ? "" : Svg.BOLD));
    svg.text(x + WIDE / 2, y + 58, "middle", word, underlined(cell));
    unlink(svg, cell);
  }

  private static String size(String count) {
    return count.length() <= LARGE ? "font-size=\"24\" " : "font-size=\"18\" ";
  }

  private void beside(Svg svg, double y) {
    Cell cell = cells.notComparable();
    String words = count(cell) + " not comparable";
    link(svg, cell, "not comparable");
    // As high as a finger needs it.
    svg.rect(LEFT, y - 17, Label.width(words), 24, "fill-opacity=\"0\"");
    svg.text(LEFT, y, "start", words, underlined(cell));
    unlink(svg, cell);
  }

  private void change(Svg svg, double y) {
    switch (change) {
      case Estimate.Unmeasured unmeasured ->
          svg.text(0, y + 32, "start", Label.fit(unmeasured.why(), Svg.NARROW), Svg.MUTED);
      case Estimate.Measured measured -> {
        Scale scale = IntervalLine.scale(measured, -margin, 0, Svg.NARROW);
        svg.text(scale.at(0) + 3, y + 10, "start", "0", Svg.MUTED);
        svg.text(scale.at(-margin) - 3, y + 10, "end", Numbers.signedPoints(-margin), Svg.MUTED);
        IntervalLine.draw(svg, measured, -margin, scale, new IntervalLine.Band(y, y + 34));
        svg.text(0, y + 54, "start", words(measured));
      }
    }
  }

  private static String words(Estimate.Measured measured) {
    return measured.change()
        + " points ("
        + Numbers.level(measured.interval().level())
        + " interval "
        + measured.limits()
        + ")"
        + (measured.p().isEmpty() ? "" : ", p " + measured.p());
  }

  private String finding() {
    String compared = Numbers.count(cells.compared(), "case");
    String changed =
        cells.compared() == 0
            ? "No case could be compared"
            : cells.changed() == 0
                ? "None of " + compared + " changed"
                : count(cells.broke())
                    + " of "
                    + Numbers.count(cells.changed(), "case")
                    + " that changed broke, "
                    + count(cells.fixed())
                    + " fixed";
    return changed
        + "; "
        + count(cells.notComparable())
        + " not comparable. "
        + switch (change) {
          case Estimate.Measured measured -> "The pass rate changed by " + words(measured) + ".";
          case Estimate.Unmeasured unmeasured -> "No interval: " + unmeasured.why() + ".";
        };
  }

  private static void link(Svg svg, Cell cell, String word) {
    if (!cell.href().isEmpty()) {
      svg.link(cell.href(), count(cell) + " " + word);
    }
  }

  private static void unlink(Svg svg, Cell cell) {
    if (!cell.href().isEmpty()) {
      svg.unlink();
    }
  }

  private static String underlined(Cell cell) {
    return cell.href().isEmpty() ? "" : "text-decoration=\"underline\"";
  }

  private static String count(Cell cell) {
    return Numbers.count(cell.count());
  }
}
