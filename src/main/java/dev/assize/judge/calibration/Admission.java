package dev.assize.judge.calibration;

import java.util.List;
import java.util.Locale;

/**
 * Whether a source of verdicts may decide, and by which line not.
 *
 * @param lines all that is asked of it, in the order of reading
 */
public record Admission(List<Line> lines) {

  public Admission {
    lines = List.copyOf(lines);
  }

  /** What a source of verdicts may do. */
  public enum Standing {
    /** Every line is kept: it may block. */
    ADMITTED,
    /** Some line is not shown to be kept: it is heard, and blocks nothing. */
    ADVISORY,
    /** Some line is shown to be broken. */
    REJECTED;

    /** {@code admitted}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the labels say of one line. */
  public enum State {
    KEPT,
    OPEN,
    BROKEN;

    /** {@code kept}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One thing that is asked of it, with its figure in words. */
  public record Line(String name, State state, String words) {}

  /** By the worst of the lines. */
  public Standing standing() {
    if (lines.stream().anyMatch(line -> line.state() == State.BROKEN)) {
      return Standing.REJECTED;
    }
    return lines.stream().allMatch(line -> line.state() == State.KEPT)
        ? Standing.ADMITTED
        : Standing.ADVISORY;
  }

  /** The lines that stand in the way, the broken ones first. */
  public List<Line> failing() {
    return lines.stream()
        .filter(line -> line.state() != State.KEPT)
        .sorted((a, b) -> b.state().compareTo(a.state()))
        .toList();
  }
}
