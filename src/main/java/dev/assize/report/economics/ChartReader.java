package dev.assize.report.economics;

import dev.assize.report.svg.Estimate;
import dev.assize.report.svg.LineChart;
import dev.assize.report.svg.Span;
import dev.assize.report.svg.Tornado;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads charts that {@link ChartJson} has stored; empty where one has faults. */
final class ChartReader {

  private static final List<String> KINDS =
      List.of(ChartJson.TRADE, ChartJson.LOSSES, ChartJson.LINES, ChartJson.SWINGS);

  private ChartReader() {}

  static Optional<Chart> chart(Stored stored) {
    return stored
        .word("kind", KINDS)
        .flatMap(
            kind -> {
              Optional<Chart> chart = chart(kind, stored);
              stored.close();
              return chart;
            });
  }

  private static Optional<Chart> chart(String kind, Stored stored) {
    return switch (kind) {
      case ChartJson.TRADE -> trade(stored);
      case ChartJson.LOSSES -> losses(stored);
      case ChartJson.LINES -> lines(stored);
      default -> swings(stored);
    };
  }

  private static Optional<Chart> trade(Stored stored) {
    String unit = stored.text("unit");
    List<Chart.Offer> offers = new ArrayList<>();
    stored.objects("points").forEach(each -> offer(each).ifPresent(offers::add));
    return Optional.of(new Chart.Trade(unit, offers));
  }

  private static Optional<Chart.Offer> offer(Stored stored) {
    String name = stored.text("name");
    Optional<Span> cost = stored.object("cost").flatMap(ChartReader::span);
    Optional<Span> quality = stored.object("quality").flatMap(ChartReader::span);
    String latency = stored.text("latency");
    Chart.Reach reach = stored.mark("beyond") ? Chart.Reach.BEYOND : Chart.Reach.REAL;
    stored.close();
    return cost.flatMap(
        costs -> quality.map(share -> new Chart.Offer(name, reach, costs, share, latency)));
  }

  private static Optional<Span> span(Stored stored) {
    double value = stored.number("value");
    double lo = stored.number("lo");
    double hi = stored.number("hi");
    stored.close();
    return stored.made(() -> new Span(value, lo, hi));
  }

  private static Optional<Chart> losses(Stored stored) {
    double margin = stored.number("margin");
    List<Chart.Loss> losses = new ArrayList<>();
    stored.objects("rows").forEach(each -> loss(each).ifPresent(losses::add));
    return stored.made(() -> new Chart.Losses(margin, losses));
  }

  private static Optional<Chart.Loss> loss(Stored stored) {
    String name = stored.text("name");
    double change = stored.number("change");
    Optional<Interval> interval = stored.object("interval").flatMap(ChartReader::interval);
    int cases = stored.count("cases");
    String p = stored.text("p");
    stored.close();
    return interval.map(
        found -> new Chart.Loss(name, new Estimate.Measured(change, found, cases, p)));
  }

  private static Optional<Interval> interval(Stored stored) {
    double lo = stored.number("lo");
    double hi = stored.number("hi");
    double level = stored.number("level");
    stored.close();
    return stored.made(() -> new Interval(lo, hi, level));
  }

  private static Optional<Chart> lines(Stored stored) {
    String title = stored.text("title");
    String finding = stored.text("finding");
    String across = stored.text("across");
    String up = stored.text("up");
    List<LineChart.Line> lines = new ArrayList<>();
    stored.objects("lines").forEach(each -> line(each).ifPresent(lines::add));
    List<LineChart.Mark> marks = new ArrayList<>();
    stored.objects("marks").forEach(each -> mark(each).ifPresent(marks::add));
    return stored.made(() -> new Chart.Lines(title, finding, lines, marks, across, up));
  }

  private static Optional<LineChart.Line> line(Stored stored) {
    String name = stored.text("name");
    List<List<Double>> points = stored.numbers("points");
    stored.close();
    return stored.made(
        () -> new LineChart.Line(name, points.stream().map(ChartReader::point).toList()));
  }

  private static LineChart.Point point(List<Double> pair) {
    if (pair.size() != 2) {
      throw new IllegalArgumentException("a point is two numbers, found " + pair.size());
    }
    return new LineChart.Point(pair.getFirst(), pair.getLast());
  }

  private static Optional<LineChart.Mark> mark(Stored stored) {
    double at = stored.number("at");
    String words = stored.text("words");
    stored.close();
    return stored.made(() -> new LineChart.Mark(at, words));
  }

  private static Optional<Chart> swings(Stored stored) {
    String title = stored.text("title");
    String unit = stored.text("unit");
    double base = stored.number("stated");
    List<Tornado.Bar> bars = new ArrayList<>();
    stored.objects("bars").forEach(each -> bar(each).ifPresent(bars::add));
    return Optional.of(new Chart.Swings(title, unit, base, bars));
  }

  private static Optional<Tornado.Bar> bar(Stored stored) {
    String name = stored.text("name");
    double low = stored.number("low");
    double high = stored.number("high");
    double atLow = stored.number("atLow");
    double atHigh = stored.number("atHigh");
    String turns = stored.text("turns");
    stored.close();
    return stored.made(() -> new Tornado.Bar(name, low, high, atLow, atHigh, turns));
  }
}
