package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Numbers;
import dev.assize.report.Hostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every figure, whatever its names and its numbers are. */
class FiguresTest {

  private static final double[] EXTREMES = {0, 1, -1, 1e-12, 1e9, 0.5};

  @Test
  void hostile_names_stay_text_on_the_paper() {
    for (String hostile : Hostile.STRINGS) {
      all(hostile, 0.5).forEach(Drawn::of);
    }
  }

  @Test
  void extreme_and_equal_values_are_drawn() {
    for (double value : EXTREMES) {
      all("name", value).forEach(Drawn::of);
    }
  }

  @Test
  void random_values_are_drawn_and_the_same_twice() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      int n = random.nextInt(5);
      double size = Math.pow(10, random.nextInt(13) - 6);
      long round = random.nextLong();
      assertThat(drawn(round, n, size))
          .as("seed " + seed + ", round " + i)
          .isEqualTo(drawn(round, n, size));
    }
  }

  @Test
  void nothing_at_all_is_drawn_and_said() {
    Distribution none = new Distribution("baseline", List.of(), List.of());
    assertThat(Drawn.of(ScoreHistogram.of(none, none, "Scores")).figure().finding())
        .contains("no values");
    assertThat(Drawn.of(LatencyHistogram.of(none, none, "Latency")).figure().finding())
        .contains("no values");
    assertThat(Drawn.of(CostQuality.of(List.of(), "USD")).figure().finding())
        .isEqualTo("No version has both a quality and a cost.");
    assertThat(Drawn.of(CostSplit.of(List.of(), "USD")).figure().finding())
        .isEqualTo("Nothing was spent.");
    assertThat(Drawn.of(JudgeMatrix.of(List.of(), List.of(), "kappa")).figure().finding())
        .isEqualTo("No pair was measured.");
    assertThat(Drawn.of(Flips.of(List.of())).figure().finding())
        .isEqualTo("No judge was asked in both orders.");
    assertThat(
            Drawn.of(ControlChart.of(List.of(), 0, "Pass rate", Numbers::percent))
                .figure()
                .finding())
        .isEqualTo("There is no run yet.");
    assertThat(Drawn.of(Tornado.of("Saving", "EUR", 3, List.of())).figure().finding())
        .isEqualTo("3 as stated, and nothing of it may be off.");
  }

  @Test
  void what_is_no_number_is_refused() {
    assertThatThrownBy(() -> Span.exactly(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sides.side("a", -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Distribution("a", List.of(Double.POSITIVE_INFINITY), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Figure("", "", "", List.of("a"), List.of(List.of("b", "c"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> drawn(long seed, int n, double size) {
    Random random = new Random(seed);
    return figures("name", n, i -> size * random.nextGaussian()).stream()
        .map(figure -> Drawn.of(figure).figure().markup())
        .toList();
  }

  private static List<Figure> all(String name, double value) {
    return figures(name, 3, i -> value);
  }

  private static List<Figure> figures(String name, int n, DoubleFunction<Double> value) {
    List<Figure> figures = new ArrayList<>();
    List<Double> values = IntStream.range(0, n).mapToObj(value::apply).toList();
    List<Span> spans = values.stream().map(v -> new Span(v, v - Math.abs(v) / 3, v)).toList();
    List<Span> shares =
        values.stream().map(v -> 1 / (1 + Math.exp(-v))).map(Span::exactly).toList();
    List<Distribution.Tick> ticks =
        spans.stream().limit(2).map(span -> new Distribution.Tick(name, span)).toList();
    Distribution side = new Distribution(name, values, ticks);
    figures.add(ScoreHistogram.of(side, side, name + "!"));
    figures.add(LatencyHistogram.of(side, side, name + "!"));
    figures.add(
        CostQuality.of(
            IntStream.range(0, n)
                .mapToObj(
                    i ->
                        new CostQuality.Point(
                            CostQuality.Role.values()[i % 3],
                            name,
                            spans.get(i),
                            shares.get(i),
                            name))
                .toList(),
            name));
    figures.add(
        CostSplit.of(
            values.stream()
                .limit(2)
                .map(Math::abs)
                .map(v -> Sides.side(name, v, v, v, v, v))
                .toList(),
            name));
    figures.add(
        Flips.of(
            shares.stream()
                .map(share -> new Flips.Judge(name, share, new Flips.Counts(1_000_000, 3, 1)))
                .toList()));
    figures.add(
        JudgeMatrix.of(
            IntStream.range(0, n).mapToObj(i -> name + i).toList(),
            shares.stream()
                .map(share -> new JudgeMatrix.Pair(name + 0, name + 1, share, 9))
                .toList(),
            name));
    figures.add(
        ControlChart.of(
            shares.stream()
                .map(
                    share ->
                        new ControlChart.Run(
                            name,
                            share.value(),
                            share.value() / 2,
                            new ControlChart.Limits(0.1, 0.3),
                            name,
                            name))
                .toList(),
            0.2,
            name,
            Numbers::percent));
    figures.add(lines(name, values));
    figures.add(tornado(name, values));
    return figures;
  }

  private static Figure lines(String name, List<Double> values) {
    List<LineChart.Point> points =
        IntStream.range(0, values.size())
            .mapToObj(i -> new LineChart.Point(i, values.get(i)))
            .toList();
    LineChart.Axis axis = new LineChart.Axis(name, value -> name + Numbers.brief(value));
    return LineChart.of(
        name + "!",
        "What there is to see.",
        List.of(new LineChart.Line(name, points), new LineChart.Line(name, points)),
        values.stream().map(value -> new LineChart.Mark(value, name)).toList(),
        axis,
        axis);
  }

  private static Figure tornado(String name, List<Double> values) {
    List<Tornado.Bar> bars =
        values.stream()
            .map(value -> new Tornado.Bar(name, 0, Math.abs(value), value, value / 2, name))
            .toList();
    return Tornado.of(name + "!", name, values.stream().findFirst().orElse(0.0), bars);
  }
}
