package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.ExactSum;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import dev.assize.stats.SignFlip;
import dev.assize.stats.SignFlipInterval;
import dev.assize.stats.Tango;
import dev.assize.stats.Wilson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The cases that have a value on both sides, and what they say of the difference. One trial each of
 * cases that stand alone make a fourfold table. Several trials, cases that stand or fall together,
 * and scores between 0 and 1 make differences whose mean is taken over clusters: by CR1 and t, and
 * below 30 clusters by flipping the signs of whole clusters.
 */
public final class PairedValues {

  /** With fewer clusters the t interval trusts its standard error too much. */
  static final int FEW_CLUSTERS = 30;

  /** Decides the draws of the sign-flip test where there are too many patterns to count. */
  static final long SEED = 20_261_121;

  private final List<Value> values;
  private final int[] cluster;
  private final boolean isTable;

  /**
   * One case.
   *
   * @param single whether both values are 0 or 1 and come from one trial each
   */
  record Value(CaseFacts facts, double baseline, double candidate, boolean single) {

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

  PairedValues(List<Value> values) {
    this.values = List.copyOf(values);
    this.cluster = ClusterNumbers.of(values.stream().map(Value::facts).toList());
    this.isTable = values.stream().allMatch(Value::single) && clusters() == values.size();
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
    if (!isTable) {
      return Optional.empty();
    }
    int[] n = new int[4];
    values.forEach(v -> n[2 * (int) v.baseline() + (int) v.candidate()]++);
    return Optional.of(new PairedTable(n[3], n[1], n[2], n[0]));
  }

  /** Whether no case has another value than before. */
  boolean isUnchanged() {
    return values.stream().allMatch(value -> value.difference() == 0);
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

  /**
   * Of the difference; empty when there are no cases, or too few clusters for the level. Where
   * nothing changed the clusters count as so many steady cases; where all changed alike there is no
   * spread to reckon with, and Wilson's limits of the difference on the scale from 0 to 1 are wider
   * than any spread within it would make them.
   */
  public Optional<Interval> interval(double level) {
    Optional<PairedTable> table = table();
    if (table.isPresent() || isUnchanged()) {
      return Tango.interval(table.orElseGet(() -> new PairedTable(clusters(), 0, 0, 0)), level);
    }
    if (changedAlike()) {
      Interval share = Wilson.ofShare((1 + difference()) / 2, clusters(), level);
      return Optional.of(new Interval(2 * share.lo() - 1, 2 * share.hi() - 1, level));
    }
    return clusters() < FEW_CLUSTERS
        ? SignFlipInterval.of(differences(), level, SEED)
        : ClusteredMean.of(differences()).flatMap(mean -> mean.interval(level));
  }

  /** As when every case breaks: the clusters have nothing to tell them apart. */
  private boolean changedAlike() {
    return ClusteredMean.of(differences()).filter(mean -> mean.cr1() == 0).isPresent();
  }

  /** Of the same cases as if each stood alone; empty where nothing can be said of them. */
  public Optional<Interval> ifIndependent(double level) {
    double[] alone = values.stream().mapToDouble(Value::difference).toArray();
    return ClusteredMean.of(Differences.ofIndependent(alone)).flatMap(mean -> mean.interval(level));
  }

  /** The one-sided p-value of "not worse"; 1 where the difference is none or an improvement. */
  public PValue worse() {
    if (difference() >= 0) {
      return PValue.ONE;
    }
    Optional<PairedTable> table = table();
    if (table.isPresent()) {
      return new PValue(Math.min(0, McNemar.exact(table.get()).ln() - Math.log(2)));
    }
    Optional<PValue> worse =
        clusters() < FEW_CLUSTERS || changedAlike()
            ? SignFlip.of(differences(), SEED).map(SignFlip::worse)
            : ClusteredMean.of(differences())
                .flatMap(mean -> mean.pValue(0))
                .map(PairedValues::half);
    return worse.orElse(PValue.ONE);
  }

  /** The two-sided p-value of "no difference". */
  public PValue differs() {
    if (isUnchanged()) {
      return PValue.ONE;
    }
    Optional<PairedTable> table = table();
    if (table.isPresent()) {
      return McNemar.midP(table.get());
    }
    Optional<PValue> differs =
        clusters() < FEW_CLUSTERS || changedAlike()
            ? SignFlip.of(differences(), SEED).map(SignFlip::twoSided)
            : ClusteredMean.of(differences()).flatMap(mean -> mean.pValue(0));
    return differs.orElse(PValue.ONE);
  }

  private static PValue half(PValue twoSided) {
    return new PValue(Math.min(0, twoSided.ln() - Math.log(2)));
  }

  /** How interval and p-value were worked out. */
  public String method() {
    if (isTable) {
      return "Tango's score interval, exact McNemar";
    }
    if (isUnchanged()) {
      return "Tango's score interval of " + clusters() + " unchanged clusters";
    }
    if (changedAlike()) {
      return "Wilson's interval of " + clusters() + " clusters that changed alike, sign flips";
    }
    return clusters() < FEW_CLUSTERS
        ? "sign flips of " + clusters() + " clusters, seed " + SEED
        : "CR1 t over " + clusters() + " clusters";
  }

  Differences differences() {
    return Differences.of(values.stream().mapToDouble(Value::difference).toArray(), cluster);
  }

  private double mean(ToDoubleFunction<Value> part) {
    double sum = ExactSum.of(values.stream().mapToDouble(part).toArray());
    return values.isEmpty() ? 0 : sum / values.size();
  }
}
