package dev.assize.adversarial;

/**
 * A span of a text that carries a value.
 *
 * @param from its first character
 * @param to behind its last character
 * @param text the span itself
 */
public record Slot(Kind kind, int from, int to, String text) {

  /** What kind of value. */
  public enum Kind {
    /** An amount with its currency: {@code €30}, {@code 4.90 EUR}. */
    MONEY,
    /** A date or a time of day: {@code 3 March 2026}, {@code 2026-03-03}, {@code 8 a.m.}. */
    DATE,
    /** An id: letters and digits mixed, like {@code W-41877}; a mail or web address. */
    ID,
    /** A number with a unit behind it: {@code 30 days}, {@code 500 Mbit/s}. */
    MEASURE,
    /** Any other number. */
    NUMBER,
    /** A capitalised name within a sentence: {@code Fibre Basic}. */
    NAME
  }
}
