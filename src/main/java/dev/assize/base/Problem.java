package dev.assize.base;

import java.util.Locale;

/**
 * One fault of what a user gave us: where, what was found, what was expected, and what to do.
 *
 * @param code kebab-case, prefixed with the room that found it, for instance {@code
 *     cases.duplicate-id}
 */
public record Problem(
    String code, Severity severity, Place place, String found, String expected, String remedy) {

  /** Errors stop the command with exit code 2; warnings do so only under {@code --strict}. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** A fault that stops the command. */
  public static Problem error(
      String code, Place place, String found, String expected, String remedy) {
    return new Problem(code, Severity.ERROR, place, found, expected, remedy);
  }

  /** A fault that is told and does not stop the command. */
  public static Problem warning(
      String code, Place place, String found, String expected, String remedy) {
    return new Problem(code, Severity.WARNING, place, found, expected, remedy);
  }

  /** One line: {@code file:line: error cases.duplicate-id: found; expected; remedy}. */
  @Override
  public String toString() {
    StringBuilder line =
        new StringBuilder()
            .append(place)
            .append(": ")
            .append(severity.name().toLowerCase(Locale.ROOT));
    line.append(' ').append(code).append(": ").append(found);
    if (!expected.isEmpty()) {
      line.append("; expected ").append(expected);
    }
    if (!remedy.isEmpty()) {
      line.append(". ").append(remedy);
    }
    return line.toString();
  }
}
