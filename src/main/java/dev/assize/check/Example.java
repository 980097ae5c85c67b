package dev.assize.check;

import dev.assize.provider.ModelReply;

/** A check as a golden file has it, a reply, and what comes of it. */
public record Example(String check, ModelReply reply, Outcome outcome) {

  /** What comes of it. */
  public enum Outcome {
    PASSES,
    FAILS,
    /** A provider decides, so that nothing can be said beforehand. */
    DEPENDS
  }
}
