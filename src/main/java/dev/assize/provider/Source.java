package dev.assize.provider;

import java.util.Locale;

/**
 * Where an answer came from. Only {@code LIVE} is a new observation; the others are old evidence.
 */
public enum Source {
  LIVE,
  CACHE,
  CASSETTE,
  IMPORT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Source of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
