package dev.assize.project;

import dev.assize.base.Place;
import dev.assize.json.Fields;

/**
 * How many cases may be in quarantine, and for how long.
 *
 * @param most share of the golden set; one case always may
 * @param days after which lint reminds of a case
 */
public record QuarantineSettings(double most, int days, Place place) {

  private static final double USUAL_SHARE = 0.05;
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 3650;

  /** Reads the section {@code quarantine} of {@code gate}; 5 % and 30 days when left out. */
  static QuarantineSettings read(Fields gate) {
    Fields quarantine = gate.object("quarantine");
    double most = Margins.read(quarantine, "most").orElse(USUAL_SHARE);
    int days = quarantine.whole("days", 1, MOST_DAYS).orElse(USUAL_DAYS);
    quarantine.close();
    return new QuarantineSettings(most, days, gate.place("quarantine"));
  }
}
