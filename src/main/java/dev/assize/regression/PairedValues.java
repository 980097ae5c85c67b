package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.stats.Differences;
import dev.assize.stats.ExactSum;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/**
 * The cases that have a value on both sides, and what they say of the difference. One trial each of
 * cases that stand alone make a fourfold table. Several trials, cases that stand or fall together,
 * and scores between 0 and 1 make differences whose mean is taken over clusters ({@link
 * MeanChange}).
 */
public final class PairedValues {

  private final List<Value> values;
  private final int[] cluster;
  private final Change change;

  /**
   * One case.
   *
   * @param baseline from 0 to 1
   * @param candidate likewise
   * @param single whether both values are 0 or 1 and come from one trial each
   */
  public record Value(CaseFacts facts, double baseline, double candidate, boolean single) {

    static Value of(PairedCase pair, Measure.OfScore measure) {
      return new Value(
          pair.facts(),
          measure.of(pair.baseline()),
          measure.of(pair.candidate()),
          measure == Measure.PASS && isOneTrial(pair.baseline()) && isOneTrial(pair.candidate()));
    }

    private static boolean isOneTrial(CaseScore score) {
      return score.trials().total() == 1;
    }

    double difference() {
      return candidate - baseline;
    }
  }

  /** What these cases say; each has its value on both sides. */
  public PairedValues(List<Value> values) {
    this.values = List.copyOf(values);
    this.cluster = ClusterNumbers.of(values.stream().map(Value::facts).toList());
    this.change =
        values.stream().allMatch(Value::single) && clusters() == values.size()
            ? new TableChange(counted())
            : new MeanChange(differences());
  }

  /** Those of a scope that have the value on both sides. */
  static PairedValues of(Collection<PairedCase> pairs, Measure.OfScore measure, Scope scope) {
    List<Value> values = new ArrayList<>();
    for (PairedCase pair : pairs) {
      if (scope.holds(pair.facts())
          && measure.isKnown(pair.baseline())
          && measure.isKnown(pair.candidate())) {
        values.add(Value.of(pair, measure));
      }
    }
    return new PairedValues(values);
  }

  public int n() {
    return values.size();
  }

  /** How many groups of cases that stand or fall together. */
  public int clusters() {
    int most = -1;
    for (int number : cluster) {
      most = Math.max(most, number);
    }
    return most + 1;
  }

  /** The fourfold table, where there is one. */
  public Optional<PairedTable> table() {
    return change instanceof TableChange counted ? Optional.of(counted.table()) : Optional.empty();
  }

  private PairedTable counted() {
    int[] n = new int[4];
    values.forEach(v -> n[2 * (int) v.baseline() + (int) v.candidate()]++);
    return new PairedTable(n[3], n[1], n[2], n[0]);
  }

  public double baseline() {
    return mean(Value::baseline);
  }

  public double candidate() {
    return mean(Value::candidate);
  }

  /** Candidate minus baseline; 0 when there are no cases. */
  public double difference() {
    return mean(Value::difference);
  }

  /** Of the difference; empty when there are no cases, or too few clusters for the level. */
  public Optional<Interval> interval(double level) {
    return change.interval(level);
  }

  /**
   * The intervals that were weighed where a mean is taken over clusters: {@code cr1} and {@code
   * clusteredTango}; none where a table decides.
   */
  public SortedMap<String, Interval> weighed(double level) {
    return change.weighed(level);
  }

  /** Of the same cases as if each stood alone; empty where nothing can be said of them. */
  public Optional<Interval> ifIndependent(double level) {
    if (values.stream().allMatch(Value::single)) {
      return Tango.interval(counted(), level);
    }
    double[] alone = values.stream().mapToDouble(Value::difference).toArray();
    return new MeanChange(Differences.ofIndependent(alone)).interval(level);
  }

  /** The one-sided p-value of "not worse"; 1 where the difference is none or an improvement. */
  public PValue worse() {
    if (difference() >= 0) {
      return PValue.ONE;
    }
    return change.worse();
  }

  /**
   * The one-sided p-value of "worse by the margin or more": small where it is shown that no more
   * than the margin was lost. At most {@code a} where the lower limit of {@link #interval} at level
   * {@code 1-2a} lies above minus the margin; 1 where there is nothing to go by.
   *
   * @param margin a share in [0, 1)
   */
  public PValue notWorse(double margin) {
    return change.notWorse(margin);
  }

  /** The two-sided p-value of "no difference". */
  public PValue differs() {
    if (isUnchanged()) {
      return PValue.ONE;
    }
    return change.differs();
  }

  /** Whether no case has another value than before. */
  public boolean isUnchanged() {
    return values.stream().allMatch(value -> value.difference() == 0);
  }

  /**
   * What these cases are worth to a comparison: of cases in clusters fewer than there are. Empty
   * where nothing changed or there are too few clusters.
   */
  public Optional<PairedDesign> design() {
    return change.design();
  }

  /** How interval and p-value were worked out. */
  public String method() {
    return change.method();
  }

  Differences differences() {
    return Differences.of(values.stream().mapToDouble(Value::difference).toArray(), cluster);
  }

  private double mean(ToDoubleFunction<Value> part) {
    double sum = ExactSum.of(values.stream().mapToDouble(part).toArray());
    return values.isEmpty() ? 0 : sum / values.size();
  }
}
