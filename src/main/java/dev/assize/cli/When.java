package dev.assize.cli;

import dev.assize.KeepRule;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads spans of time as people type them. */
final class When {

  private static final String DAYS = "[1-9][0-9]{0,4}d";

  private static final String SINCE =
      "a day such as 2026-11-01, a moment such as 2026-11-01T14:30:00Z, or a number of days such as"
          + " 30d";

  private When() {}

  /** A day or a moment in UTC, or so many days before now; always when nothing was typed. */
  static Instant since(String typed, Console console, CommandSpec spec) {
    return since(typed, console)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "--since " + typed + ": " + SINCE));
  }

  /** The same; what cannot be read is a problem, and means always. */
  static Instant since(String typed, Console console, Problems problems) {
    Optional<Instant> since = since(typed, console);
    if (since.isEmpty()) {
      problems.error("drift.since", Place.of("--since"), "\"" + typed + "\"", SINCE, "");
    }
    return since.orElse(Instant.EPOCH);
  }

  private static Optional<Instant> since(String typed, Console console) {
    if (typed.isEmpty()) {
      return Optional.of(Instant.EPOCH);
    }
    if (typed.matches(DAYS)) {
      return Optional.of(console.world().time().instant().minus(days(typed)));
    }
    try {
      return Optional.of(
          typed.endsWith("Z")
              ? Instant.parse(typed)
              : LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  static KeepRule rule(String typed, CommandSpec spec) {
    if (typed.matches(DAYS)) {
      return new KeepRule.Younger(days(typed));
    }
    if (typed.matches("[1-9][0-9]{0,6}")) {
      return new KeepRule.Newest(Integer.parseInt(typed));
    }
    throw new ParameterException(
        spec.commandLine(),
        "--keep " + typed + ": a number of runs such as 200, or of days such as 90d");
  }

  private static Duration days(String typed) {
    return Duration.ofDays(Long.parseLong(typed.substring(0, typed.length() - 1)));
  }
}
