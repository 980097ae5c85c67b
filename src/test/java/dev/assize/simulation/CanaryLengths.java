package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.drift.CanaryWatch;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import dev.assize.stats.EProcess;
import dev.assize.stats.McNemar;
import dev.assize.stats.PairedTable;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How soon an alarm of a nightly sample goes off, and how often without cause.
 *
 * @param baseline how many of the runs before are its baseline
 * @param alarm by which rule it goes off
 */
record CanaryLengths(Course course, int baseline, Alarm alarm) {

  static final int CASES = 100;
  private static final int YEAR = 365;
  private static final int BEHIND = 100;

  /** The nights between a baseline and the loss. */
  private static final int QUIET = 30;

  static final List<String> HEADS =
      List.of(
          "loss",
          "alarm before it",
          "within 10 nights",
          "within 30",
          "within 100",
          "half of them by night");

  static final List<String> QUIET_HEADS =
      List.of(
          "alarm",
          "baseline",
          "a false alarm within the year",
          "false alarms in 100 nights",
          "nights to a false alarm, on average");

  /** When it goes off. */
  enum Alarm {
    DETECTOR("the detector, run length 1,000") {
      @Override
      OptionalInt night(List<RunReading> baseline, List<RunReading> nights) {
        CanaryWatch watch =
            CanaryWatch.of(Quantity.PASS_RATE, baseline, nights, CanaryWatch.USUAL_RUN_LENGTH);
        return watch.alarm().isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(watch.nights().indexOf(watch.alarm().get()) + 1);
      }
    },
    GATHERED("evidence gathered against the last baseline run, e-value of 20") {
      @Override
      OptionalInt night(List<RunReading> baseline, List<RunReading> nights) {
        int fixed = 0;
        int broke = 0;
        for (int night = 1; night <= nights.size(); night++) {
          PairedTable table = table(baseline.getLast(), nights.get(night - 1));
          fixed += table.n10();
          broke += table.n01();
          if (EProcess.Bet.DIFFERENT.of(fixed, broke).rejects(0.05)) {
            return OptionalInt.of(night);
          }
        }
        return OptionalInt.empty();
      }
    },
    TESTED("McNemar's test against the last baseline run every night, 5 %") {
      @Override
      OptionalInt night(List<RunReading> baseline, List<RunReading> nights) {
        return IntStream.rangeClosed(1, nights.size())
            .filter(n -> McNemar.midP(table(baseline.getLast(), nights.get(n - 1))).isAtMost(0.05))
            .findFirst();
      }
    };

    private final String words;

    Alarm(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    abstract OptionalInt night(List<RunReading> baseline, List<RunReading> nights);

    private static PairedTable table(RunReading before, RunReading after) {
      int[] n = new int[4];
      Map<String, Double> later = after.values().toMap();
      before
          .values()
          .toMap()
          .forEach((id, value) -> n[(int) (2 * value + later.getOrDefault(id, 0.0))]++);
      return new PairedTable(n[3], n[1], n[2], n[0]);
    }
  }

  static List<CanaryLengths> quiet() {
    return Stream.of(
            quiet(10, Alarm.DETECTOR),
            quiet(1, Alarm.DETECTOR),
            quiet(30, Alarm.DETECTOR),
            quiet(1, Alarm.GATHERED),
            quiet(1, Alarm.TESTED))
        .toList();
  }

  static CanaryLengths quiet(int baseline, Alarm alarm) {
    return new CanaryLengths(Course.steady(CASES, baseline + YEAR), baseline, alarm);
  }

  static List<CanaryLengths> losing() {
    Course quiet = Course.steady(CASES, 10 + QUIET);
    return Stream.of(
            Stream.of(0.01, 0.02, 0.03, 0.05).map(loss -> quiet.losing(loss, BEHIND)),
            Stream.of(0.01, 0.02, 0.03, 0.05).map(loss -> quiet.creeping(loss, BEHIND)))
        .flatMap(courses -> courses)
        .map(course -> new CanaryLengths(course, 10, Alarm.DETECTOR))
        .toList();
  }

  String name() {
    return "canary, " + course.name() + ", " + alarm.words() + ", baseline of " + baseline;
  }

  RunLengths drawn(int histories, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    int quiet = course.behind() == 0 ? 0 : course.before() - baseline;
    RunLengths lengths = new RunLengths(course.before() + course.behind() - baseline - quiet);
    for (int i = 0; i < histories; i++) {
      List<RunReading> runs = course.draw(random);
      OptionalInt night =
          alarm.night(runs.subList(0, baseline), runs.subList(baseline, runs.size()));
      int after = night.orElse(quiet) - quiet;
      lengths.add(night.isPresent() && after <= 0 ? -1 : after);
    }
    return lengths;
  }

  String quietRow(RunLengths lengths) {
    return Page.row(
        alarm.words(),
        baseline + (baseline == 1 ? " run" : " runs"),
        lengths.alarms(YEAR).text(),
        lengths.inHundred(),
        lengths.average());
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
