package dev.assize.drift;

import dev.assize.base.Numbers;
import dev.assize.stats.EDetector;
import dev.assize.stats.EValue;
import dev.assize.stats.ValueCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A small fixed sample asked every night, and an alarm that may be looked at every night: see
 * {@link EDetector}. The baseline is some finished runs of the same cases; it may be short, and is
 * not taken for the truth.
 *
 * @param baseline how many runs it has
 * @param runLength how many nights shall pass on average before a false alarm
 * @param nights one for each night that shares a case with what came before
 */
public record CanaryWatch(Quantity quantity, int baseline, double runLength, List<Night> nights) {

  /** About three years between false alarms of a nightly job. */
  public static final double USUAL_RUN_LENGTH = 1_000;

  public CanaryWatch {
    nights = List.copyOf(nights);
  }

  /**
   * One night.
   *
   * @param cases how many of its cases had been asked before
   * @param evidence that something changed on this night or an earlier one
   * @param direction where the evidence points
   */
  public record Night(String run, Instant at, int cases, EValue evidence, Direction direction) {}

  /** Where a change points. */
  public enum Direction {
    UP,
    DOWN
  }

  /**
   * Watches some nights.
   *
   * @param baseline runs before the first night, at least 1
   * @param nights in their order
   * @param runLength above 1
   * @throws IllegalArgumentException without a baseline, or if a value is outside its scale
   */
  public static CanaryWatch of(
      Quantity quantity, List<RunReading> baseline, List<RunReading> nights, double runLength) {
    if (baseline.isEmpty()) {
      throw new IllegalArgumentException("a canary needs a baseline of at least 1 run");
    }
    Map<String, ValueCounts> known = new TreeMap<>();
    baseline.forEach(run -> learn(quantity, known, run));
    EDetector detector = EDetector.of(runLength);
    List<Night> watched = new ArrayList<>();
    for (RunReading run : nights) {
      Map<String, Double> values = run.values().toMap();
      List<String> shared = values.keySet().stream().filter(known::containsKey).toList();
      detector =
          detector.after(
              shared.stream()
                  .mapToDouble(id -> quantity.inward(values.getOrDefault(id, 0.0)))
                  .toArray(),
              shared.stream().map(id -> known.getOrDefault(id, ValueCounts.of())).toList());
      watched.add(
          new Night(
              run.run(),
              run.at(),
              shared.size(),
              detector.evidence(),
              detector.pointsDown() ? Direction.DOWN : Direction.UP));
      learn(quantity, known, run);
    }
    return new CanaryWatch(quantity, baseline.size(), runLength, watched);
  }

  private static void learn(Quantity quantity, Map<String, ValueCounts> known, RunReading run) {
    run.values()
        .toMap()
        .forEach(
            (id, value) ->
                known.merge(
                    id,
                    ValueCounts.of(quantity.inward(value)),
                    (old, one) -> old.with(quantity.inward(value))));
  }

  /** The first night on which the evidence reached the run length. */
  public Optional<Night> alarm() {
    return nights.stream()
        .filter(night -> night.evidence().ln() >= Math.log(runLength))
        .findFirst();
  }

  /** Drift after an alarm; a quiet canary says nothing. */
  public DriftAnswer answer() {
    return alarm().isPresent() ? DriftAnswer.DRIFT : DriftAnswer.CANNOT_TELL;
  }

  /** In one sentence. */
  public String words() {
    String promise =
        " (a false alarm once in " + Numbers.count(Math.round(runLength), "night") + " or less)";
    return alarm()
        .map(
            night ->
                "The "
                    + quantity.words()
                    + " moved "
                    + (night.direction() == Direction.DOWN ? "down" : "up")
                    + ": the alarm of run "
                    + night.run()
                    + " has evidence of "
                    + night.evidence().text()
                    + promise
                    + ".")
        .orElseGet(
            () ->
                "No alarm in "
                    + Numbers.count(nights.size(), "night")
                    + " after a baseline of "
                    + Numbers.count(baseline, "run")
                    + promise
                    + ".");
  }
}
