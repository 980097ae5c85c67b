package dev.assize.report.diff;

/**
 * A part of one side's text.
 *
 * @param text never empty; begins and ends between two characters as a reader sees them
 */
public record Piece(Kind kind, String text) {

  /** Whether the other side has it, too. */
  public enum Kind {
    SAME,
    /** Only in the text before. */
    GONE,
    /** Only in the text after. */
    NEW
  }
}
