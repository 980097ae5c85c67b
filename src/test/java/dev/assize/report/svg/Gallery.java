package dev.assize.report.svg;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One typical figure of each kind, to be looked at and approved. */
final class Gallery {

  private Gallery() {}

  static Map<String, Figure> figures() {
    Map<String, Figure> figures = new TreeMap<>();
    figures.put("forest-wide", ForestPlot.wide(groups(), 0.05, "Change by category"));
    figures.put("forest-narrow", ForestPlot.narrow(groups(), 0.05, "Change by category"));
    figures.put("transitions", transitions());
    figures.put("mini", MiniInterval.of(measured(-0.021, -0.034, -0.008, 492), -0.05, "Quality"));
    figures.put(
        "scores",
        ScoreHistogram.of(
            scores("baseline", 492, 0.82),
            scores("candidate", 490, 0.78),
            "Mean score of judge faithful"));
    figures.put(
        "latency",
        LatencyHistogram.of(seconds("baseline", 0.0), seconds("candidate", 0.12), "Latency"));
    figures.put("cost-quality", CostQuality.of(versions(), "USD per case"));
    figures.put(
        "cost-split",
        CostSplit.of(
            List.of(
                Sides.side("baseline", 1.84, 0.92, 0.11, 0.04, 0.06),
                Sides.side("candidate", 2.31, 0.95, 0.11, 0.05, 0.31)),
            "USD"));
    figures.put(
        "judges",
        JudgeMatrix.of(
            List.of("people", "faithful", "tone-of-voice-strict"), pairs(), "Cohen's kappa"));
    figures.put(
        "flips",
        Flips.of(
            List.of(
                new Flips.Judge(
                    "better-reply", new Span(0.12, 0.08, 0.17), new Flips.Counts(240, 20, 5)),
                new Flips.Judge(
                    "small-model", new Span(0.97, 0.93, 0.99), new Flips.Counts(144, 136, 0)))));
    figures.put("sweep", sweep());
    figures.put("control", ControlChart.of(runs(), 0.874, "Pass rate", Numbers::percent));
    figures.put("lines", lines());
    figures.put("tornado", tornado());
    return figures;
  }

  /** An API costs by the case, own machines by the machine: the second one is needed at 45,000. */
  private static Figure lines() {
    List<LineChart.Point> api = new ArrayList<>();
    List<LineChart.Point> batch = new ArrayList<>();
    for (int cases = 0; cases <= 60_000; cases += 5_000) {
      api.add(new LineChart.Point(cases, 0.041 * cases));
      batch.add(new LineChart.Point(cases, 0.0205 * cases));
    }
    List<LineChart.Point> own =
        List.of(
            new LineChart.Point(0, 780),
            new LineChart.Point(44_999, 780),
            new LineChart.Point(45_000, 1_560),
            new LineChart.Point(60_000, 1_560));
    return LineChart.of(
        "Cost of a month by its cases",
        "One machine is cheaper than the API from 19,025 cases a month on.",
        List.of(
            new LineChart.Line("model-a by API", api),
            new LineChart.Line("model-b on machines of our own", own),
            new LineChart.Line("model-a by API in batches", batch)),
        List.of(
            new LineChart.Mark(19_025, "19,025 cases: one machine costs as much"),
            new LineChart.Mark(45_000, "45,000 cases: a second machine is needed")),
        new LineChart.Axis("cases a month", cases -> Numbers.count(Math.round(cases))),
        new LineChart.Axis("USD a month", usd -> Numbers.count(Math.round(usd))));
  }

  /** Tokens turn the saving below, the price of a machine hour above what is stated. */
  private static Figure tornado() {
    return Tornado.of(
        "What moves the saving",
        "USD saved a month",
        270,
        List.of(
            new Tornado.Bar("tokens a month", 5e8, 2e9, -730, 1_540, "below 865,000,000"),
            new Tornado.Bar(
                "utilisation in the busiest hour", 0.1, 0.8, -1_920, 310, "below 0.381"),
            new Tornado.Bar("price of a machine hour", 0.8, 1.5, 416, -95, "above 1.37"),
            new Tornado.Bar("costs at the start", 6_000, 20_000, 520, -63, "above 18,480"),
            new Tornado.Bar("tokens a second of a machine", 900, 1_100, 190, 240, "")));
  }

  /** The candidate forgets what stands in the middle, and its context ends early. */
  private static Figure sweep() {
    List<ContextSweep.Cell> candidate = new ArrayList<>();
    List<ContextSweep.Cell> baseline = new ArrayList<>();
    for (int padding : new int[] {1_000, 4_000, 8_000, 16_000}) {
      for (int position = 0; position <= 100; position += 25) {
        double lost = padding / 40_000.0 * (position == 50 ? 2 : 1);
        baseline.add(new ContextSweep.Cell(position, padding, decided(0.95 - lost / 2, 12)));
        candidate.add(
            new ContextSweep.Cell(
                position,
                padding,
                padding > 8_000
                    ? new ContextSweep.Reached.Nothing("12 beyond the model's context")
                    : decided(0.9 - lost, 12)));
      }
    }
    return ContextSweep.of(
        List.of(
            new ContextSweep.Side("candidate", candidate),
            new ContextSweep.Side("baseline", baseline)),
        "Pass rate by place and length of the context",
        "Candidate: effective context length 4,000 tokens of padding (not 8,000).");
  }

  private static ContextSweep.Reached decided(double share, int n) {
    double room = 0.5 * Math.sqrt(share * (1 - share) / n) + 0.05;
    Span span = new Span(share, Math.max(0, share - room), Math.min(1, share + room));
    return new ContextSweep.Reached.Decided(span, n, "");
  }

  static Figure transitions() {
    return TransitionMatrix.of(
        new TransitionMatrix.Cells(
            cell(406, "steady-pass"),
            cell(31, "broke"),
            cell(19, "fixed"),
            cell(36, "steady-fail"),
            cell(8, "not-comparable")),
        new Estimate.Measured(-0.024, new Interval(-0.049, 0.0, 0.90), 492, "0.0923"),
        0.05);
  }

  static List<ForestPlot.Group> groups() {
    return List.of(
        new ForestPlot.Group(
            "By category",
            List.of(
                row("refund policy", measured(-0.060, -0.091, -0.029, 212, "0.0021")),
                row(
                    "data retention and deletion requests",
                    new Estimate.Unmeasured("no case was decided on both sides")),
                row("shipping", measured(-0.012, -0.048, 0.023, 140, "0.7310")),
                row("account closure", measured(0.0, -0.73, 0.73, 1, "1")),
                row("billing", measured(0.031, 0.004, 0.058, 88, "0.0840")))),
        new ForestPlot.Group(
            "By metric",
            List.of(
                row("check: valid JSON", measured(-0.004, -0.011, 0.003, 440, "0.7310")),
                row("judge: faithful", measured(-0.018, -0.049, 0.013, 440, "0.6020")))));
  }

  private static TransitionMatrix.Cell cell(int count, String transition) {
    return new TransitionMatrix.Cell(count, "#q=is:" + transition);
  }

  private static ForestPlot.Row row(String name, Estimate estimate) {
    return new ForestPlot.Row(name, estimate);
  }

  static Estimate.Measured measured(double value, double lo, double hi, int n) {
    return measured(value, lo, hi, n, "");
  }

  private static Estimate.Measured measured(double value, double lo, double hi, int n, String p) {
    return new Estimate.Measured(value, new Interval(lo, hi, 0.90), n, p);
  }

  /** Scores in steps of a twentieth, most of them near the top. */
  private static Distribution scores(String side, int n, double mean) {
    Random random = new Random(17);
    List<Double> values =
        IntStream.range(0, n)
            .mapToObj(i -> Math.rint(20 * Math.pow(random.nextDouble(), 1 / mean - 1)) / 20)
            .toList();
    Span span = new Span(mean, mean - 0.03, mean + 0.03);
    return new Distribution(side, values, List.of(new Distribution.Tick("mean", span)));
  }

  private static Distribution seconds(String side, double slower) {
    Random random = new Random(23);
    List<Double> values =
        IntStream.range(0, 480)
            .mapToObj(i -> Math.pow(10, 0.1 + slower + 0.3 * random.nextGaussian()))
            .sorted()
            .toList();
    return new Distribution(
        side,
        values,
        List.of(
            new Distribution.Tick("p50", Span.exactly(values.get(240))),
            new Distribution.Tick(
                "p95", new Span(values.get(456), values.get(446), values.get(466)))));
  }

  private static List<CostQuality.Point> versions() {
    return List.of(
        new CostQuality.Point(
            CostQuality.Role.BASELINE,
            "baseline: model-a, prompt v17",
            new Span(0.0039, 0.0037, 0.0041),
            new Span(0.874, 0.842, 0.901),
            "p95 1.9 s"),
        new CostQuality.Point(
            CostQuality.Role.CANDIDATE,
            "candidate: model-a, prompt v18",
            new Span(0.0041, 0.0038, 0.0044),
            new Span(0.853, 0.819, 0.882),
            "p95 2.1 s"),
        new CostQuality.Point(
            CostQuality.Role.OTHER,
            "model-b, prompt v17",
            new Span(0.0091, 0.0088, 0.0095),
            new Span(0.921, 0.894, 0.942),
            "p95 3.4 s"),
        new CostQuality.Point(
            CostQuality.Role.OTHER,
            "model-c, prompt v16",
            new Span(0.0012, 0.0011, 0.0013),
            new Span(0.702, 0.661, 0.741),
            "p95 0.8 s"));
  }

  private static List<JudgeMatrix.Pair> pairs() {
    return List.of(
        new JudgeMatrix.Pair("people", "faithful", new Span(0.71, 0.62, 0.80), 326),
        new JudgeMatrix.Pair("faithful", "tone-of-voice-strict", new Span(0.34, 0.21, 0.47), 480));
  }

  private static List<ControlChart.Run> runs() {
    Random random = new Random(5);
    ControlChart.Limits none = new ControlChart.Limits(0.874, 0.874);
    ControlChart.Limits limits = new ControlChart.Limits(0.862, 0.886);
    return IntStream.range(0, 24)
        .mapToObj(
            i ->
                new ControlChart.Run(
                    "run " + (i + 1),
                    i == 19 ? 0.822 : 0.874 + 0.015 * random.nextGaussian(),
                    i < 19 ? 0.874 : 0.858 + 0.003 * (i - 19),
                    i < 10 ? none : limits,
                    i == 19 ? "average below its limit" : "",
                    i == 8 ? "judge faithful" : i == 17 ? "model" : ""))
        .toList();
  }
}
