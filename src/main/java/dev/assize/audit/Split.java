package dev.assize.audit;

import java.util.List;

/**
 * The tokens of a run, parted by one thing.
 *
 * @param by what: {@code feature}, {@code section}
 * @param rows the largest first
 */
public record Split(String by, List<Row> rows) {

  public Split {
    rows = List.copyOf(rows);
  }

  /**
   * One part.
   *
   * @param name empty for cases that name none
   * @param input tokens, what was read from a provider's cache included
   * @param output tokens, reasoning included
   */
  public record Row(String name, long calls, long input, long output) {
    /** Both together. */
    public long tokens() {
      return input + output;
    }
  }
}
