package dev.assize.report.economics;

import dev.assize.economics.Triad;
import dev.assize.run.Charge;

/**
 * What one side of a report costs.
 *
 * @param subject as the report calls it
 * @param triad of all its cases
 * @param judges what the judges of its replies cost in all
 */
public record SideCost(String subject, Role role, Triad triad, Charge judges) {

  /** On which side it stands. */
  public enum Role {
    BASELINE,
    CANDIDATE
  }
}
