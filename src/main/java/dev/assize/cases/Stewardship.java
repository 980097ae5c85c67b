package dev.assize.cases;

import java.time.LocalDate;

/**
 * Who looks after a case, and until when it holds. A date that is not known is {@link #UNKNOWN}; a
 * case without an end has {@link #NEVER}.
 */
public record Stewardship(
    String owner,
    LocalDate added,
    LocalDate reviewed,
    LocalDate expires,
    Quarantine quarantine,
    String notes) {

  /** Of a case that is not in quarantine. */
  public Stewardship(
      String owner, LocalDate added, LocalDate reviewed, LocalDate expires, String notes) {
    this(owner, added, reviewed, expires, Quarantine.NONE, notes);
  }

  public static final LocalDate UNKNOWN = LocalDate.MIN;
  public static final LocalDate NEVER = LocalDate.MAX;
}
