package dev.assize;

import dev.assize.store.Acceptance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What was recorded.
 *
 * @param matters how many cases and rules
 * @param known what the file said of these matters before, and still holds
 */
public record Accepted(
    Path file, String subject, String by, int matters, LocalDate until, List<Acceptance> known) {
  public Accepted {
    known = List.copyOf(known);
  }
}
