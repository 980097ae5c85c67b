package dev.assize.score;

import java.util.Locale;

/** The four things that can have become of a trial or a case; none of them turns into another. */
public enum State {
  /** Every must-have verdict is a pass. */
  PASSED,
  /** At least one must-have verdict is a failure, whatever else is missing. */
  FAILED,
  /** There is no reply, or somebody who had to look could not. */
  ERRORED,
  /** There is a reply, and no must-have verdict about it that decides. */
  UNSCORED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the case counts in a pass rate. */
  public boolean isDecided() {
    return this == PASSED || this == FAILED;
  }
}
