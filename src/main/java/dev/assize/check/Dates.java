package dev.assize.check;

import dev.assize.check.Token.Sort;
import dev.assize.check.Tokens.Joint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Dates in figures and in words, English and German: {@code 2026-03-03}, {@code 3.3.2026}, {@code 3
 * March 2026}, {@code March 3rd}, {@code 3. März}. A date without a year is found in one with a
 * year, but not the other way round.
 */
final class Dates {

  private static final Map<String, Integer> MONTHS =
      months(
          "january jan januar jänner",
          "february feb februar",
          "march mar märz maerz mrz",
          "april apr",
          "may mai",
          "june jun juni",
          "july jul juli",
          "august aug",
          "september sep sept",
          "october oct oktober okt",
          "november nov",
          "december dec dezember dez");
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "of");
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private final List<Token> tokens;
  private final String text;

  private Dates(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /** The date that begins with the token at {@code i}. */
  static Optional<Joint> at(List<Token> tokens, int i, String text) {
    Dates dates = new Dates(tokens, text);
    return tokens.get(i).isNumber()
        ? dates.inFigures(i).or(() -> dates.dayFirst(i))
        : dates.monthFirst(i);
  }

  private Optional<Joint> inFigures(int i) {
    if (i + 2 >= tokens.size()
        || !Gap.between(tokens, i, text).isDateSign()
        || !tokens.get(i + 1).isNumber()
        || !tokens.get(i + 2).isNumber()
        || !Gap.between(tokens, i, text).equals(Gap.between(tokens, i + 1, text))) {
      return Optional.empty();
    }
    int a = whole(i);
    int b = whole(i + 1);
    int c = whole(i + 2);
    List<LocalDate> readings = new ArrayList<>();
    if (isYear(a)) {
      add(readings, a, b, c);
    } else if (isYear(c)) {
      add(readings, c, b, a);
      // Americans write the month first, and with a slash nobody can know.
      if (Gap.between(tokens, i, text).text().equals("/") && a != b) {
        add(readings, c, a, b);
      }
    }
    return readings.isEmpty() ? Optional.empty() : Optional.of(dated(readings, i, i + 3));
  }

  private Optional<Joint> dayFirst(int i) {
    int month = skipOrdinals(i + 1);
    if (!isMonth(month) || !isLoose(i, month)) {
      return Optional.empty();
    }
    return complete(i, whole(i), month(month), month + 1);
  }

  private Optional<Joint> monthFirst(int i) {
    if (!isMonth(i) || i + 1 >= tokens.size() || !isLoose(i, i + 1)) {
      return Optional.empty();
    }
    return complete(i, whole(i + 1), month(i), skipOrdinals(i + 2));
  }

  private int month(int i) {
    return Objects.requireNonNull(MONTHS.get(tokens.get(i).word()), "not a month");
  }

  /** With the year at {@code next} if one is there, else as a day of any year. */
  private Optional<Joint> complete(int first, int day, int month, int next) {
    if (next < tokens.size() && isYear(whole(next)) && isLoose(next - 1, next)) {
      List<LocalDate> readings = new ArrayList<>();
      add(readings, whole(next), month, day);
      return readings.isEmpty() ? Optional.empty() : Optional.of(dated(readings, first, next + 1));
    }
    if (day < 1 || day > Month.of(month).maxLength()) {
      return Optional.empty();
    }
    List<String> form = List.of("date " + MonthDay.of(month, day));
    return Optional.of(new Joint(Token.joined(form, Sort.DATE, span(first, next)), next));
  }

  private Joint dated(List<LocalDate> readings, int first, int next) {
    List<String> exact = readings.stream().map(d -> "date " + d).toList();
    List<String> offered = new ArrayList<>(exact);
    readings.forEach(d -> offered.add("date " + MonthDay.from(d)));
    return new Joint(Token.joined(exact, offered, Sort.DATE, span(first, next)), next);
  }

  private Span span(int first, int next) {
    return new Span(tokens.get(first).span().start(), tokens.get(next - 1).span().end());
  }

  private int skipOrdinals(int i) {
    int at = i;
    while (at < tokens.size() && at < i + 2 && ORDINALS.contains(tokens.get(at).word())) {
      at++;
    }
    return at;
  }

  static boolean isMonth(String word) {
    return MONTHS.containsKey(word);
  }

  private boolean isMonth(int i) {
    return i < tokens.size() && isMonth(tokens.get(i).word());
  }

  private boolean isLoose(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Gap.between(tokens, i, text).isLoose()) {
        return false;
      }
    }
    return true;
  }

  /** The whole number of a token, or -1. */
  private int whole(int i) {
    for (BigDecimal value : tokens.get(i).values()) {
      if (value.scale() <= 0 && value.signum() > 0 && value.precision() <= 4) {
        return value.intValue();
      }
    }
    return -1;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** Adds the day if there is one; figures that make none are too common for exceptions. */
  private static void add(List<LocalDate> readings, int year, int month, int day) {
    boolean isMonth = month >= 1 && month <= MONTHS_OF_A_YEAR;
    if (isMonth && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()) {
      readings.add(LocalDate.of(year, month, day));
    }
  }

  private static Map<String, Integer> months(String... names) {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
