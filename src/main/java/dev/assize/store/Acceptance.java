package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import java.time.LocalDate;

/**
 * What a team decided to live with for a while: that a case broke, or that a rule is not kept. It
 * holds for one version and for no other.
 *
 * @param version digest of the subject that it holds for
 * @param subject the subject's id, for readers
 * @param reason in the words of whoever accepted it
 * @param by who accepted it
 * @param from the day on which it was accepted
 * @param until the last day on which it holds
 * @param place where it is written
 */
public record Acceptance(
    Matter matter,
    Digest version,
    String subject,
    String reason,
    String by,
    LocalDate from,
    LocalDate until,
    Place place) {

  /** What is accepted. */
  public sealed interface Matter {
    String name();

    /** That a case broke. */
    record Case(String name) implements Matter {}

    /** That a rule of the gate is not kept. */
    record Rule(String name) implements Matter {}
  }

  /** Whether it holds for a version on a day. */
  public boolean holds(Digest other, LocalDate day) {
    return version.equals(other) && !isOver(day);
  }

  /** Whether its time is up. */
  public boolean isOver(LocalDate day) {
    return day.isAfter(until);
  }
}
