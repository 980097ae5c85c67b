package dev.assize.history;

import java.util.List;
import java.util.Map;

/**
 * What the new replies of a side to one case showed.
 *
 * @param measure a fingerprint of the criteria that decided it; 0 where none did
 * @param decided by whom
 * @param amounts by quantity, means over its trials; one that nobody knows is missing
 * @param label that was given to it; empty without one
 * @param replies in the order of its trials
 */
public record SeenRow(
    Question question,
    long measure,
    Decided decided,
    Map<String, Double> amounts,
    String label,
    List<Reply> replies) {

  public SeenRow {
    amounts = Map.copyOf(amounts);
    label = Cells.text(label);
    replies =
        replies.stream().map(reply -> new Reply(reply.text(), Cells.text(reply.answer()))).toList();
  }

  /** Who has a say in whether a case passes. */
  public enum Decided {
    /** Checks alone, or nobody. */
    BY_CHECKS,
    /** A judge, too. */
    WITH_JUDGES
  }

  /**
   * One reply.
   *
   * @param text the beginning of the digest of all that it says: equal where every character is
   * @param answer what it came to; empty where nobody knows
   */
  public record Reply(long text, String answer) {}
}
