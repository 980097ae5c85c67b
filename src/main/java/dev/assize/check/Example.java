package dev.assize.check;

import dev.assize.provider.ModelReply;

/**
 * A check as a golden file has it, a reply, and what comes of it.
 *
 * @param context the passage given along with the question; empty when it is of no importance
 */
public record Example(String check, ModelReply reply, Outcome outcome, String context) {

  public Example(String check, ModelReply reply, Outcome outcome) {
    this(check, reply, outcome, "");
  }

  /** The check as one writes it among others in a cell, where a bare semicolon parts them. */
  public String inCell() {
    return check.replace(";", "\\;");
  }

  /** What comes of it. */
  public enum Outcome {
    PASSES,
    FAILS,
    /**
     * A provider, the prices of the project or a class of the user's decides, so that nothing can
     * be said beforehand.
     */
    DEPENDS
  }

  /** The same where this passage is given along with the question. */
  public Example given(String passage) {
    return new Example(check, reply, outcome, passage);
  }
}
