package dev.assize.economics;

import java.util.Locale;

/** One of the three things by which subjects are compared. */
public enum Axis {
  /** The share of cases that pass: more is better. */
  QUALITY,
  /** The mean cost of a trial: less is better. */
  COST,
  /** The seconds of a typical reply (the geometric mean): less is better. */
  LATENCY;

  /** {@code quality}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
