package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.stats.MarginGoal;
import java.util.OptionalInt;

/**
 * How many stored replies must be judged again to see a judge that moved.
 *
 * @param margin the smallest change that matters, as a share
 * @param replies how many find a change of that size in 4 of 5 cases, by the normal approximation;
 *     empty beyond a million
 */
record RejudgeNeeds(double margin, OptionalInt replies) {

  /** About what a judge at temperature 0 that was not changed says otherwise the next day. */
  private static final double FLIPS = 0.10;

  private static final double LEVEL = 0.95;
  private static final double POWER = 0.80;

  static RejudgeNeeds of(double margin) {
    return new RejudgeNeeds(
        margin, new MarginGoal(margin, LEVEL, POWER).approximateCases(FLIPS, 1));
  }

  /** {@code a judge that moved by 5.0 points is found in 4 of 5 cases by 314 replies ...}. */
  String words() {
    return "a judge that moved by "
        + Numbers.points(margin)
        + " points is found in 4 of 5 cases by "
        + (replies.isPresent()
            ? Numbers.count(replies.getAsInt(), "stored reply")
            : "more than a million stored replies")
        + " that it judges again ("
        + Numbers.percent(FLIPS)
        + " of verdicts assumed to flip)";
  }
}
