package dev.assize.replay;

import java.time.Duration;
import java.util.Locale;

/** How a run stands at one moment, and how that is put in a line. */
record ProgressState(Counts counts, Pace pace, Duration elapsed, long tokens, String money) {

  private static final int BAR_LENGTH = 24;
  private static final double NANOS_PER_SECOND = 1e9;

  /** Trials through, of how many, and what became of them. */
  record Counts(int done, int trials, int failed, int errored) {}

  /**
   * What the remaining time goes by: what comes from cassette, cache or journal takes next to none.
   *
   * @param begun trials that are through or under way
   * @param recalled trials that were through before the run was gone on with
   * @param live trials through for which a model was asked in this sitting
   */
  record Pace(int begun, int recalled, int live) {}

  String bar() {
    int filled =
        counts.trials() == 0
            ? BAR_LENGTH
            : (int) ((long) BAR_LENGTH * counts.done() / counts.trials());
    return "[" + "#".repeat(filled) + ".".repeat(BAR_LENGTH - filled) + "] " + line();
  }

  String line() {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d/%d done, %d failed, %d errored",
                counts.done(),
                counts.trials(),
                counts.failed(),
                counts.errored()));
    if (counts.done() > 0 && !elapsed.isZero()) {
      line.append(String.format(Locale.ROOT, ", %.1f/s", rate()));
      if (pace.live() > 0 || counts.done() == counts.trials()) {
        line.append(", ").append(clock(left())).append(" left");
      }
    }
    if (tokens > 0) {
      line.append(", ").append(tokens).append(" tokens");
    }
    return money.isEmpty() ? line.toString() : line + ", " + money;
  }

  private double rate() {
    return counts.done() * NANOS_PER_SECOND / elapsed.toNanos();
  }

  /**
   * What is under way waits for a model; of the rest as many will as of the trials up to now. Those
   * recalled say nothing about the rest.
   */
  private Duration left() {
    if (counts.done() == counts.trials()) {
      return Duration.ZERO;
    }
    int begun = Math.max(pace.begun(), counts.done());
    int underWay = begun - counts.done();
    double share = (double) (pace.live() + underWay) / Math.max(1, begun - pace.recalled());
    double toAsk = underWay + (counts.trials() - begun) * Math.min(1, share);
    double rate = pace.live() * NANOS_PER_SECOND / elapsed.toNanos();
    return Duration.ofSeconds((long) Math.ceil(toAsk / rate));
  }

  private static String clock(Duration span) {
    return span.toHours() > 0
        ? String.format(Locale.ROOT, "%d:%02d h", span.toHours(), span.toMinutesPart())
        : String.format(Locale.ROOT, "%d:%02d", span.toMinutes(), span.toSecondsPart());
  }
}
