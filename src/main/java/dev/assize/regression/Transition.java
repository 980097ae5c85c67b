package dev.assize.regression;

import dev.assize.score.State;
import dev.assize.stats.PairedTable;
import java.util.Collection;
import java.util.Locale;

/** What happened to a case between baseline and candidate. */
public enum Transition {
  BROKE,
  FIXED,
  STEADY_PASS,
  STEADY_FAIL,
  NOT_COMPARABLE;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  static Transition between(State baseline, State candidate) {
    if (!baseline.isDecided() || !candidate.isDecided()) {
      return NOT_COMPARABLE;
    }
    if (baseline == candidate) {
      return baseline == State.PASSED ? STEADY_PASS : STEADY_FAIL;
    }
    return candidate == State.PASSED ? FIXED : BROKE;
  }

  /** {@code steady-pass}. */
  public String word() {
    return word;
  }

  /** The two by two table of these ways; those that are not comparable are not in it. */
  static PairedTable table(Collection<Transition> ways) {
    int[] n = new int[values().length];
    ways.forEach(way -> n[way.ordinal()]++);
    return new PairedTable(
        n[STEADY_PASS.ordinal()], n[FIXED.ordinal()], n[BROKE.ordinal()], n[STEADY_FAIL.ordinal()]);
  }
}
