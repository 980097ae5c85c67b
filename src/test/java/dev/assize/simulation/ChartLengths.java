package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.drift.ChartPoint;
import dev.assize.drift.ChartRules;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Quantity;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** How soon a control chart of 500 cases alarms, and how often without cause. */
record ChartLengths(Course course) {

  static final int CASES = 500;

  /** The reference, and the runs in control after it. */
  private static final int BEFORE = 30;

  private static final int BEHIND = 100;

  static final List<String> HEADS =
      List.of(
          "loss",
          "alarm before it",
          "within 10 runs",
          "within 30",
          "within 100",
          "half of them by run");

  static final List<String> QUIET_HEADS =
      List.of(
          "cases",
          "an alarm within 100 runs",
          "false alarms in 100 runs",
          "runs to a false alarm, on average",
          "reference not settled");

  static List<ChartLengths> all() {
    Course quiet = Course.steady(CASES, BEFORE);
    return Stream.of(
            Stream.of(0.01, 0.02, 0.03, 0.05).map(loss -> quiet.losing(loss, BEHIND)),
            Stream.of(0.01, 0.02, 0.03, 0.05).map(loss -> quiet.creeping(loss, BEHIND)))
        .flatMap(courses -> courses)
        .map(ChartLengths::new)
        .toList();
  }

  /** A chart that is watched for so many runs after its reference while nothing happens. */
  static ChartLengths quiet(int cases, int runs) {
    return new ChartLengths(Course.steady(cases, ChartRules.FEWEST + runs));
  }

  String name() {
    return "chart, " + course.name() + ", " + course.cases() + " cases";
  }

  RunLengths drawn(int histories, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    int first = course.behind() == 0 ? ChartRules.FEWEST : course.before();
    RunLengths lengths = new RunLengths(course.before() + course.behind() - first);
    for (int i = 0; i < histories; i++) {
      ControlChart chart =
          ControlChart.of(
              Quantity.PASS_RATE,
              course.draw(random),
              ChartRules.USUAL,
              seed.derive("chart").value());
      if (chart instanceof ControlChart.Charted charted) {
        lengths.add(charted.firstAlarm().map(alarm -> length(alarm, first)).orElse(0));
      } else {
        lengths.addUndrawn();
      }
    }
    return lengths;
  }

  private static int length(ChartPoint alarm, int first) {
    int at = Integer.parseInt(alarm.run().substring("run-".length())) - first + 1;
    return at > 0 ? at : -1;
  }

  String quietRow(RunLengths lengths) {
    return Page.row(
        String.valueOf(course.cases()),
        lengths.alarms(BEHIND).text(),
        lengths.inHundred(),
        lengths.average(),
        lengths.undrawn().text());
  }

  String row(RunLengths lengths) {
    return Page.row(
        course.name(),
        lengths.early().text(),
        lengths.alarms(10).text(),
        lengths.alarms(30).text(),
        lengths.alarms(BEHIND).text(),
        lengths.median());
  }
}
