package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.regression.Answer;
import dev.assize.regression.Attempt;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.SetChanges;
import dev.assize.regression.TrafficDifference;
import dev.assize.run.ConfirmationPlan;
import dev.assize.score.Confirmed;
import dev.assize.score.Counts;
import dev.assize.score.Weighting;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for figures, the same in every format; no figure without what belongs beside it. */
public final class Phrases {

  private Phrases() {}

  /** {@code 81.2 % (70.4 to 89.0), effective n 43.1 of 60}; nothing where all cases weigh 1. */
  public static Optional<String> weighted(Weighting weighting) {
    return switch (weighting) {
      case Weighting.Even even -> Optional.empty();
      case Weighting.Uneven uneven ->
          Optional.of(
              Numbers.percent(uneven.value())
                  + " ("
                  + Numbers.points(uneven.interval().lo())
                  + " to "
                  + Numbers.points(uneven.interval().hi())
                  + "), effective n "
                  + String.format(Locale.ROOT, "%.1f", uneven.effectiveN())
                  + " of "
                  + Numbers.count(uneven.n()));
    };
  }

  /**
   * {@code -2.3 points (90 % interval -5.1 to +0.4), effective n 43.1 of 60}, or why there is none;
   * nothing where nobody said how traffic is split.
   */
  public static Optional<String> traffic(TrafficDifference difference) {
    return switch (difference) {
      case TrafficDifference.Undeclared undeclared -> Optional.empty();
      case TrafficDifference.Unmeasured unmeasured -> Optional.of(unmeasured.why());
      case TrafficDifference.Measured measured ->
          Optional.of(
              Numbers.signedPoints(measured.value())
                  + " points ("
                  + Numbers.level(measured.interval().level())
                  + " interval "
                  + points(measured.interval())
                  + "), effective n "
                  + String.format(Locale.ROOT, "%.1f", measured.effectiveN())
                  + " of "
                  + Numbers.count(measured.n()));
    };
  }

  /** {@code 437 passed, 63 failed, 0 errored, 0 unscored}. */
  public static String counts(Counts counts) {
    return Numbers.count(counts.passed())
        + " passed, "
        + Numbers.count(counts.failed())
        + " failed, "
        + Numbers.count(counts.errored())
        + " errored, "
        + counts.unscoredWords();
  }

  /** {@code -3.4 to -0.8}. */
  public static String points(Interval interval) {
    return Numbers.signedPoints(interval.lo()) + " to " + Numbers.signedPoints(interval.hi());
  }

  /** {@code -2.1 points (90 % interval -3.4 to -0.8), n 1,240}, or why there is none. */
  public static String difference(Difference difference) {
    return switch (difference) {
      case Difference.Measured measured ->
          Numbers.signedPoints(measured.value())
              + " points ("
              + Numbers.level(measured.interval().level())
              + " interval "
              + points(measured.interval())
              + "), n "
              + Numbers.count(measured.table().total())
              + clusters(measured);
      case Difference.Unmeasured unmeasured -> unmeasured.why();
    };
  }

  private static String clusters(Difference.Measured measured) {
    return measured
        .ifIndependent()
        .map(
            alone ->
                " in "
                    + Numbers.count(measured.clusters(), "cluster")
                    + " (if independent "
                    + points(alone)
                    + ")")
        .orElse("");
  }

  /** What the rules beside the one on the whole set found: {@code kept (block) refunds: ...}. */
  public static List<String> rules(List<RuleFinding> rules) {
    return rules.stream()
        .map(
            finding ->
                verdict(finding) + " (" + finding.rule().tier().word() + ") " + finding.sentence())
        .toList();
  }

  private static String verdict(RuleFinding finding) {
    return switch (finding.answer()) {
      case SHIP -> "kept";
      case HOLD -> "broken";
      case INCONCLUSIVE -> "open";
    };
  }

  /**
   * {@code mid-p McNemar p 0.0115}, or {@code p 0.21 over 20 clusters (mid-p McNemar p 0.0002 if
   * independent)}.
   */
  public static String p(Difference difference) {
    return switch (difference) {
      case Difference.Measured measured -> p(measured);
      case Difference.Unmeasured unmeasured -> "no test: " + unmeasured.why();
    };
  }

  private static String p(Difference.Measured measured) {
    String single = "mid-p McNemar p " + measured.midP().text();
    return measured.weighed().isEmpty()
        ? single
        : "p "
            + measured.differs().text()
            + " over "
            + Numbers.count(measured.clusters(), "cluster")
            + " ("
            + single
            + (measured.ifIndependent().isPresent() ? " if independent)" : " of majorities)");
  }

  /** What belongs beside figures that are reckoned for a run of a fixed size; else nothing. */
  public static String asIf(Against against) {
    return against instanceof Against.Baseline baseline
            && baseline.beside().size() == Beside.Size.STOPPED_EARLY
        ? "as if the size had been fixed; the decision rests on the e-process and the betting bound"
        : "";
  }

  /** What the comparison could have found, or why nobody can say. */
  public static String detectable(Detectable detectable) {
    return switch (detectable) {
      case Detectable.Known known -> detectable(known.effect(), known.basis());
      case Detectable.Unknown unknown -> "unknown: " + unknown.why();
    };
  }

  private static String detectable(DetectableEffect effect, String basis) {
    return Numbers.points(effect.difference())
        + " points in "
        + Math.round(effect.power() * 100)
        + " of 100 comparisons ("
        + basis
        + ")";
  }

  /** {@code 2 added, 1 removed, 0 edited}; empty when both sides were asked the same. */
  public static Optional<String> changes(SetChanges changes) {
    boolean same =
        changes.added().isEmpty() && changes.removed().isEmpty() && changes.edited().isEmpty();
    return same
        ? Optional.empty()
        : Optional.of(
            Numbers.count(changes.added().size())
                + " added, "
                + Numbers.count(changes.removed().size())
                + " removed, "
                + Numbers.count(changes.edited().size())
                + " edited since the baseline, which cannot be compared");
  }

  /** Which try it is, where it is known not to be the first. */
  public static Optional<String> retried(Against against) {
    return against instanceof Against.Baseline baseline
            && baseline.beside().attempt() instanceof Attempt.Counted counted
            && counted.number() > 1
        ? Optional.of(counted.words())
        : Optional.empty();
  }

  /** What fresh trials of a critical case said, how many had to fail, and why so many. */
  public static String confirmed(Confirmed confirmed) {
    ConfirmationPlan plan = confirmed.plan();
    return "failed "
        + confirmed.trials().failed()
        + " and passed "
        + confirmed.trials().passed()
        + " of "
        + Numbers.count(plan.trials(), "fresh trial")
        + "; all had to fail, as the baseline's version was known to pass "
        + plan.passed()
        + " of "
        + Numbers.count((long) plan.passed() + plan.failed(), "trial")
        + " and the case may take "
        + Numbers.percent(plan.allowed())
        + " of error";
  }

  /** The first few and how many more. */
  public static String few(List<String> words, int most) {
    String first = String.join(", ", words.subList(0, Math.min(most, words.size())));
    return words.size() <= most
        ? first
        : first + " and " + Numbers.count(words.size() - (long) most) + " more";
  }

  /** The word and the shape that stand before any colour: {@code HOLD} after a square. */
  public static String shape(Answer answer) {
    return switch (answer) {
      case HOLD -> "\u25a0";
      case SHIP -> "\u25b2";
      case INCONCLUSIVE -> "\u25c6";
    };
  }
}
