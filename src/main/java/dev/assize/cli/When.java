package dev.assize.cli;

import dev.assize.KeepRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads spans of time as people type them. */
final class When {

  private static final String DAYS = "[1-9][0-9]{0,4}d";

  private When() {}

  /** A day in UTC, or so many days before now; always when nothing was typed. */
  static Instant since(String typed, Console console, CommandSpec spec) {
    if (typed.isEmpty()) {
      return Instant.EPOCH;
    }
    if (typed.matches(DAYS)) {
      return console.world().time().instant().minus(days(typed));
    }
    try {
      return LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException wrong) {
      throw new ParameterException(
          spec.commandLine(),
          "--since " + typed + ": a day such as 2026-11-01, or a number of days such as 30d");
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
