package dev.assize.provider;

import java.util.Locale;

/** Who speaks in a message. */
public enum Role {
  SYSTEM,
  USER,
  ASSISTANT,
  TOOL;

  /** The word used in files and requests. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a word; fails on any other word. */
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
