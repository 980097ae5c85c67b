package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.regression.Look;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.DoubleStream;

/**
 * What becomes of errors and power where the first of two looks may spend this part of the error
 * that the gate may make, and the second the rest.
 */
record Split(double first) {

  static final List<String> HEADS =
      List.of(
          "first + second",
          "A/A: false HOLD",
          "A/A: SHIP",
          "A/A: second look",
          "loss of 3: false SHIP",
          "loss of 3: HOLD",
          "loss of 5: HOLD",
          "loss of 5: second look");

  private static final int TRIALS = 3;
  private static final double MARGIN = 0.03;
  private static final double POINTS = 5;

  static List<Split> all() {
    return DoubleStream.of(0.2, 0.4, 0.6).mapToObj(Split::new).toList();
  }

  String name() {
    return String.format(
        Locale.ROOT, ".%03.0f + .%03.0f", first * POINTS * 10, (1 - first) * POINTS * 10);
  }

  String row(int runs, Seed seed) {
    LongAdder equal = new LongAdder();
    LongAdder large = new LongAdder();
    Tally same = decided(0, equal, runs, seed);
    Tally atMargin = decided(0.03, new LongAdder(), runs, seed);
    Tally lost = decided(0.05, large, runs, seed);
    return Page.row(
        name(),
        same.holds().text(),
        same.ships().text(),
        new Rate(equal.intValue(), runs).text(),
        atMargin.ships().text(),
        atMargin.holds().text(),
        lost.holds().text(),
        new Rate(large.intValue(), runs).text());
  }

  /** The same draws for every split. */
  private Tally decided(double loss, LongAdder again, int runs, Seed seed) {
    return Experiment.of(
            "two looks at a loss of " + loss, ErrorRates.FULL, ErrorRates.EQUAL.losing(loss))
        .margin(MARGIN)
        .withTrials(TRIALS)
        .conducted(new LookingTwice(new Look(first, first), new Look(1 - first, 1 - first), again))
        .decided(runs, seed);
  }
}
