package dev.assize.drift;

import dev.assize.stats.Interval;
import dev.assize.stats.PValue;

/** Whether something stayed as it was, which is more than that no change was found. */
public enum Steadiness {
  /** A change as large as the margin is ruled out. */
  UNCHANGED("unchanged"),
  /** It changed. */
  CHANGED("changed"),
  /** The evidence is too thin for either. */
  CANNOT_TELL("cannot tell");

  private final String words;

  Steadiness(String words) {
    this.words = words;
  }

  /** As reports say it. */
  public String words() {
    return words;
  }

  /** What it says of drift. */
  public DriftAnswer answer() {
    return switch (this) {
      case UNCHANGED -> DriftAnswer.NO_DRIFT;
      case CHANGED -> DriftAnswer.DRIFT;
      case CANNOT_TELL -> DriftAnswer.CANNOT_TELL;
    };
  }

  /**
   * The two one-sided tests, read off their interval: unchanged where a two-sided {@code 1-2a}
   * interval lies within the margins; a change that is shown comes before that.
   */
  static Steadiness of(PValue changed, double alpha, Interval interval, double margin) {
    if (changed.isAtMost(alpha)) {
      return CHANGED;
    }
    return interval.isAbove(-margin) && interval.isBelow(margin) ? UNCHANGED : CANNOT_TELL;
  }
}
