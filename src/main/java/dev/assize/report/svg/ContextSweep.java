package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws how many replies pass by where in a long context the passages stood that help: a panel for
 * each length of the context, a curve for each side, and a cross where nothing was decided.
 */
public final class ContextSweep {

  private static final double LEFT = 46;
  private static final double RIGHT = Svg.NARROW - 16.0;
  private static final int PANEL = 106;
  private static final double TOP = 26;
  private static final double BOTTOM = 94;
  private static final int FOOT = 66;

  /** Two sides stand beside each other at the same place. */
  private static final double ASIDE = 4.5;

  private final List<Side> sides;

  /** What became of the cases of a cell. */
  public sealed interface Reached {

    /** In words for those that were not decided; empty where all were. */
    String open();

    /**
     * Some were decided.
     *
     * @param share that passed, from 0 to 1
     * @param n how many
     */
    record Decided(Span share, int n, String open) implements Reached {}

    /** None was. */
    record Nothing(String open) implements Reached {}
  }

  /**
   * One place with one length.
   *
   * @param position how much stands before, in per cent
   * @param padding in tokens
   */
  public record Cell(int position, int padding, Reached reached) {}

  /** A side of the comparison; all sides have the same cells. */
  public record Side(String name, List<Cell> cells) {
    public Side {
      cells = List.copyOf(cells);
    }

    private List<Cell> at(int padding) {
      return cells.stream().filter(cell -> cell.padding() == padding).toList();
    }

    private Reached at(int position, int padding) {
      return cells.stream()
          .filter(cell -> cell.padding() == padding && cell.position() == position)
          .map(Cell::reached)
          .findFirst()
          .orElseGet(() -> new Reached.Nothing("not asked"));
    }
  }

  private ContextSweep(List<Side> sides) {
    this.sides = List.copyOf(sides);
  }

  /**
   * The figure, 360 units wide.
   *
   * @param sides the candidate first, and the baseline where there is one; with one cell at least
   * @param finding what there is to see
   */
  public static Figure of(List<Side> sides, String title, String finding) {
    return new ContextSweep(sides).draw(title, finding);
  }

  private Figure draw(String title, String finding) {
    List<Integer> lengths =
        sides.getFirst().cells().stream().map(Cell::padding).distinct().sorted().toList();
    Svg svg = Svg.image(Svg.NARROW, PANEL * lengths.size() + FOOT, title, finding);
    for (int i = 0; i < lengths.size(); i++) {
      panel(svg, lengths.get(i), (double) PANEL * i);
    }
    foot(svg, (double) PANEL * lengths.size());
    return new Figure(svg.end(), title, finding, head(), rows(lengths));
  }

  private void panel(Svg svg, int padding, double top) {
    svg.text(0, top + 14, "start", Numbers.count(padding, "token"), Svg.BOLD);
    Scale up = new Scale(0, 1, top + BOTTOM, top + TOP);
    for (double share : new double[] {0, 0.5, 1}) {
      svg.line(LEFT - 6, up.at(share), RIGHT + 6, up.at(share), "stroke-opacity=\"0.15\"");
      svg.text(
          LEFT - 10, up.at(share) + 4.5, "end", Numbers.count(Math.round(100 * share)), Svg.MUTED);
    }
    for (int i = sides.size() - 1; i >= 0; i--) {
      curve(svg, sides.get(i).at(padding), up, i);
    }
  }

  private void curve(Svg svg, List<Cell> cells, Scale up, int side) {
    Path path = new Path();
    int steps = 0;
    boolean isBroken = true;
    for (Cell cell : cells) {
      if (cell.reached() instanceof Reached.Decided decided) {
        double x = x(cell.position(), side);
        double y = up.at(decided.share().value());
        if (isBroken) {
          path.from(x, y);
        } else {
          path.to(x, y);
          steps++;
        }
        isBroken = false;
      } else {
        isBroken = true;
      }
    }
    if (steps > 0) {
      String dashes = side == 0 ? "" : Svg.DASHED;
      svg.path(path, "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.6\" " + dashes);
    }
    for (Cell cell : cells) {
      mark(svg, cell, up, side);
    }
  }

  private void mark(Svg svg, Cell cell, Scale up, int side) {
    double x = x(cell.position(), side);
    switch (cell.reached()) {
      case Reached.Decided decided -> {
        Span share = decided.share();
        svg.line(x, up.at(share.lo()), x, up.at(share.hi()), "");
        sign(svg, x, up.at(share.value()), side);
      }
      case Reached.Nothing nothing -> cross(svg, x, up.at(0));
    }
  }

  /** The candidate is a diamond, the baseline a square. */
  private static void sign(Svg svg, double x, double y, int side) {
    if (side == 0) {
      svg.path(new Path().from(x, y - 5).to(x + 5, y).to(x, y + 5).to(x - 5, y).close(), "");
    } else {
      svg.rect(x - 3.5, y - 3.5, 7, 7, "");
    }
  }

  private static void cross(Svg svg, double x, double y) {
    svg.line(x - 4, y - 4, x + 4, y + 4, "stroke-width=\"1.5\"");
    svg.line(x - 4, y + 4, x + 4, y - 4, "stroke-width=\"1.5\"");
  }

  private double x(int position, int side) {
    double aside = sides.size() == 1 ? 0 : side == 0 ? ASIDE : -ASIDE;
    return new Scale(0, 100, LEFT + ASIDE, RIGHT - ASIDE).at(position) + aside;
  }

  private void foot(Svg svg, double top) {
    Scale across = new Scale(0, 100, LEFT + ASIDE, RIGHT - ASIDE);
    sides.getFirst().cells().stream()
        .map(Cell::position)
        .distinct()
        .forEach(
            position ->
                svg.text(
                    across.at(position), top + 6, "middle", Numbers.count(position), Svg.MUTED));
    svg.text(
        (LEFT + RIGHT) / 2,
        top + 26,
        "middle",
        "per cent of the padding before what helps",
        Svg.MUTED);
    sign(svg, 8, top + 48, 0);
    svg.text(20, top + 52.5, "start", Label.fit(sides.getFirst().name(), 90));
    if (sides.size() > 1) {
      sign(svg, 120, top + 48, 1);
      svg.text(132, top + 52.5, "start", Label.fit(sides.getLast().name(), 90));
    }
    cross(svg, 232, top + 48);
    svg.text(244, top + 52.5, "start", "none decided");
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of("Padding, tokens", "Before, %"));
    for (Side side : sides) {
      head.add(side.name() + ", passed");
      head.add(side.name() + ", n");
      head.add(side.name() + ", not decided");
    }
    return head;
  }

  private List<List<String>> rows(List<Integer> lengths) {
    List<List<String>> rows = new ArrayList<>();
    for (int length : lengths) {
      for (Cell cell : sides.getFirst().at(length)) {
        List<String> row =
            new ArrayList<>(List.of(Numbers.count(length), Numbers.count(cell.position())));
        sides.forEach(side -> row.addAll(words(side.at(cell.position(), length))));
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> words(Reached reached) {
    return switch (reached) {
      case Reached.Decided decided ->
          List.of(
              decided.share().words(Numbers::points) + " %",
              Numbers.count(decided.n()),
              decided.open());
      case Reached.Nothing nothing -> List.of("\u2013", "0", nothing.open());
    };
  }
}
