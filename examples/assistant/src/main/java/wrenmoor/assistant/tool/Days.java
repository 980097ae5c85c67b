package wrenmoor.assistant.tool;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as customers write them and as they are told to them. */
final class Days {
  private static final DateTimeFormatter TOLD =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final String MONTHS =
      "(january|february|march|april|may|june|july|august|september|october|november|december)";
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + "\\b");
  private static final Pattern MONTH_DAY = Pattern.compile("(?i)\\b" + MONTHS + " (\\d{1,2})\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
  private static final Pattern TOMORROW = Pattern.compile("(?i)\\btomorrow\\b");

  private Days() {}

  /** "25 November" for {@code 2026-11-25}; any other text as it stands. */
  static String told(String written) {
    try {
      return TOLD.format(LocalDate.parse(written));
    } catch (DateTimeParseException other) {
      return written;
    }
  }

  /** The first day that a message names, on or after today; a weekday is the next of its name. */
  static Optional<LocalDate> in(String message, LocalDate today) {
    Matcher dayMonth = DAY_MONTH.matcher(message);
    if (dayMonth.find()) {
      return day(dayMonth.group(1), dayMonth.group(2), today);
    }
    Matcher monthDay = MONTH_DAY.matcher(message);
    if (monthDay.find()) {
      return day(monthDay.group(2), monthDay.group(1), today);
    }
    Matcher weekday = WEEKDAY.matcher(message);
    if (weekday.find()) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT));
      return Optional.of(today.with(TemporalAdjusters.next(day)));
    }
    return TOMORROW.matcher(message).find() ? Optional.of(today.plusDays(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String day, String month, LocalDate today) {
    Month of = Month.valueOf(month.toUpperCase(Locale.ROOT));
    int number = Integer.parseInt(day);
    if (number < 1 || number > of.maxLength() || (of == Month.FEBRUARY && number > 28)) {
      return Optional.empty();
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), of, number);
    return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
  }
}
