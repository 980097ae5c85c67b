package dev.assize.score;

import java.util.Locale;

/** The five things that can have become of a trial or a case; none of them turns into another. */
public enum State {
  /** Every must-have verdict is a pass. */
  PASSED,
  /** At least one must-have verdict is a failure, whatever else is missing. */
  FAILED,
  /** There is no reply, or somebody who had to look could not. */
  ERRORED,
  /** There is a reply, and no must-have verdict about it that decides. */
  UNSCORED,
  /** Nobody asked: the run was stopped, or killed, before its turn came. */
  NOT_ASKED;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /** {@code not asked}. */
  public String word() {
    return word;
  }

  /** Whether the case counts in a pass rate. */
  public boolean isDecided() {
    return this == PASSED || this == FAILED;
  }
}
