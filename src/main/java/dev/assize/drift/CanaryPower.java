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
import java.util.stream.IntStream;

/**
 * What a nightly sample can see: how many nights a loss goes unnoticed, simulated with the
 * baseline's own values. Every case draws its values again, and from the first night on as many
 * passes are lost as the loss asks for.
 *
 * @param known how many nights there are to compare with
 * @param cases how many the sample has
 * @param loss of the mean, as a share
 * @param nights until half of the simulated alarms went off; empty where fewer did within {@link
 *     #LONGEST} nights
 * @param noticed the share of them that went off within {@link #LONGEST} nights
 */
public record CanaryPower(
    int known, int cases, double loss, double runLength, OptionalInt nights, double noticed) {

  /** For so many nights a simulation goes on. */
  public static final int LONGEST = 60;

  private static final int SIMULATIONS = 200;

  /**
   * Simulates a loss of a share, such as the pass rate.
   *
   * @param baseline at least 2 runs that share cases; fewer do not show how a case varies, see
   *     {@link CanaryOutlook}
   * @param loss above 0 and at most the baseline's mean
   * @throws IllegalArgumentException if the baseline is too short or its mean too low for the loss
   */
  public static CanaryPower of(
      Quantity quantity, List<RunReading> baseline, double loss, double runLength, long seed) {
    if (baseline.size() < 2) {
      throw new IllegalArgumentException("a baseline of " + baseline.size() + " runs");
    }
    double[][] values = values(quantity, baseline);
    int[] known = Arrays.stream(values).mapToInt(of -> of.length).toArray();
    return simulated(values, known, loss, runLength, seed);
  }

  /**
   * Simulates it by the values that each case may show.
   *
   * @param known of each case, how many nights there are to compare with
   * @throws IllegalArgumentException if the mean of all values is too low for the loss
   */
  static CanaryPower simulated(
      double[][] values, int[] known, double loss, double runLength, long seed) {
    double mean = Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElse(0);
    if (!(loss > 0 && loss <= mean)) {
      throw new IllegalArgumentException("a loss of " + loss + " from a mean of " + mean);
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] alarms = new int[SIMULATIONS];
    for (int i = 0; i < SIMULATIONS; i++) {
      alarms[i] = nightOfAlarm(values, known, loss / mean, runLength, random);
    }
    Arrays.sort(alarms);
    int median = alarms[(SIMULATIONS - 1) / 2];
    return new CanaryPower(
        Arrays.stream(known).max().orElse(0),
        values.length,
        loss,
        runLength,
        median > LONGEST ? OptionalInt.empty() : OptionalInt.of(median),
        (double) Arrays.stream(alarms).filter(night -> night <= LONGEST).count() / SIMULATIONS);
  }

  /** Of each case what it was worth in the runs that asked it, in the order of their ids. */
  static double[][] values(Quantity quantity, List<RunReading> baseline) {
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
      double[][] values, int[] known, double lost, double runLength, SplittableRandom random) {
    List<ValueCounts> earlier = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double[] of = values[i];
      earlier.add(
          ValueCounts.of(
              IntStream.range(0, known[i])
                  .mapToDouble(any -> of[random.nextInt(of.length)])
                  .toArray()));
    }
    EDetector detector = EDetector.of(runLength);
    for (int night = 1; night <= LONGEST; night++) {
      double[] tonight = new double[values.length];
      for (int i = 0; i < tonight.length; i++) {
        double drawn = values[i][random.nextInt(values[i].length)];
        tonight[i] = random.nextDouble() < lost ? 0 : drawn;
      }
      detector = detector.after(tonight, earlier);
      if (detector.isAlarm()) {
        return night;
      }
      for (int i = 0; i < tonight.length; i++) {
        earlier.set(i, earlier.get(i).with(tonight[i]));
      }
    }
    return LONGEST + 1;
  }

  /** In one sentence. */
  public String words() {
    return sight()
        + " "
        + after()
        + "; within "
        + LONGEST
        + " nights in "
        + Numbers.percent(noticed)
        + ".";
  }

  /** {@code 40 cases a night notice a lasting loss of 5.0 points}. */
  String sight() {
    return "With "
        + Numbers.count(known, "night")
        + " to compare with, "
        + cases
        + " cases a night notice a lasting loss of "
        + Numbers.points(loss)
        + " points";
  }

  /** {@code after 3 nights half of the time}. */
  String after() {
    return nights.isPresent()
        ? "after " + Numbers.count(nights.getAsInt(), "night") + " half of the time"
        : "less than half of the time within " + LONGEST + " nights";
  }
}
