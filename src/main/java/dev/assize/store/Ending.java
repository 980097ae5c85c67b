package dev.assize.store;

import java.util.Locale;

/** How the writing of a run ended. A run whose segments hold no {@code COMPLETE} is unfinished. */
public enum Ending {
  COMPLETE,
  STOPPED,
  INTERRUPTED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Ending of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
