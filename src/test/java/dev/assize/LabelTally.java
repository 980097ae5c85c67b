package dev.assize;

import dev.assize.stats.Wilson;
import java.util.Locale;

/** Labelled replies by label and by what a check says of them. */
final class LabelTally {

  private static final double LEVEL = 0.95;

  private int wrong;
  private int wrongFailed;
  private int right;
  private int rightPassed;

  void add(boolean isRight, boolean passed) {
    right += isRight ? 1 : 0;
    rightPassed += isRight && passed ? 1 : 0;
    wrong += isRight ? 0 : 1;
    wrongFailed += !isRight && !passed ? 1 : 0;
  }

  int n() {
    return right + wrong;
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s |%n".replace("%n", "\n"),
        name,
        n(),
        share(wrongFailed, wrong),
        share(rightPassed, right));
  }

  private static String share(int k, int n) {
    return Wilson.interval(k, n, LEVEL)
        .map(
            range ->
                String.format(
                    Locale.ROOT,
                    "%d of %d, %.1f %% (%.1f to %.1f)",
                    k,
                    n,
                    100.0 * k / n,
                    100 * range.lo(),
                    100 * range.hi()))
        .orElse("none");
  }
}
