package dev.assize.budget;

import java.util.Locale;

/** In what a budget is set. */
public enum Unit {
  /** Of the currency of the book of prices. */
  MONEY,
  /** Of input and output together, as far as reported or estimated. */
  TOKENS,
  /** Attempts that were sent. */
  CALLS,
  /** That calls took, added up; waiting is none. */
  SECONDS;

  /** The word in files: {@code money}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
