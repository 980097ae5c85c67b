package dev.assize.drift;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.List;
import java.util.Optional;

/**
 * What became of the replies to the very same inputs.
 *
 * @param replies how many inputs have a reply both times
 * @param same of these, how many replies are the same
 * @param wording how many differ in wording only
 * @param substance how many differ in substance
 * @param untold how many differ, nobody can tell how
 * @param decisions how many come to another answer
 * @param judgedOtherwise how many of these are the same reply: only a judge tells them apart
 */
public record SameInput(
    int replies,
    int same,
    int wording,
    int substance,
    int untold,
    int decisions,
    int judgedOtherwise) {

  private static final double LEVEL = 0.95;

  /** Counts them. */
  public static SameInput of(List<ReplyPair> pairs) {
    int[] counts = new int[Sameness.values().length];
    int decisions = 0;
    int judgedOtherwise = 0;
    for (ReplyPair pair : pairs) {
      counts[pair.sameness().ordinal()]++;
      if (!pair.answerBefore().equals(pair.answerAfter())) {
        decisions++;
        judgedOtherwise += pair.sameness() == Sameness.SAME ? 1 : 0;
      }
    }
    return new SameInput(
        pairs.size(),
        counts[Sameness.SAME.ordinal()],
        counts[Sameness.WORDING.ordinal()],
        counts[Sameness.SUBSTANCE.ordinal()],
        counts[Sameness.UNTOLD.ordinal()],
        decisions,
        judgedOtherwise);
  }

  /** How many changed at all. */
  public int changed() {
    return wording + substance + untold;
  }

  /** The 95 % interval of the share that changed at all; empty without a reply. */
  public Optional<Interval> changedShare() {
    return Wilson.interval(changed(), replies, LEVEL);
  }

  /**
   * The 95 % interval of the share that changed in substance; empty without a reply, and where of
   * some nobody can tell.
   */
  public Optional<Interval> substanceShare() {
    return untold > 0 ? Optional.empty() : Wilson.interval(substance, replies, LEVEL);
  }

  /** In one sentence. */
  public String words() {
    return replies == 0
        ? "No input has a reply both times."
        : changed()
            + " of "
            + Numbers.count(replies, "reply")
            + " to the same inputs changed: "
            + wording
            + " only in wording, "
            + substance
            + " in substance"
            + (untold > 0 ? ", " + untold + " nobody can tell how" : "")
            + "; "
            + decisions
            + " came to another answer"
            + (judgedOtherwise > 0
                ? ", " + judgedOtherwise + " of them by the very same reply, judged otherwise."
                : ".");
  }
}
