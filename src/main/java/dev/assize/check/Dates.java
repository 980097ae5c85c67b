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
 * Dates in figures and in words, English and German: {@code 2026-03-03}, {@code 3.3.2026}, {@code
 * 3.3.26}, {@code 3. 3. 2026}, {@code 3 March 2026}, {@code March 3rd}, {@code the third of March},
 * {@code 3. März}. A date without a year is found in one with a year, but not the other way round.
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
  private static final int FIRST_OF_LAST_CENTURY = 69;

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
        : dates.monthFirst(i).or(() -> dates.dayFirst(i));
  }

  private Optional<Joint> inFigures(int i) {
    if (i + 2 >= tokens.size()
        || !Gap.between(tokens, i, text).isDateSign() && !isSpacedDate(i)
        || !tokens.get(i + 1).isNumber()
        || !tokens.get(i + 2).isNumber()
        || !Gap.between(tokens, i, text).equals(Gap.between(tokens, i + 1, text))) {
      return Optional.empty();
    }
    int a = whole(i);
    int b = whole(i + 1);
    int c = !isYear(a) && isShortYear(i) ? century(whole(i + 2)) : whole(i + 2);
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

  /**
   * Whether the last of three numbers is a year of two figures: those of {@code 3.3.26}, where no
   * fourth number makes it an address or a version.
   */
  private boolean isShortYear(int i) {
    Gap gap = Gap.between(tokens, i, text);
    return tokens.get(i + 2).word().length() == 2
        && !gap.text().equals("-")
        && !isNumberBeside(i - 1, i - 1, gap)
        && !isNumberBeside(i + 3, i + 2, gap);
  }

  /** As in {@code 3. 3. 2026}; a shorter year might be the number of a sentence. */
  private boolean isSpacedDate(int i) {
    return Gap.between(tokens, i, text).text().equals(". ") && isYear(whole(i + 2));
  }

  private boolean isNumberBeside(int i, int before, Gap gap) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).isNumber()
        && Gap.between(tokens, before, text).equals(gap);
  }

  /** As POSIX reads them: 69 to 99 are of the last century. */
  private static int century(int year) {
    return year < 0 ? year : year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
  }

  private Optional<Joint> dayFirst(int i) {
    return day(i)
        .flatMap(
            day -> {
              int month = skipOrdinals(day.next());
              return isMonth(month) && isLoose(day.next() - 1, month)
                  ? complete(i, day.number(), month(month), month + 1)
                  : Optional.empty();
            });
  }

  private Optional<Joint> monthFirst(int i) {
    if (!isMonth(i) || i + 1 >= tokens.size() || !isLoose(i, i + 1)) {
      return Optional.empty();
    }
    // "You may first" is no first of May.
    boolean isName = Character.isUpperCase(text.charAt(tokens.get(i).span().start()));
    return day(i + 1)
        .filter(day -> isName || tokens.get(i + 1).isNumber())
        .flatMap(day -> complete(i, day.number(), month(i), skipOrdinals(day.next())));
  }

  private Optional<Ordinals.Day> day(int i) {
    return tokens.get(i).isNumber()
        ? Optional.of(new Ordinals.Day(whole(i), i + 1))
        : Ordinals.at(tokens, i, text);
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
