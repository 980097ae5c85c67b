package dev.assize.provider.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server asks us to wait: as seconds, as milliseconds, or as a date. */
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /** Zero when the server does not say, says nonsense, or names a time gone by. */
  static Duration of(HttpAnswer answer, Instant now) {
    return answer
        .header("retry-after-ms")
        .flatMap(text -> seconds(text, 3))
        .or(() -> answer.header("retry-after").flatMap(text -> seconds(text, 0)))
        .or(() -> answer.header("retry-after").flatMap(text -> date(text, now)))
        .orElse(Duration.ZERO);
  }

  private static Optional<Duration> seconds(String text, int scale) {
    String digits = text.strip();
    if (!digits.matches("\\d{1,18}(\\.\\d{1,9})?")) {
      return Optional.empty();
    }
    BigDecimal seconds =
        new BigDecimal(digits).movePointLeft(scale).min(BigDecimal.valueOf(LONGEST.toSeconds()));
    return Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      Instant then =
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, then)).filter(Duration::isPositive);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
