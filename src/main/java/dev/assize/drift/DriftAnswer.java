package dev.assize.drift;

import java.util.Collection;

/** What may be said of drift; that nothing was found is not that there is none. */
public enum DriftAnswer {
  /** A drift as large as the margin is ruled out. */
  NO_DRIFT("no drift"),
  /** Something moved. */
  DRIFT("drift"),
  /** The evidence is too thin for either. */
  CANNOT_TELL("cannot tell");

  private final String words;

  DriftAnswer(String words) {
    this.words = words;
  }

  /** As reports say it. */
  public String words() {
    return words;
  }

  /**
   * Of several findings: drift where one found it, else what the primary one says. The others can
   * find a drift and cannot rule one out: labels have no margin, and a quiet chart saw nothing.
   *
   * @param primary named before anybody looks: the test of the pass rate against the margin
   */
  public static DriftAnswer of(DriftAnswer primary, Collection<DriftAnswer> others) {
    return others.contains(DRIFT) ? DRIFT : primary;
  }
}
