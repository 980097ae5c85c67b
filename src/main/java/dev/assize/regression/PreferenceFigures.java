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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What preferences come to: how often the candidate won, at equal length too, and how often the two
 * orders disagreed. Cases that stand or fall together count together.
 */
public final class PreferenceFigures {

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
   * The win rate beside what it would be if both replies were equally long; empty where lengths do
   * not differ, or differ by the same everywhere.
   */
  public Optional<LengthAdjusted> atEqualLength() {
    int[] known =
        IntStream.range(0, shares.length)
            .filter(i -> preferences.longer(cases.get(i).id()).isPresent())
            .toArray();
    return LengthAdjusted.of(
        IntStream.of(known).mapToDouble(i -> shares[i]).toArray(),
        IntStream.of(known)
            .mapToDouble(i -> preferences.longer(cases.get(i).id()).orElseThrow())
            .toArray(),
        IntStream.of(known).map(i -> cluster[i]).toArray());
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
        + winRate().map(rate -> "; win rate " + rate(rate, wilson(level), level)).orElse("")
        + atEqualLength()
            .map(
                both ->
                    ", at equal length "
                        + rate(both.atEqualLength(), both.atEqualLength().interval(level), level))
            .orElse("")
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
                        + wilson(level)
                            .map(i -> " (" + percent(i.lo()) + " to " + percent(i.hi()) + ")")
                            .orElse(""))
            .orElse("no case compared")
        + (cases() == 0 ? "" : " of " + Numbers.count(cases(), "case"))
        + consistency(level)
        + open();
  }

  private Optional<Interval> wilson(double level) {
    return ClusteredWilson.of(Differences.of(shares, cluster)).map(w -> w.interval(level));
  }

  private static String rate(ClusteredMean rate, Optional<Interval> interval, double level) {
    return percent(rate.mean())
        + " (standard error "
        + Numbers.points(rate.cr1())
        + " points"
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
    Differences all = disagreements();
    return all.cases() == 0
        ? ""
        : "; the two orders disagree on "
            + Numbers.percent(all.mean().orElseThrow())
            + " of "
            + Numbers.count(all.cases(), "pair")
            + ClusteredWilson.of(all)
                .map(wilson -> wilson.interval(level))
                .map(i -> " (" + percent(i.lo()) + " to " + percent(i.hi()) + ")")
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
