package wrenmoor.assistant.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a page holds today, or is kept for people who ask about former times. */
public enum Validity {
  CURRENT,
  FORMER;

  private static final Pattern PERIOD =
      Pattern.compile("(?:valid|in force) from [^.|]{1,40}? to (\\d{1,2} \\p{L}+ \\d{4})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /**
   * Reads "was valid from ... to 31 August 2026", which is how pages of this company name their
   * last day.
   */
  static Validity of(String page, LocalDate today) {
    Matcher period = PERIOD.matcher(page);
    return period.find() && day(period.group(1)).isBefore(today) ? FORMER : CURRENT;
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written, DAY);
    } catch (DateTimeParseException notADay) {
      return LocalDate.MAX;
    }
  }
}
