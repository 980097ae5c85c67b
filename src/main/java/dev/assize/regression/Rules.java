package dev.assize.regression;

import dev.assize.base.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gate goes by.
 *
 * @param margin the smallest worsening of the pass rate we care about, a share strictly between 0
 *     and 1
 * @param level of the two-sided interval that decides, strictly between 0 and 1; 0.90 errs in at
 *     most 5 % of comparisons in each direction
 * @param candidates how many candidates are decided on at once, at least 1: what one of them may be
 *     shipped by mistake is shared by all (Bonferroni)
 * @param more rules beside the one on the whole set, in their order
 * @param design when the gate looks
 * @param look which of its looks this is
 */
public record Rules(
    double margin, double level, int candidates, List<GateRule> more, Design design, Look look) {

  /** The name of the rule on the whole set, as {@code assize.yaml} writes it. */
  public static final String MARGIN = "margin";

  private static final double FINEST = 1e12;

  /** Where nothing is declared: five points, at 90 %. */
  public static final Rules USUAL = new Rules(0.05, 0.90);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public Rules {
    requireShare("margin", margin);
    requireShare("level", level);
    if (candidates < 1) {
      throw new IllegalArgumentException("candidates must be at least 1, found " + candidates);
    }
    more = List.copyOf(more);
  }

  /** Rules of a gate that looks once. */
  public Rules(double margin, double level, int candidates, List<GateRule> more) {
    this(margin, level, candidates, more, Design.ONE_LOOK, Look.ONLY);
  }

  /** The rule on the whole set alone, for one candidate. */
  public Rules(double margin, double level) {
    this(margin, level, 1, List.of());
  }

  /** The same rules for so many candidates at once. */
  public Rules forCandidates(int count) {
    return new Rules(margin, level, Math.max(1, count), more, design, look);
  }

  /** The same rules and some more. */
  public Rules and(List<GateRule> others) {
    List<GateRule> all = new ArrayList<>(more);
    all.addAll(others);
    return new Rules(margin, level, candidates, all, design, look);
  }

  /** The same rules with another margin on the whole set. */
  public Rules withMargin(double share) {
    return new Rules(share, level, candidates, more, design, look);
  }

  /** The same rules in a run of that design. */
  public Rules in(Design other) {
    return new Rules(margin, level, candidates, more, other, look);
  }

  /** The same rules for one of the looks. */
  public Rules at(Look one) {
    return new Rules(margin, level, candidates, more, design, one);
  }

  /** The same with the margin on the whole set, which is in human points, in judged points. */
  public Rules inJudgedPoints(Calibration calibration) {
    return new Rules(calibration.judged(margin), level, candidates, more, design, look);
  }

  /** The rule that is always there. */
  GateRule onWholeSet() {
    return new GateRule(
        MARGIN,
        Measure.PASS,
        new Scope.All(),
        new Bound.Margin(margin),
        Tier.BLOCK,
        1,
        GateRule.Missing.INCONCLUSIVE,
        Place.of("gate"));
  }

  /** Of the two-sided interval whose upper limit must lie below zero for a HOLD at this look. */
  public double holdLevel() {
    return spending(look.wholeSet(), 1);
  }

  /**
   * Of the two-sided interval whose lower limit must lie above minus the margin for a SHIP at this
   * look.
   */
  public double shipLevel() {
    return spending(look.wholeSet(), candidates);
  }

  /** Of the two-sided intervals of the rules beside the whole set at this look. */
  public double ruleLevel() {
    return spending(look.others(), 1);
  }

  /** Rounded to what a person would write: 0.94 and not 0.9400000000000001. */
  private double spending(double share, int among) {
    double spent = among == 1 && share == 1 ? level : 1 - (1 - level) * share / among;
    return Math.round(spent * FINEST) / FINEST;
  }

  /** The error of each limit before the last case, where a run may stop early. */
  double earlyAlpha() {
    return (1 - level) / 2 * Look.EARLY_SHARE;
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, found " + value);
    }
  }
}
