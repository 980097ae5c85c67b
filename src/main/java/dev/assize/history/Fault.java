package dev.assize.history;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import java.sql.SQLException;

/** What can be wrong with a place where a history is kept, and how it is mended. */
enum Fault {
  DAMAGED(
      "damaged-store",
      "a database",
      "Make it anew from the journals: assize history rebuild. What is there now is kept beside it."),
  READ_ONLY(
      "read-only-store",
      "a place that may be written to",
      "Give the right to write, then: assize history ingest"),
  BUSY(
      "busy-store",
      "a store that others do not hold for long",
      "Wait for who writes to it, then: assize history ingest"),
  DISK("disk", "a disk with room", "Make room, then: assize history ingest"),
  REFUSED(
      "refused",
      "a user and a password that the server takes",
      "See store.user in assize.yaml, and the variable that store.password-env names."),
  UNREACHABLE(
      "unreachable",
      "a server that answers",
      "Start it or see store.url in assize.yaml, then: assize history ingest"),
  NO_DATABASE(
      "no-database", "a database that is there", "Create it, or see store.url in assize.yaml."),
  OTHER("failed", "a store that works", "");

  private final String code;
  private final String expected;
  private final String remedy;

  Fault(String code, String expected, String remedy) {
    this.code = code;
    this.expected = expected;
    this.remedy = remedy;
  }

  InvalidInput told(Location location, SQLException failure) {
    return InvalidInput.of(
        "history." + code, Place.of(location.name()), words(failure), expected, remedy);
  }

  /** The first line of what a driver says; what it hands on from a server may have more. */
  private static String words(SQLException failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .strip()
        .replaceFirst("\\.$", "");
  }
}
