package dev.assize.adversarial.surface;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Dates and times of day. */
final class Dates {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** A day, a month in words, and a year. */
  static final String LONG = "\\b(\\d{1,2}) (" + String.join("|", MONTHS) + ") (\\d{4})\\b";

  private static final int NOON = 12;

  private Dates() {}

  static String iso(String day, String month, String year) {
    return String.format(
        Locale.ROOT, "%s-%02d-%02d", year, 1 + MONTHS.indexOf(month), Integer.parseInt(day));
  }

  static String inWords(MatchResult iso) {
    int month = Integer.parseInt(iso.group(2));
    return month < 1 || month > MONTHS.size()
        ? iso.group()
        : Integer.parseInt(iso.group(3)) + " " + MONTHS.get(month - 1) + " " + iso.group(1);
  }

  /** {@code 8 a.m.} as {@code 08:00}. */
  static String ofDay(MatchResult time) {
    int hour = Integer.parseInt(time.group(1));
    if (hour < 1 || hour > NOON) {
      return time.group();
    }
    int ofDay = hour % NOON + (time.group(3).equals("p") ? NOON : 0);
    String minutes = time.group(2) == null ? "00" : time.group(2);
    return String.format(Locale.ROOT, "%02d:%s", ofDay, minutes);
  }

  /** {@code 17:30} as {@code 5:30 p.m.}. */
  static String ofHalfDay(MatchResult time) {
    return Integer.parseInt(time.group(1)) - NOON + ":" + time.group(2) + " p.m.";
  }
}
