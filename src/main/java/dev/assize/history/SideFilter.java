package dev.assize.history;

import java.time.Instant;

/**
 * Which sides of a project's runs are meant.
 *
 * @param subject its id; empty for whichever
 * @param version its digest in hexadecimal digits; empty for whichever
 * @param since the earliest moment at which a side stands on a chart, included
 */
public record SideFilter(
    String project, String subject, String version, Instant since, Freshness freshness) {

  /** Whether replies must be new observations. */
  public enum Freshness {
    /** Sides whose replies all came from recordings, too. */
    ANY,
    /** Only sides with a live or an imported reply. */
    FRESH
  }

  /** Every side that somebody asked anew. */
  public static SideFilter fresh(String project) {
    return new SideFilter(project, "", "", Instant.EPOCH, Freshness.FRESH);
  }

  /** The same of one subject. */
  public SideFilter of(String other) {
    return new SideFilter(project, other, version, since, freshness);
  }
}
