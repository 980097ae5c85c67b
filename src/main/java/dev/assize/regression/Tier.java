package dev.assize.regression;

import java.util.Locale;

/** What a rule's answer does. */
public enum Tier {
  /** The decision rests on it. */
  BLOCK,
  /** It is told where it fails, and decides nothing. */
  ALERT,
  /** Its figures are shown. */
  INFO;

  /** As {@code assize.yaml} writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
