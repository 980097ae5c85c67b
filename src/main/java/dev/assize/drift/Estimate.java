package dev.assize.drift;

import dev.assize.regression.Change;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import dev.assize.stats.SignFlip;
import dev.assize.stats.SignFlipInterval;
import dev.assize.stats.Wilson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * By how much the same cases changed between two times.
 *
 * @param quantity decides the scale
 * @param cases how many have a value both times
 * @param changed how many of these have another value now
 * @param before the level then: of a share the mean, of an amount the geometric mean
 * @param after the level now
 * @param change of a share the difference, of an amount the difference as a share of what it was
 * @param interval of the change; empty where there are too few cases for the level
 * @param p the two-sided p-value of "no change"
 * @param method how both were worked out
 */
public record Estimate(
    Quantity quantity,
    int cases,
    int changed,
    double before,
    double after,
    double change,
    Optional<Interval> interval,
    PValue p,
    String method) {

  /** With fewer clusters the t interval trusts its standard error too much. */
  private static final int FEW_CLUSTERS = 30;

  private static final double FOUR_OF_FIVE = (1.960 + 0.842) / 1.960;

  /**
   * Estimates a change; empty without a case.
   *
   * @param level of the interval, such as 0.95
   * @param seed decides the draws where sign patterns are too many to count
   * @throws IllegalArgumentException if a value is outside the scale of the quantity
   */
  public static Optional<Estimate> of(
      Quantity quantity, List<Pair> pairs, double level, long seed) {
    return pairs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            quantity.scale() == Quantity.Scale.AMOUNT
                ? ofAmounts(quantity, pairs, level, seed)
                : ofShares(quantity, pairs, level));
  }

  /** The differences of the pairs, on the scale on which means are taken. */
  static Differences differences(Quantity quantity, List<Pair> pairs) {
    List<String> clusters = pairs.stream().map(Pair::cluster).distinct().toList();
    return Differences.of(
        pairs.stream()
            .mapToDouble(p -> quantity.inward(p.after()) - quantity.inward(p.before()))
            .toArray(),
        pairs.stream().mapToInt(pair -> clusters.indexOf(pair.cluster())).toArray());
  }

  private static Estimate ofShares(Quantity quantity, List<Pair> pairs, double level) {
    Change change =
        standAlone(pairs) ? Change.of(table(pairs)) : Change.ofMean(differences(quantity, pairs));
    double before = mean(quantity, pairs.stream().map(Pair::before).toList());
    double after = mean(quantity, pairs.stream().map(Pair::after).toList());
    return new Estimate(
        quantity,
        pairs.size(),
        changed(pairs),
        before,
        after,
        after - before,
        change.interval(level),
        change.differs(),
        change.method());
  }

  private static Estimate ofAmounts(Quantity quantity, List<Pair> pairs, double level, long seed) {
    Differences differences = differences(quantity, pairs);
    boolean few = differences.clusters() < FEW_CLUSTERS;
    Optional<Interval> logs =
        few
            ? SignFlipInterval.of(differences, level, seed)
            : ClusteredMean.of(differences).flatMap(mean -> mean.interval(level));
    double before = mean(quantity, pairs.stream().map(Pair::before).toList());
    double after = mean(quantity, pairs.stream().map(Pair::after).toList());
    return new Estimate(
        quantity,
        pairs.size(),
        changed(pairs),
        quantity.outward(before),
        quantity.outward(after),
        Math.expm1(after - before),
        logs.map(i -> new Interval(Math.expm1(i.lo()), Math.expm1(i.hi()), level)),
        SignFlip.of(differences, seed).map(SignFlip::twoSided).orElse(PValue.ONE),
        few
            ? "sign flips of " + differences.clusters() + " clusters, of logarithms"
            : "CR1 t over " + differences.clusters() + " clusters, of logarithms");
  }

  private static int changed(List<Pair> pairs) {
    return (int) pairs.stream().filter(pair -> pair.before() != pair.after()).count();
  }

  private static double mean(Quantity quantity, List<Double> values) {
    return values.stream().mapToDouble(quantity::inward).average().orElseThrow();
  }

  /** Whether each case passed or failed, once, and is its own cluster. */
  private static boolean standAlone(List<Pair> pairs) {
    Set<String> clusters = new HashSet<>();
    return pairs.stream()
        .allMatch(
            pair ->
                clusters.add(pair.cluster()) && isWhole(pair.before()) && isWhole(pair.after()));
  }

  private static boolean isWhole(double value) {
    return value == 0 || value == 1;
  }

  /** How cases fared, taking a value above a half for a pass. */
  static PairedTable table(List<Pair> pairs) {
    int[] n = new int[4];
    pairs.forEach(pair -> n[(pair.before() > 0.5 ? 2 : 0) + (pair.after() > 0.5 ? 1 : 0)]++);
    return new PairedTable(n[3], n[1], n[2], n[0]);
  }

  /**
   * Whether a change as large as the margin is ruled out: the whole interval lies within it. An
   * amount that is equal on every case has no interval; there it is ruled out that a share of cases
   * as large as the margin would have changed at all, by Wilson's interval of that share.
   *
   * @param margin of shares as a share, of amounts as a share of what it was
   */
  public boolean isWithin(double margin) {
    return interval
        .map(i -> i.isAbove(-margin) && i.isBelow(margin))
        .orElseGet(() -> changed == 0 && rulesOut(cases, margin));
  }

  /** Whether so many cases of which none changed rule out that such a share of them does. */
  static boolean rulesOut(int cases, double share) {
    return Wilson.interval(0, cases, 0.95).filter(i -> i.isBelow(share)).isPresent();
  }

  /**
   * The smallest true change that cases like these show in 4 of 5 comparisons: half the interval's
   * width, times {@code (z_{0.975} + z_{0.80}) / z_{0.975}}, as good as that at any usual level.
   * Empty without an interval.
   */
  public OptionalDouble detectable() {
    return interval.isPresent()
        ? OptionalDouble.of(interval.get().width() / 2 * FOUR_OF_FIVE)
        : OptionalDouble.empty();
  }

  /** {@code -2.1 points (-4.0 to -0.3)}. */
  public String words() {
    return quantity.shownChange(change)
        + interval
            .map(
                i ->
                    " ("
                        + Math.round(100 * i.level())
                        + " % interval "
                        + quantity.shownChange(i.lo()).replaceAll(" .*", "")
                        + " to "
                        + quantity.shownChange(i.hi()).replaceAll(" .*", "")
                        + ")")
            .orElse(changed == 0 ? " (equal on every case)" : "");
  }
}
