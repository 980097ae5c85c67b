package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.report.svg.CostQuality;
import dev.assize.report.svg.Estimate;
import dev.assize.report.svg.Figure;
import dev.assize.report.svg.ForestPlot;
import dev.assize.report.svg.LineChart;
import dev.assize.report.svg.Span;
import dev.assize.report.svg.Tornado;
import java.util.List;

/** The numbers of a picture: what is stored of it, and all that it takes to draw it again. */
public sealed interface Chart {

  /** The picture. */
  Figure figure();

  /**
   * Quality against cost, and who is unbeaten in both.
   *
   * @param unit of the costs, as {@code EUR for 1,000}
   */
  record Trade(String unit, List<Offer> offers) implements Chart {

    public Trade {
      offers = List.copyOf(offers);
    }

    @Override
    public Figure figure() {
      return CostQuality.of(offers.stream().map(Offer::point).toList(), unit);
    }
  }

  /**
   * A subject or a route.
   *
   * @param reach whether anybody could choose it
   * @param cost in the unit of the chart
   * @param quality a share
   * @param latency in words, as {@code p95 1.8 s}
   */
  record Offer(String name, Reach reach, Span cost, Span quality, String latency) {

    private CostQuality.Point point() {
      CostQuality.Role role =
          switch (reach) {
            case REAL -> CostQuality.Role.OTHER;
            case BEYOND -> CostQuality.Role.BEYOND;
          };
      return new CostQuality.Point(role, name, cost, quality, latency);
    }
  }

  /** Whether an offer is one to choose, or an oracle's, which nobody has. */
  enum Reach {
    REAL,
    BEYOND
  }

  /**
   * What is lost by each of several changes, against the most that may be.
   *
   * @param margin a share above 0
   */
  record Losses(double margin, List<Loss> losses) implements Chart {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if nothing may be lost
     */
    public Losses {
      losses = List.copyOf(losses);
      if (!(margin > 0)) {
        throw new IllegalArgumentException("a margin above 0 is needed, found " + margin);
      }
    }

    @Override
    public Figure figure() {
      List<ForestPlot.Row> rows = losses.stream().map(Loss::row).toList();
      return ForestPlot.narrow(List.of(new ForestPlot.Group("", rows)), margin, "What is lost");
    }
  }

  /**
   * What one change brings.
   *
   * @param change below zero where something is lost
   */
  record Loss(String name, Estimate.Measured change) {

    private ForestPlot.Row row() {
      return new ForestPlot.Row(name, change);
    }
  }

  /**
   * A few lines over one axis.
   *
   * @param title a few words
   * @param finding what there is to see, in a sentence
   * @param lines four at the most
   * @param marks where something happens
   * @param across what the level axis shows, with its unit
   * @param up the same of the upright one
   */
  record Lines(
      String title,
      String finding,
      List<LineChart.Line> lines,
      List<LineChart.Mark> marks,
      String across,
      String up)
      implements Chart {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are more lines than can be told apart
     */
    public Lines {
      lines = List.copyOf(lines);
      marks = List.copyOf(marks);
      LineChart.require(lines);
    }

    @Override
    public Figure figure() {
      return LineChart.of(
          title,
          finding,
          lines,
          marks,
          new LineChart.Axis(across, Numbers::brief),
          new LineChart.Axis(up, Numbers::brief));
    }
  }

  /**
   * How far each of several assumptions by itself moves an amount.
   *
   * @param title a few words
   * @param unit of the amount
   * @param stated the amount by all stated values
   */
  record Swings(String title, String unit, double stated, List<Tornado.Bar> bars) implements Chart {

    public Swings {
      bars = List.copyOf(bars);
    }

    @Override
    public Figure figure() {
      return Tornado.of(title, unit, stated, bars);
    }
  }
}
