package dev.assize.drift;

import dev.assize.base.Numbers;
import dev.assize.stats.EDetector;
import dev.assize.stats.ValueCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What a nightly sample can see: how many nights a loss goes unnoticed, simulated with the
 * baseline's own values. Every case draws its values again, and from the first night on as many
 * passes are lost as the loss asks for.
 *
 * @param cases how many the sample has
 * @param loss of the mean, as a share
 * @param nights until half of the simulated alarms went off; empty where fewer did within {@link
 *     #LONGEST} nights
 * @param noticed the share of them that went off within {@link #LONGEST} nights
 */
public record CanaryPower(
    int cases, double loss, double runLength, OptionalInt nights, double noticed) {

  /** For so many nights a simulation goes on. */
  public static final int LONGEST = 60;

  private static final int SIMULATIONS = 200;

  /**
   * Simulates a loss of a share, such as the pass rate.
   *
   * @param baseline at least 2 runs that share cases
   * @param loss above 0 and at most the baseline's mean
   * @throws IllegalArgumentException if the baseline is too short or its mean too low for the loss
   */
  public static CanaryPower of(
      Quantity quantity, List<RunReading> baseline, double loss, double runLength, long seed) {
    double[][] values = values(quantity, baseline);
    double mean = Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElse(0);
    if (baseline.size() < 2 || !(loss > 0 && loss <= mean)) {
      throw new IllegalArgumentException(
          "a loss of " + loss + " from a mean of " + mean + " in " + baseline.size() + " runs");
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] alarms = new int[SIMULATIONS];
    for (int i = 0; i < SIMULATIONS; i++) {
      alarms[i] = nightOfAlarm(values, loss / mean, runLength, random);
    }
    Arrays.sort(alarms);
    int median = alarms[(SIMULATIONS - 1) / 2];
    return new CanaryPower(
        values.length,
        loss,
        runLength,
        median > LONGEST ? OptionalInt.empty() : OptionalInt.of(median),
        (double) Arrays.stream(alarms).filter(night -> night <= LONGEST).count() / SIMULATIONS);
  }

  private static double[][] values(Quantity quantity, List<RunReading> baseline) {
    Map<String, List<Double>> byCase = new TreeMap<>();
    baseline.forEach(
        run ->
            run.values()
                .toMap()
                .forEach(
                    (id, value) ->
                        byCase
                            .computeIfAbsent(id, unseen -> new ArrayList<>())
                            .add(quantity.inward(value))));
    return byCase.values().stream()
        .map(all -> all.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  private static int nightOfAlarm(
      double[][] values, double lost, double runLength, SplittableRandom random) {
    List<ValueCounts> known = new ArrayList<>();
    for (double[] of : values) {
      known.add(
          ValueCounts.of(Arrays.stream(of).map(any -> of[random.nextInt(of.length)]).toArray()));
    }
    EDetector detector = EDetector.of(runLength);
    for (int night = 1; night <= LONGEST; night++) {
      double[] tonight = new double[values.length];
      for (int i = 0; i < tonight.length; i++) {
        double drawn = values[i][random.nextInt(values[i].length)];
        tonight[i] = random.nextDouble() < lost ? 0 : drawn;
      }
      detector = detector.after(tonight, known);
      if (detector.isAlarm()) {
        return night;
      }
      for (int i = 0; i < tonight.length; i++) {
        known.set(i, known.get(i).with(tonight[i]));
      }
    }
    return LONGEST + 1;
  }

  /** In one sentence. */
  public String words() {
    return cases
        + " cases a night notice a lasting loss of "
        + Numbers.points(loss)
        + " points "
        + (nights.isPresent()
            ? "after " + Numbers.count(nights.getAsInt(), "night") + " in half of all cases"
            : "in fewer than half of all cases within " + LONGEST + " nights")
        + "; within "
        + LONGEST
        + " nights in "
        + Numbers.percent(noticed)
        + ".";
  }
}
