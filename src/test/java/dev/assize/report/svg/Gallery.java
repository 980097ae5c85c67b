package dev.assize.report.svg;

import dev.assize.stats.Interval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One typical figure of each kind, to be looked at and approved. */
final class Gallery {

  private Gallery() {}

  static Map<String, Figure> figures() {
    Map<String, Figure> figures = new TreeMap<>();
    figures.put("forest-wide", ForestPlot.wide(groups(), 0.05, "Change by category"));
    figures.put("forest-narrow", ForestPlot.narrow(groups(), 0.05, "Change by category"));
    figures.put("transitions", transitions());
    figures.put("mini", MiniInterval.of(measured(-0.021, -0.034, -0.008, 492), -0.05, "Quality"));
    return figures;
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
}
