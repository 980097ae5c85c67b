package dev.assize.check.structure;

import dev.assize.verdict.Rationale;

/** Why a text does not have the structure, and where. */
final class Fault extends Exception {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 40;

  private Fault(String message) {
    super(message, null, false, false);
  }

  /** At a place in the text, told by its line and what stands there. */
  static Fault at(String text, int place, String what) {
    int line = 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    String there = text.substring(place, Math.min(text.length(), place + SHOWN));
    return new Fault("line " + line + ", " + what + ": " + Rationale.quote(there));
  }

  /** In a place that a reader told. */
  static Fault of(String what) {
    return new Fault(what);
  }
}
