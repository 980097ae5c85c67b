package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.CorrectedDifference;
import dev.assize.stats.Interval;
import dev.assize.stats.Proportion;
import dev.assize.stats.TippingPoint;
import dev.assize.store.Acceptance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What stands between the judged difference on the whole set and what people would say.
 *
 * @param margin in human points, as declared
 * @param difference in human points; empty where no judge was measured
 * @param holdsAnyway whether a critical case broke of which no judge had a say
 */
public record HumanPoints(
    Calibration calibration,
    double margin,
    Optional<CorrectedDifference> difference,
    boolean holdsAnyway) {

  /** Where no judge decides. */
  public static final HumanPoints NONE =
      new HumanPoints(new Calibration.Direct(), 1, Optional.empty(), false);

  /** The decision, of which a judge that may not decide leaves neither a SHIP nor a HOLD. */
  public Decision over(Decision decision) {
    return switch (calibration) {
      case Calibration.Direct direct -> decision;
      case Calibration.AsGiven given -> decision;
      case Calibration.Compared compared -> decision;
      case Calibration.Unknown unknown ->
          standsWithout(decision)
              ? decision
              : unanswered(decision, unknown.why() + ".", unknown.remedy());
      case Calibration.Measured measured -> measured(decision, measured);
    };
  }

  private boolean standsWithout(Decision decision) {
    return switch (decision.answer()) {
      case SHIP -> isAccepted(decision);
      case HOLD -> holdsAnyway;
      case INCONCLUSIVE -> true;
    };
  }

  private Decision measured(Decision decision, Calibration.Measured measured) {
    List<String> reasons = new ArrayList<>(decision.reasons());
    shown().ifPresent(reason -> reasons.add(Math.min(1, reasons.size()), reason));
    Decision told =
        new Decision(
            decision.answer(),
            decision.sentence(),
            reasons,
            decision.toSettle(),
            decision.rules(),
            decision.accepted());
    boolean isDenied =
        decision.answer() == Answer.SHIP && !isAccepted(decision) && measured.isDenied(margin);
    return isDenied
        ? unanswered(
            told,
            "People's labels do not bear the judge out: "
                + measured.byLabels().getFirst().words()
                + ".",
            ByLabels.REMEDY)
        : told;
  }

  /** A team that lives with a loss beyond the margin need not be told how large it is. */
  private static boolean isAccepted(Decision decision) {
    return decision.accepted().stream()
        .anyMatch(each -> each.matter().equals(new Acceptance.Matter.Rule(Rules.MARGIN)));
  }

  private static Decision unanswered(Decision decision, String sentence, String remedy) {
    return new Decision(
        Answer.INCONCLUSIVE,
        sentence + " " + decision.sentence(),
        decision.reasons(),
        List.of(remedy),
        decision.rules(),
        decision.accepted());
  }

  /** {@code 5.0 human points may show as 3.1. Judged ...}, where a judge was measured. */
  public Optional<String> shown() {
    return calibration instanceof Calibration.Measured measured
        ? Optional.of(
            "The margin of "
                + Numbers.points(margin)
                + " human points may show as "
                + Numbers.points(measured.judged(margin))
                + " judged points. "
                + measured.shown())
        : Optional.empty();
  }

  /**
   * What a reader must know beside the decision.
   *
   * @param detectable the smallest judged difference that would have been found; empty when unknown
   */
  public List<String> notes(Comparison comparison, Rules judged, OptionalDouble detectable) {
    return switch (calibration) {
      case Calibration.Direct direct -> List.of();
      case Calibration.Unknown unknown -> List.of();
      case Calibration.Compared compared -> List.of();
      case Calibration.AsGiven given ->
          List.of(
              "Verdicts "
                  + given.who()
                  + " are taken as they came with the replies; if a judge gave them, measure it by"
                  + " people's labels.");
      case Calibration.Measured measured -> notes(measured, comparison, judged, detectable);
    };
  }

  private List<String> notes(
      Calibration.Measured measured,
      Comparison comparison,
      Rules judged,
      OptionalDouble detectable) {
    List<String> notes = new ArrayList<>();
    detectable.ifPresent(
        found ->
            notes.add(
                "Would find "
                    + Numbers.points(found)
                    + " judged points, which are up to "
                    + Numbers.points(Math.min(1, found / measured.low()))
                    + " human points."));
    difference.ifPresent(
        found ->
            notes.add(
                "In human points the difference is " + RuleSentences.inHumanPoints(found) + "."));
    if (measured.isTransported()) {
      notes.add(
          "Transported: no reply of the candidate is labelled, and J is that of other replies"
              + tipping(comparison, judged).map(HumanPoints::words).orElse("")
              + ".");
    }
    measured.byLabels().forEach(found -> notes.add(found.words() + "."));
    return notes;
  }

  /** Where the decision by the interval would turn; empty where it decides nothing. */
  public Optional<TippingPoint> tipping(Comparison comparison, Rules judged) {
    Optional<Interval> interval = comparison.values().interval(judged.shipLevel());
    int passed = comparison.candidate().counts().passed();
    int decided = comparison.candidate().counts().decided();
    if (!(calibration instanceof Calibration.Measured measured)
        || interval.isEmpty()
        || decided == 0) {
      return Optional.empty();
    }
    boolean ships = interval.get().isAbove(-judged.margin());
    if (!ships && !interval.get().isBelow(0)) {
      return Optional.empty();
    }
    return Optional.of(
        TippingPoint.of(
            ships ? interval.get().lo() : interval.get().hi(),
            ships ? -judged.margin() : 0,
            new Proportion(passed, decided),
            measured.accuracy()));
  }

  private static String words(TippingPoint tipping) {
    return "; the answer turns if on the candidate sensitivity differed by "
        + gap(tipping.sensitivityGap())
        + ", or specificity by "
        + gap(tipping.specificityGap());
  }

  private static String gap(OptionalDouble gap) {
    return gap.isEmpty()
        ? "more than it can"
        : String.format(Locale.ROOT, "%+.3f", gap.getAsDouble());
  }
}
