package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.CaseScore;
import dev.assize.score.Probed;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import dev.assize.stats.OddOneOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of asking a stored baseline's version again: whether its provider changed it, and how
 * much of the difference is the provider's.
 *
 * @param since the day from which the stored replies are
 * @param verdicts one stored and two fresh ones of each case
 * @param texts the same by what was said, byte for byte
 * @param identity how the model that replied calls itself otherwise than then, in sentences
 * @param provider from the stored baseline to the fresh one
 * @param yours from the fresh baseline to the candidate, on the same cases
 */
public record Probe(
    LocalDate since,
    OddOneOut verdicts,
    Texts texts,
    List<String> identity,
    PairedValues provider,
    PairedValues yours) {

  /** At which a probe is believed to have found a change. */
  public static final double ALPHA = 0.05;

  /** With which a change is to be found. */
  public static final double POWER = 0.80;

  /** The change, as a share of verdicts, that a probe of the usual size finds. */
  public static final double CHANGE = 0.10;

  /** Assumed of a version before it is asked: three verdicts that differ by luck alone. */
  public static final double NOISE = 0.05;

  public Probe {
    identity = List.copyOf(identity);
  }

  /**
   * Replies of a version that is asked again.
   *
   * @param cases with three replies
   * @param asStored in how many the first fresh one is the stored one, byte for byte
   * @param amongFresh in how many the two fresh ones are alike, byte for byte
   */
  public record Texts(int cases, int asStored, int amongFresh) {}

  /** How many cases of three verdicts a probe has unless somebody says otherwise. */
  public static int usualCases() {
    return OddOneOut.fewest(CHANGE, NOISE, ALPHA, POWER).orElseThrow();
  }

  /** The chance that a probe of so many cases finds the usual change. */
  public static double power(int cases) {
    return OddOneOut.power(cases, CHANGE, NOISE, ALPHA);
  }

  /**
   * The finding.
   *
   * @param comparison of the stored baseline with the candidate, under one expectation
   * @param fresh the baseline's version as it answers now
   */
  public static Probe of(
      Comparison comparison, Probed fresh, LocalDate since, Texts texts, List<String> identity) {
    Map<String, CaseScore> stored = new HashMap<>();
    comparison.pairs().forEach(pair -> stored.put(pair.id(), pair.baseline()));
    Comparison provider = Comparison.of(comparison.baseline(), fresh.side(), Set.of(), Set.of());
    Comparison yours = Comparison.of(fresh.side(), comparison.candidate(), Set.of(), Set.of());
    Set<String> paired =
        comparison.pairs().stream().map(PairedCase::id).collect(Collectors.toSet());
    return new Probe(
        since,
        verdicts(stored, fresh.states()),
        texts,
        identity,
        values(provider, paired),
        values(yours, paired));
  }

  private static PairedValues values(Comparison comparison, Set<String> among) {
    return PairedValues.of(
        comparison.pairs().stream().filter(pair -> among.contains(pair.id())).toList(),
        Measure.OfScore.PASS,
        new Scope.All());
  }

  /** Of several stored trials the majority stands, which is steadier and makes the test milder. */
  private static OddOneOut verdicts(Map<String, CaseScore> stored, Map<String, List<State>> fresh) {
    int cases = 0;
    int uneven = 0;
    int odd = 0;
    for (Map.Entry<String, List<State>> each : fresh.entrySet()) {
      CaseScore then = stored.get(each.getKey());
      if (then != null && then.state().isDecided() && each.getValue().size() > 1) {
        boolean alike = each.getValue().stream().distinct().count() == 1;
        boolean asThen = each.getValue().getFirst() == then.state();
        cases++;
        uneven += alike && asThen ? 0 : 1;
        odd += alike && !asThen ? 1 : 0;
      }
    }
    return new OddOneOut(cases, uneven, odd);
  }

  /** Whether more verdicts are others now than luck explains. */
  public boolean verdictsChanged() {
    return verdicts.p().isAtMost(ALPHA);
  }

  /** Whether the baseline's model is another one than then, by what it says or by what it is. */
  public boolean isChanged() {
    return !identity.isEmpty() || verdictsChanged();
  }

  /** What the probe saw, and what it could have seen. */
  public String sentence() {
    return "The baseline's version was asked again, "
        + Numbers.count(verdicts.cases(), "case")
        + " twice, never from memory: in "
        + verdicts.odd()
        + " the stored verdict stands alone, in "
        + (verdicts.uneven() - verdicts.odd())
        + " the fresh ones differ (p "
        + verdicts.p().text()
        + "); "
        + detectable()
        + " "
        + texts.asStored()
        + " of "
        + Numbers.count(texts.cases(), "reply")
        + " are the stored ones byte for byte, and "
        + texts.amongFresh()
        + " the same when asked twice.";
  }

  private String detectable() {
    OptionalDouble share = verdicts.detectable(ALPHA, POWER);
    return share.isEmpty()
        ? "so few can show no change."
        : "it would find "
            + Numbers.percent(share.getAsDouble())
            + " of verdicts changed in "
            + Math.round(POWER * 100)
            + " of 100 probes.";
  }

  /** How the change was noticed, in sentences; empty when it was not. */
  List<String> signs() {
    List<String> signs = new ArrayList<>(identity);
    if (verdictsChanged()) {
      signs.add(sentence());
    }
    return signs;
  }

  /** {@code -3.1 points (90 % interval -8.0 to +1.2)}. */
  static String points(PairedValues values, double level) {
    String points = Numbers.signedPoints(values.difference()) + " points";
    return points
        + values
            .interval(level)
            .map(interval -> " (" + interval(interval) + ")")
            .orElse(" (too few cases for an interval)");
  }

  private static String interval(Interval interval) {
    return Numbers.level(interval.level())
        + " interval "
        + Numbers.signedPoints(interval.lo())
        + " to "
        + Numbers.signedPoints(interval.hi());
  }
}
