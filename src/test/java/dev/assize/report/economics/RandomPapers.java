package dev.assize.report.economics;

import dev.assize.report.Hostile;
import dev.assize.report.svg.Estimate;
import dev.assize.report.svg.LineChart;
import dev.assize.report.svg.Span;
import dev.assize.report.svg.Tornado;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Papers of any content: hostile texts, numbers of any size, every kind of chart. */
final class RandomPapers {

  private static final List<String> TEXTS =
      Stream.concat(
              Hostile.STRINGS.stream().filter(text -> text.length() < 1_000),
              Stream.of("quality", "EUR for 1,000", "1.2 (1.1 to 1.4)", "\u00e4\u00f6\u00fc"))
          .toList();

  private final Random random;

  RandomPapers(long seed) {
    this.random = new Random(seed);
  }

  Paper next() {
    return new Paper(
        text(), random.nextBoolean(), some(this::text), some(this::part), some(this::text));
  }

  private Part part() {
    return new Part(text(), some(this::text), some(this::table), some(this::chart));
  }

  private Part.Table table() {
    List<String> head = some(this::text);
    return new Part.Table(head, some(() -> head.stream().map(each -> text()).toList()));
  }

  private Chart chart() {
    return switch (random.nextInt(4)) {
      case 0 -> new Chart.Trade(text(), some(this::offer));
      case 2 -> new Chart.Swings(text(), text(), number(), some(this::bar));
      case 1 -> new Chart.Losses(1 - random.nextDouble(), some(this::loss));
      default ->
          new Chart.Lines(
              text(),
              text(),
              some(this::line),
              some(() -> new LineChart.Mark(number(), text())),
              text(),
              text());
    };
  }

  private Chart.Offer offer() {
    return new Chart.Offer(text(), reach(), span(), span(), text());
  }

  private Chart.Reach reach() {
    return random.nextBoolean() ? Chart.Reach.REAL : Chart.Reach.BEYOND;
  }

  private Chart.Loss loss() {
    Span span = span();
    Interval interval = new Interval(span.lo(), span.hi(), 0.5 + random.nextDouble() / 2.1);
    return new Chart.Loss(
        text(), new Estimate.Measured(span.value(), interval, random.nextInt(1_000_000), text()));
  }

  private Span span() {
    double value = number();
    double aside = Math.abs(number());
    return random.nextInt(3) == 0
        ? Span.exactly(value)
        : new Span(value, value - aside, value + aside);
  }

  private Tornado.Bar bar() {
    Span limits = span();
    return new Tornado.Bar(text(), limits.lo(), limits.hi(), number(), number(), text());
  }

  private LineChart.Line line() {
    double[] places = random.doubles(random.nextInt(4)).map(each -> each * 1e9).sorted().toArray();
    List<LineChart.Point> points = new ArrayList<>();
    for (double place : places) {
      points.add(new LineChart.Point(place, number()));
    }
    return new LineChart.Line(text(), points);
  }

  private double number() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> -0.0;
      case 2 -> random.nextInt(100);
      default -> Math.pow(10, random.nextInt(31) - 12) * random.nextGaussian();
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> List<T> some(Supplier<T> each) {
    return Stream.generate(each).limit(random.nextInt(4)).toList();
  }
}
