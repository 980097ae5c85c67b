package dev.assize.report;

import dev.assize.report.economics.Chart;
import dev.assize.report.economics.Paper;
import dev.assize.report.economics.Part;
import dev.assize.report.economics.PayerView;
import dev.assize.report.economics.PayerView.Tile;
import dev.assize.report.economics.PayerView.Topic;
import dev.assize.report.svg.Estimate;
import dev.assize.report.svg.LineChart;
import dev.assize.report.svg.Span;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A made-up comparison whose report speaks to whoever pays, in words that a test may replace. */
public final class PayerScene {

  private PayerScene() {}

  /** The report. */
  public static ReportView view(UnaryOperator<String> words) {
    return Trial500.view(Trial500.compared(30, 3, 1)).with(payer(words).json());
  }

  /** What it says to him: an answer of each kind of picture, and something that is missing. */
  public static PayerView payer(UnaryOperator<String> words) {
    return new PayerView(
        List.of(
            tile("1,000 replies", "EUR 0.81", words),
            tile("1,000 right replies", "EUR 1.02", words),
            tile("Left of the budgets of 2026-11", "12 of 50 EUR", words)),
        List.of(
            topic("Which tier is enough", trade(words), words),
            topic("What a shorter prompt loses and saves", losses(words), words),
            topic("Own machines or an API", lines(words), words)),
        List.of(words.apply("What a router would bring cannot be told: one subject.")));
  }

  private static Tile tile(String name, String figure, UnaryOperator<String> words) {
    return new Tile(words.apply(name), words.apply(figure), words.apply("(0.79 to 0.83); old 0.9"));
  }

  private static Topic topic(String title, Chart chart, UnaryOperator<String> words) {
    return new Topic(
        new Paper(
            words.apply(title),
            true,
            List.of(words.apply("questions: small is enough."), words.apply("letters: not told.")),
            IntStream.range(0, 6).mapToObj(i -> part(i, chart, words)).toList(),
            List.of(words.apply("Limits in brackets are of 95 % intervals."))),
        words.apply("assize economics tiers RUN:small RUN:large"));
  }

  private static Part part(int i, Chart chart, UnaryOperator<String> words) {
    return new Part(
        words.apply("Kind of task: kind " + i),
        List.of(words.apply("Of 120 cases.")),
        List.of(
            new Part.Table(
                List.of(words.apply("Subject"), words.apply("Passed")),
                List.of(
                    List.of(words.apply("small"), words.apply("81.2 % (79.0 to 83.4)")),
                    List.of(words.apply("large"), words.apply("82.0 % (79.8 to 84.2)"))))),
        List.of(chart));
  }

  private static Chart trade(UnaryOperator<String> words) {
    return new Chart.Trade(
        words.apply("EUR for 1,000"),
        List.of(
            new Chart.Offer(
                words.apply("small"),
                Chart.Reach.REAL,
                new Span(0.81, 0.79, 0.83),
                new Span(0.812, 0.79, 0.834),
                words.apply("p95 1.8 s")),
            new Chart.Offer(
                words.apply("large"),
                Chart.Reach.REAL,
                new Span(0.9, 0.88, 0.92),
                new Span(0.82, 0.798, 0.842),
                words.apply("p95 2.8 s"))));
  }

  private static Chart losses(UnaryOperator<String> words) {
    return new Chart.Losses(
        0.05,
        List.of(
            new Chart.Loss(
                words.apply("short"),
                new Estimate.Measured(-0.01, new Interval(-0.03, 0.01, 0.9), 500, "0.004"))));
  }

  private static Chart lines(UnaryOperator<String> words) {
    return new Chart.Lines(
        words.apply("What a month costs by its tokens"),
        words.apply("Own machines cost no more from 626 tokens on."),
        List.of(
            new LineChart.Line(
                words.apply("API"), List.of(new LineChart.Point(0, 0), new LineChart.Point(9, 9))),
            new LineChart.Line(
                words.apply("own machines"),
                List.of(new LineChart.Point(0, 4), new LineChart.Point(9, 4)))),
        List.of(new LineChart.Mark(4, words.apply("own machines cost no more"))),
        words.apply("tokens a month"),
        words.apply("EUR a month"));
  }
}
