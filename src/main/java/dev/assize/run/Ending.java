package dev.assize.run;

import java.util.Locale;

/**
 * How a run ended, or one process's part of it. A run of whose parts all were {@code INTERRUPTED}
 * is unfinished.
 */
public enum Ending {
  /** Every trial was played. */
  COMPLETE,
  /** The stop rule said so: enough was seen, and the rest need not be played. */
  STOPPED,
  /** Somebody outside said so. */
  INTERRUPTED;

  /** The word in a journal. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The ending of a word.
   *
   * @throws IllegalArgumentException when it is no such word
   */
  public static Ending of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
