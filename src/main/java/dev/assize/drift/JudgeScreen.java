package dev.assize.drift;

import dev.assize.base.Numbers;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.Interval;
import dev.assize.stats.MarginGoal;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a judge still judges as it did, by anchors: frozen replies with a person's label that it
 * judged then and again today. Two things are held: how many it passes, and how many it judges as
 * the person did. "Unchanged" is shown by two one-sided tests of both, and never by a large
 * p-value.
 *
 * @param steadiness what is shown; {@code CANNOT_TELL} where the anchors are too few
 * @param anchors how many there are
 * @param passes what it passes, then and today
 * @param right what it judges as the person did, then and today
 * @param passChange the 90 % interval of the change of its pass rate; empty without an anchor
 * @param rightChange the 90 % interval of the change of its agreement with people
 * @param margin the smallest change that matters, as a share
 * @param power how often anchors like these show a judge that did not change to be unchanged: its
 *     verdicts differ as often by luck as they were seen to, but nothing moves. A lower bound
 * @param needs how many anchors do so in 4 of 5 cases, by the normal approximation; empty beyond a
 *     million
 */
public record JudgeScreen(
    Steadiness steadiness,
    int anchors,
    PairedTable passes,
    PairedTable right,
    Optional<Interval> passChange,
    Optional<Interval> rightChange,
    double margin,
    double power,
    OptionalInt needs) {

  private static final double ALPHA = 0.05;
  private static final double LEVEL = 0.90;

  /** Each of the two one-sided tests is won in 9 of 10 cases, and so both in 8 of 10 or more. */
  private static final double EACH = 0.90;

  /**
   * An anchor.
   *
   * @param passedByPerson what the label says
   * @param passedThen what the judge said when the baseline was made
   * @param passedNow what it says of the same reply today
   */
  public record Anchor(String id, boolean passedByPerson, boolean passedThen, boolean passedNow) {}

  /**
   * Screens a judge.
   *
   * @param margin strictly between 0 and 1
   * @throws IllegalArgumentException if it is not
   */
  public static JudgeScreen of(List<Anchor> anchors, double margin) {
    MarginGoal goal = new MarginGoal(margin, LEVEL, EACH);
    PairedTable passes = table(anchors, false);
    PairedTable right = table(anchors, true);
    Optional<Interval> passChange = Tango.interval(passes, LEVEL);
    Optional<Interval> rightChange = Tango.interval(right, LEVEL);
    double flips = (passes.discordant() + 1.0) / (anchors.size() + 2.0);
    return new JudgeScreen(
        steadiness(passes, right, passChange, rightChange, margin),
        anchors.size(),
        passes,
        right,
        passChange,
        rightChange,
        margin,
        anchors.isEmpty()
            ? 0
            : Math.max(0, 2 * goal.chance(new PairedDesign(anchors.size(), flips), 0) - 1),
        goal.approximateCases(flips, 1));
  }

  private static PairedTable table(List<Anchor> anchors, boolean ofRight) {
    int[] n = new int[4];
    for (Anchor anchor : anchors) {
      boolean wanted = !ofRight || anchor.passedByPerson();
      n[(anchor.passedThen() == wanted ? 2 : 0) + (anchor.passedNow() == wanted ? 1 : 0)]++;
    }
    return new PairedTable(n[3], n[1], n[2], n[0]);
  }

  private static Steadiness steadiness(
      PairedTable passes,
      PairedTable right,
      Optional<Interval> passChange,
      Optional<Interval> rightChange,
      double margin) {
    if (passChange.isEmpty() || rightChange.isEmpty()) {
      return Steadiness.CANNOT_TELL;
    }
    PValue either =
        AdjustedPValues.holm(List.of(McNemar.midP(passes), McNemar.midP(right))).stream()
            .min(Comparator.comparingDouble(PValue::ln))
            .orElse(PValue.ONE);
    return Steadiness.of(either, ALPHA, passChange.get().spanning(rightChange.get()), margin);
  }

  /** Whether verdicts against a baseline of the judge as it was are void: judge it again first. */
  public boolean voidsVerdicts() {
    return steadiness == Steadiness.CHANGED;
  }

  /** In one sentence. */
  public String words() {
    return switch (steadiness) {
      case UNCHANGED ->
          "The judge is unchanged on "
              + Numbers.count(anchors, "anchor")
              + ": a change of "
              + Numbers.points(margin)
              + " points is ruled out.";
      case CHANGED ->
          "The judge changed on "
              + Numbers.count(anchors, "anchor")
              + ": it passes "
              + passes.n10()
              + " that it failed and fails "
              + passes.n01()
              + " that it passed; it is right on "
              + (right.n11() + right.n10())
              + ", was on "
              + (right.n11() + right.n01())
              + ".";
      case CANNOT_TELL ->
          "Cannot tell whether the judge changed: "
              + Numbers.count(anchors, "anchor")
              + " show a judge that did not change to be unchanged in "
              + Numbers.percent(power)
              + " of cases"
              + (needs.isPresent()
                  ? ", " + Numbers.count(needs.getAsInt()) + " would in 80 %."
                  : ".");
    };
  }
}
