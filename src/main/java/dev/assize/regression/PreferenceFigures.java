package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.CaseFacts;
import dev.assize.score.Preferences;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.ClusteredWilson;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.LengthAdjusted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What preferences come to: how often the candidate won, at equal length too, and how often the two
 * orders disagreed. Cases that stand or fall together count together.
 */
public final class PreferenceFigures {

  /** The fewest cases on each side of equal length. */
  private static final int BESIDE = 5;

  private final Preferences preferences;
  private final List<CaseFacts> cases;
  private final double[] shares;
  private final int[] cluster;

  private PreferenceFigures(Preferences preferences, List<CaseFacts> cases) {
    this.preferences = preferences;
    this.cases = cases;
    this.cluster = ClusterNumbers.of(cases);
    this.shares =
        cases.stream()
            .mapToDouble(facts -> (1 + preferences.of(facts.id()).orElseThrow()) / 2)
            .toArray();
  }

  /** Of those of the cases that were compared. */
  public static PreferenceFigures of(Preferences preferences, Collection<CaseFacts> cases) {
    return new PreferenceFigures(
        preferences,
        cases.stream().filter(facts -> preferences.of(facts.id()).isPresent()).toList());
  }

  /** How many cases were compared. */
  public int cases() {
    return cases.size();
  }

  public int wins() {
    return (int) IntStream.range(0, shares.length).filter(i -> shares[i] > 0.5).count();
  }

  public int losses() {
    return (int) IntStream.range(0, shares.length).filter(i -> shares[i] < 0.5).count();
  }

  /** The share of wins, a tie counting as half of one, with its error over clusters. */
  public Optional<ClusteredMean> winRate() {
    return ClusteredMean.of(Differences.of(shares, cluster));
  }

  /**
   * The win rate beside what it would be if both replies were equally long, of different replies
   * that somebody looked at. Empty with fewer than {@link #BESIDE} cases on either side of equal
   * length, where the line would be drawn out to where nobody looked.
   */
  public Optional<LengthAdjusted> atEqualLength() {
    int[] known = measured();
    double[] lengths =
        IntStream.of(known).mapToDouble(i -> measured(i).orElseThrow().longer()).toArray();
    return beside(lengths, 1) < BESIDE || beside(lengths, -1) < BESIDE
        ? Optional.empty()
        : LengthAdjusted.of(
            IntStream.of(known)
                .mapToDouble(i -> (1 + measured(i).orElseThrow().preference()) / 2)
                .toArray(),
            lengths,
            IntStream.of(known).map(i -> cluster[i]).toArray());
  }

  private static long beside(double[] lengths, int sign) {
    return Arrays.stream(lengths).filter(longer -> longer * sign > 0).count();
  }

  private int[] measured() {
    return IntStream.range(0, shares.length).filter(i -> measured(i).isPresent()).toArray();
  }

  private Optional<Preferences.Measured> measured(int number) {
    return preferences.measured(cases.get(number).id());
  }

  /**
   * How often the two orders disagreed.
   *
   * @param pairs read in both orders
   * @param share of them on which they disagree, from 0 to 1
   * @param interval over clusters of cases; empty where too few say nothing of others
   */
  public record Disagreement(int pairs, double share, Optional<Interval> interval) {}

  /** How often the two orders disagreed; empty where no pair was read in both. */
  public Optional<Disagreement> disagreement(double level) {
    Differences all = disagreements();
    return all.cases() == 0
        ? Optional.empty()
        : Optional.of(
            new Disagreement(
                all.cases(),
                all.mean().orElseThrow(),
                ClusteredWilson.of(all).map(wilson -> wilson.interval(level))));
  }

  /** 1 for each pair of which the two orders disagree, 0 for each of which they agree. */
  private Differences disagreements() {
    List<Double> all = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    for (int i = 0; i < cluster.length; i++) {
      Preferences.Consistency found = preferences.consistency(cases.get(i).id());
      for (int k = 0; k < found.pairs(); k++) {
        all.add(k < found.inconsistent() ? 1.0 : 0.0);
        clusters.add(cluster[i]);
      }
    }
    return Differences.of(
        all.stream().mapToDouble(Double::doubleValue).toArray(),
        clusters.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * All of it in one sentence without its stop.
   *
   * @param level of its intervals
   */
  public String words(double level) {
    return "Won "
        + Numbers.count(wins())
        + ", tied "
        + Numbers.count(cases() - wins() - losses())
        + ", lost "
        + Numbers.count(losses())
        + winRate().map(rate -> "; win rate " + rate(rate, interval(level), level)).orElse("")
        + equalLength(level)
        + consistency(level)
        + open();
  }

  /**
   * The win rate and how often the two orders disagreed, without a stop.
   *
   * @param level of its intervals
   */
  public String brief(double level) {
    return winRate()
            .map(
                rate ->
                    "win rate "
                        + percent(rate.mean())
                        + interval(level)
                            .map(i -> " (" + percent(i.lo()) + " to " + percent(i.hi()) + ")")
                            .orElse(""))
            .orElse("no case compared")
        + (cases() == 0 ? "" : " of " + Numbers.count(cases(), "case"))
        + consistency(level)
        + open();
  }

  private String equalLength(double level) {
    if (measured().length == 0) {
      return "";
    }
    return atEqualLength()
        .map(
            both ->
                ", at equal length "
                    + rate(both.atEqualLength(), both.atEqualLength().interval(level), level))
        .orElse(
            ", at equal length not known (fewer than "
                + BESIDE
                + " cases with a longer reply, or with a shorter one)");
  }

  /**
   * Of the win rate: that of wins less losses on another scale. Ties make no interval narrow, as
   * they would if each were half a success.
   */
  private Optional<Interval> interval(double level) {
    List<PairedValues.Value> values =
        cases.stream().map(facts -> ObservedOpinions.preferred(facts, preferences)).toList();
    return new PairedValues(values)
        .interval(level)
        .map(i -> new Interval((1 + i.lo()) / 2, (1 + i.hi()) / 2, level));
  }

  private static String rate(ClusteredMean rate, Optional<Interval> interval, double level) {
    return percent(rate.mean())
        + (rate.cr1() == 0
            ? " (no standard error, as all cases are alike"
            : " (standard error " + Numbers.points(rate.cr1()) + " points")
        + interval
            .map(
                i ->
                    ", "
                        + Numbers.level(level)
                        + " interval "
                        + percent(i.lo())
                        + " to "
                        + percent(i.hi()))
            .orElse("")
        + ")";
  }

  /** A line through the cases may leave what a share can be. */
  private static String percent(double share) {
    return Numbers.percent(Math.min(1, Math.max(0, share)));
  }

  private String consistency(double level) {
    return disagreement(level)
        .map(
            found ->
                "; the two orders disagree on "
                    + Numbers.percent(found.share())
                    + " of "
                    + Numbers.count(found.pairs(), "pair")
                    + found
                        .interval()
                        .map(i -> " (" + percent(i.lo()) + " to " + percent(i.hi()) + ")")
                        .orElse(""))
        .orElse("");
  }

  private String open() {
    List<String> open = new ArrayList<>();
    if (preferences.unscored() > 0) {
      open.add(Numbers.count(preferences.unscored(), "pair") + " could not be read");
    }
    if (preferences.errored() > 0) {
      open.add(Numbers.count(preferences.errored(), "pair") + " errored");
    }
    return open.isEmpty() ? "" : "; " + String.join(", ", open);
  }
}
