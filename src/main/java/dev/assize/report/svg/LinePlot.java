package dev.assize.report.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The axes of a {@link LineChart}, and the upright lines between them. */
final class LinePlot {

  private static final double RIGHT = 338;
  private static final double HIGH = 160;
  private static final double HEAD = 30;
  private static final double NUMBER = 13;

  private final LineChart.Axis acrossAxis;
  private final LineChart.Axis upAxis;
  private final List<LineChart.Mark> marks;
  private final List<Integer> levels;
  private final List<Tick> beside;
  private final List<Tick> beneath;
  private final Scale across;
  private final Scale up;

  /**
   * Makes room for what is shown.
   *
   * @param marks by rising x
   */
  LinePlot(
      List<LineChart.Point> points,
      List<LineChart.Mark> marks,
      LineChart.Axis across,
      LineChart.Axis up) {
    this.acrossAxis = across;
    this.upAxis = up;
    this.marks = marks;
    Scale height = height(points);
    // Axes of nothing have no figures: nobody measured them.
    this.beside = points.isEmpty() ? List.of() : Tick.beside(height, up.shown());
    this.across = across(points, marks, beside);
    this.beneath =
        points.isEmpty() && marks.isEmpty() ? List.of() : Tick.beneath(this.across, across.shown());
    this.levels = levels();
    int most = levels.stream().mapToInt(level -> level + 1).max().orElse(0);
    double top = HEAD + NUMBER * most;
    this.up = new Scale(height.lo(), height.hi(), top + HIGH, top);
  }

  /** Where everything is zero the axis goes up to one: it must go somewhere. */
  private static Scale height(List<LineChart.Point> points) {
    double[] values = points.stream().mapToDouble(LineChart.Point::y).toArray();
    double least = Math.min(0, DoubleStream.of(values).min().orElse(0));
    double most = Math.max(0, DoubleStream.of(values).max().orElse(0));
    return new Scale(least, least < most ? most : 1, HIGH, 0);
  }

  /** It begins right of the labels of the other axis. */
  private static Scale across(
      List<LineChart.Point> points, List<LineChart.Mark> marks, List<Tick> beside) {
    double[] values =
        DoubleStream.concat(
                points.stream().mapToDouble(LineChart.Point::x),
                marks.stream().mapToDouble(LineChart.Mark::x))
            .toArray();
    double labels = beside.stream().mapToDouble(tick -> Label.width(tick.label())).max().orElse(0);
    return Scale.of(
        DoubleStream.of(values).min().orElse(0),
        DoubleStream.of(values).max().orElse(1),
        labels + 8,
        RIGHT);
  }

  double x(LineChart.Point point) {
    return across.at(point.x());
  }

  double y(LineChart.Point point) {
    return up.at(point.y());
  }

  double top() {
    return up.to();
  }

  double bottom() {
    return up.from();
  }

  void axes(Svg svg) {
    svg.text(0, 14, "start", Label.fit(upAxis.words(), Svg.NARROW), Svg.MUTED);
    for (Tick tick : beside) {
      double y = up.at(tick.value());
      svg.text(across.from() - 6, y + 4, "end", tick.label(), Svg.MUTED);
      svg.line(across.from(), y, RIGHT, y, "stroke-opacity=\"0.15\"");
    }
    svg.line(across.from(), up.at(0), RIGHT, up.at(0), "");
    svg.line(across.from(), top(), across.from(), bottom(), "");
    for (Tick tick : beneath) {
      double x = across.at(tick.value());
      svg.line(x, bottom(), x, bottom() + 4, "");
      svg.text(tick.place(), bottom() + 20, "middle", tick.label(), Svg.MUTED);
    }
    String words = Label.fit(acrossAxis.words(), 300) + " \u2192";
    svg.text(RIGHT, bottom() + 40, "end", words, Svg.MUTED);
  }

  /** Upright lines with the numbers of the marks, from one. */
  void marks(Svg svg) {
    for (int i = 0; i < marks.size(); i++) {
      double x = across.at(marks.get(i).x());
      svg.line(x, top(), x, bottom(), "stroke-dasharray=\"1 3\"");
      svg.text(x, top() - 8 - NUMBER * levels.get(i), "middle", Integer.toString(i + 1));
    }
  }

  /** How high the number of each mark stands: above those that it would touch. */
  private List<Integer> levels() {
    List<Double> ends = new ArrayList<>();
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      double half = Label.width(Integer.toString(i + 1)) / 2 + 2;
      double x = across.at(marks.get(i).x());
      int level = 0;
      while (level < ends.size() && ends.get(level) > x - half) {
        level++;
      }
      if (level == ends.size()) {
        ends.add(x + half);
      } else {
        ends.set(level, x + half);
      }
      chosen.add(level);
    }
    return chosen;
  }
}
