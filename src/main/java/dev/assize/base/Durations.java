package dev.assize.base;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes spans of time as people write them: {@code 500ms}, {@code 60s}, {@code 5m}. */
public final class Durations {

  /** What a reader is told when a span cannot be read. */
  public static final String EXPECTED = "a span of time such as 500ms, 60s, 5m, 2h or 1m30s";

  private static final Pattern SPAN =
      Pattern.compile("(?=.)(?:(\\d{1,6})h)?(?:(\\d{1,8})m)?(?:(\\d{1,8})s)?(?:(\\d{1,10})ms)?");

  private Durations() {}

  /** The span written, longest unit first; empty when the text is anything else. */
  public static Optional<Duration> parse(String text) {
    Matcher span = SPAN.matcher(text.replace(" ", ""));
    if (!span.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofHours(part(span, 1))
            .plusMinutes(part(span, 2))
            .plusSeconds(part(span, 3))
            .plusMillis(part(span, 4)));
  }

  /** The span in the form that {@link #parse} reads; parts below a millisecond are dropped. */
  public static String write(Duration span) {
    StringBuilder text = new StringBuilder();
    append(text, span.toHours(), "h");
    append(text, span.toMinutesPart(), "m");
    append(text, span.toSecondsPart(), "s");
    append(text, span.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static long part(Matcher span, int group) {
    String digits = span.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }
}
