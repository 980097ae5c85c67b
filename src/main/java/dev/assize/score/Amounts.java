package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.provider.Source;
import dev.assize.run.Trial;
import dev.assize.stats.ExactSum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What one side's cases took, as the mean logarithm over a case's trials: on that scale half and
 * double are equally far from equal, and one slow reply counts as one.
 */
public final class Amounts {

  private final Map<String, List<Double>> logs = new HashMap<>();
  private final Map<String, Integer> absent = new TreeMap<>();
  private final List<Instant> times = new ArrayList<>();
  private int recalled;

  private Amounts() {}

  /**
   * Reads the stored replies of some cases.
   *
   * @param inputs what was asked, by case id
   */
  public static Amounts of(Amount amount, Testimony side, Map<String, Digest> inputs) {
    Amounts all = new Amounts();
    side.trials(inputs)
        .flatMap(entry -> side.journal().trial(entry.key()).stream())
        .forEach(trial -> all.add(trial, amount.of(trial, side.prices())));
    return all;
  }

  private void add(Trial trial, Taken taken) {
    switch (taken) {
      case Taken.Known known -> {
        logs.computeIfAbsent(trial.key().caseId(), id -> new ArrayList<>())
            .add(Math.log(known.amount()));
        times.add(trial.response().exchanges().getLast().at());
        Source source = trial.response().exchanges().getLast().source();
        recalled += source == Source.CACHE || source == Source.CASSETTE ? 1 : 0;
      }
      case Taken.Absent nothing -> absent.merge(nothing.why(), 1, Integer::sum);
    }
  }

  /** The mean logarithm of a case; empty when none of its trials has an amount. */
  public OptionalDouble log(String caseId) {
    List<Double> known = logs.getOrDefault(caseId, List.of());
    return known.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            ExactSum.of(known.stream().mapToDouble(Double::doubleValue).toArray()) / known.size());
  }

  /** Why most trials that have no amount have none; empty when all have one. */
  public Optional<String> mostlyAbsent() {
    return absent.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .map(most -> most.getValue() + " " + most.getKey());
  }

  /** How many of the replies with an amount are recorded ones. */
  public int recalled() {
    return recalled;
  }

  /** When the first reply with an amount came. */
  public Optional<Instant> first() {
    return times.stream().min(Instant::compareTo);
  }

  /** When the last one came. */
  public Optional<Instant> last() {
    return times.stream().max(Instant::compareTo);
  }
}
