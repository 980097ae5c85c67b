package dev.assize.project;

import dev.assize.json.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads days as {@code 2026-07-01}. */
final class Dates {

  private Dates() {}

  /** The day; anything else is told. */
  static Optional<LocalDate> read(Fields section, String name) {
    Optional<String> written = section.text(name);
    Optional<LocalDate> day = written.flatMap(Dates::parse);
    if (written.isPresent() && day.isEmpty()) {
      section
          .problems()
          .error(
              "config.bad-date",
              section.place(name),
              name + ": " + written.get(),
              "a day such as 2026-07-01",
              "");
    }
    return day;
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
