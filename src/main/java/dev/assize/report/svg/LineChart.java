package dev.assize.report.svg;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a few lines over one axis. Each has dashes of its own and a letter at its end, and is named
 * beneath; where something happens a dotted upright line stands, with a number and its words.
 */
public final class LineChart {

  private static final double LEGEND = 66;
  private static final double ROW = 20;
  private static final double NAME = 58;
  private static final double NOTE = 24;

  /** The thinner are drawn first, so that lines which lie upon each other show both. */
  private static final List<String> STROKES =
      List.of(
          "stroke-width=\"1.5\"",
          "stroke-width=\"2\" stroke-dasharray=\"8 3\"",
          "stroke-width=\"2.5\" stroke-dasharray=\"2 3\"",
          "stroke-width=\"3\" stroke-dasharray=\"10 3 3 3\"");

  private final List<Line> lines;
  private final List<Mark> marks;
  private final Axis across;
  private final Axis up;
  private final LinePlot plot;

  /**
   * One line; points by rising x.
   *
   * @param points none where nothing is known of it
   */
  public record Line(String name, List<Point> points) {

    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException if one does not stand right of the one before
     */
    public Line {
      points = List.copyOf(points);
      for (int i = 1; i < points.size(); i++) {
        if (points.get(i).x() <= points.get(i - 1).x()) {
          throw new IllegalArgumentException(
              "the points of a line go by rising x, found "
                  + points.get(i).x()
                  + " after "
                  + points.get(i - 1).x());
        }
      }
    }

    private String shown(double x, DoubleFunction<String> shown) {
      return points.stream()
          .filter(point -> point.x() == x)
          .map(point -> shown.apply(point.y()))
          .findFirst()
          .orElse("");
    }
  }

  /** A point of a line, in the units of the axes. */
  public record Point(double x, double y) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public Point {
      x = finite(x);
      y = finite(y);
    }
  }

  /**
   * Where something happens.
   *
   * @param words as many as stand in a line, some forty letters; the finding should tell it too, as
   *     not everybody sees the picture
   */
  public record Mark(double x, String words) {

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Mark {
      x = finite(x);
    }
  }

  /**
   * An axis.
   *
   * @param words what it shows with its unit, as {@code cases a month}
   * @param shown says a value
   */
  public record Axis(String words, DoubleFunction<String> shown) {}

  private LineChart(List<Line> lines, List<Mark> marks, Axis across, Axis up) {
    this.lines = List.copyOf(lines);
    this.marks = marks.stream().sorted(Comparator.comparingDouble(Mark::x)).toList();
    this.across = across;
    this.up = up;
    this.plot = new LinePlot(points().toList(), this.marks, across, up);
  }

  /**
   * The figure, 360 units wide; its table has a row for each x of a line.
   *
   * @param title cut after some fifty letters
   * @param finding what there is to see, with what the marks tell
   * @param lines four at the most
   * @throws IllegalArgumentException if there are more lines than can be told apart
   */
  public static Figure of(
      String title, String finding, List<Line> lines, List<Mark> marks, Axis across, Axis up) {
    require(lines);
    return new LineChart(lines, marks, across, up).draw(Label.fit(title, 400), finding);
  }

  /**
   * Holds lines to what one figure can show.
   *
   * @throws IllegalArgumentException if there are more than can be told apart
   */
  public static void require(List<Line> lines) {
    if (lines.size() > STROKES.size()) {
      throw new IllegalArgumentException(
          "at most " + STROKES.size() + " lines can be told apart, found " + lines.size());
    }
  }

  static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a finite number is needed, found " + value);
    }
    // A negative zero stands where zero stands, and is written like it.
    return value + 0.0;
  }

  private Stream<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  private Figure draw(String title, String finding) {
    double legend = plot.bottom() + LEGEND;
    double end = legend + ROW * (lines.size() + marks.size());
    Svg svg = Svg.image(Svg.NARROW, (int) end, title, finding);
    plot.axes(svg);
    plot.marks(svg);
    for (int i = 0; i < marks.size(); i++) {
      note(svg, i, legend + ROW * (lines.size() + i));
    }
    for (int i = 0; i < lines.size(); i++) {
      line(svg, i);
      name(svg, i, legend + ROW * i);
    }
    letters(svg);
    List<String> head =
        Stream.concat(Stream.of(across.words()), lines.stream().map(Line::name)).toList();
    return new Figure(svg.end(), title, finding, head, rows());
  }

  private void line(Svg svg, int index) {
    List<Point> points = lines.get(index).points();
    if (points.size() == 1) {
      svg.rect(plot.x(points.getFirst()) - 2.5, plot.y(points.getFirst()) - 2.5, 5, 5, "");
    } else if (points.size() > 1) {
      Path path = new Path().from(plot.x(points.getFirst()), plot.y(points.getFirst()));
      points.stream().skip(1).forEach(point -> path.to(plot.x(point), plot.y(point)));
      svg.path(path, "fill=\"none\" stroke=\"currentColor\" " + STROKES.get(index));
    }
  }

  private void name(Svg svg, int index, double y) {
    Line line = lines.get(index);
    String words = line.points().isEmpty() ? "no values: " + line.name() : line.name();
    svg.line(0, y - 4, 34, y - 4, STROKES.get(index));
    svg.text(42, y, "start", letter(index), Svg.BOLD);
    svg.text(NAME, y, "start", Label.fit(words, Svg.NARROW - NAME));
  }

  private void letters(Svg svg) {
    List<Ending> endings =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).points().isEmpty())
            .mapToObj(i -> ending(letter(i), lines.get(i).points().getLast()))
            .toList();
    for (Ending ending : Ending.apart(endings, plot.top() + 4, plot.bottom() + 4)) {
      svg.text(ending.x(), ending.y(), "start", ending.letter(), Svg.BOLD);
    }
  }

  private Ending ending(String letter, Point last) {
    return new Ending(letter, plot.x(last) + 8, plot.y(last) + 4);
  }

  private void note(Svg svg, int index, double y) {
    svg.text(0, y, "start", Integer.toString(index + 1));
    svg.text(NOTE, y, "start", Label.fit(marks.get(index).words(), Svg.NARROW - NOTE));
  }

  private List<List<String>> rows() {
    return points().map(Point::x).distinct().sorted().map(this::row).toList();
  }

  private List<String> row(double x) {
    return Stream.concat(
            Stream.of(across.shown().apply(x)),
            lines.stream().map(line -> line.shown(x, up.shown())))
        .toList();
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
