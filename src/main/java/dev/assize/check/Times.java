package dev.assize.check;

import dev.assize.check.Token.Sort;
import dev.assize.check.Tokens.Joint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times of day: {@code 15:00}, {@code 15:00:00}, {@code 15 Uhr}, {@code 15.30 Uhr}, {@code 3 pm},
 * {@code 3:30 p.m.}, {@code noon}. By {@code 3 o'clock} either half of the day may be meant where
 * no word such as {@code in the morning} says which. 24:00 is 0:00.
 */
final class Times {

  private static final int NOON = 12;
  private static final int DAY = 24;
  private static final Map<String, String> NAMED =
      Map.of(
          "noon", "time 12:00",
          "midday", "time 12:00",
          "midnight", "time 00:00",
          "mitternacht", "time 00:00");

  private final List<Token> tokens;
  private final String text;

  private Times(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /** How the hours are counted. */
  private enum Clock {
    BARE,
    DAY,
    MORNING,
    AFTERNOON,
    EITHER;

    /** Whether words may say which half of the day is meant. */
    boolean isOpen() {
      return this != MORNING && this != AFTERNOON;
    }
  }

  /** The time that begins with the token at {@code i}. */
  static Optional<Joint> at(List<Token> tokens, int i, String text) {
    String named = NAMED.get(tokens.get(i).word());
    if (named != null) {
      return Optional.of(
          new Joint(Token.joined(List.of(named), Sort.UNCOUNTED, tokens.get(i).span()), i + 1));
    }
    return tokens.get(i).isNumber() ? new Times(tokens, text).at(i) : Optional.empty();
  }

  /** Whether it is a time by itself. */
  static boolean mayBegin(Token token) {
    return NAMED.containsKey(token.word());
  }

  private Optional<Joint> at(int i) {
    String figures = tokens.get(i).word();
    int point = figures.indexOf('.');
    String hour = point < 0 ? figures : figures.substring(0, point);
    if (!isHour(hour) || point >= 0 && !isMinute(figures.substring(point + 1))) {
      return Optional.empty();
    }
    if (point < 0 && isColon(i) && isMinute(tokens.get(i + 1).word())) {
      return withMinutes(i, hour, tokens.get(i + 1).word());
    }
    return clock(i + 1) == Clock.BARE
        ? Optional.empty()
        : time(i, i + 1, hour, point < 0 ? "00" : figures.substring(point + 1));
  }

  /** With the seconds behind the minutes, if there are any; no seconds are as good as none. */
  private Optional<Joint> withMinutes(int i, String hour, String minute) {
    if (i > 0 && tokens.get(i - 1).isNumber() && isColon(i - 1)) {
      return Optional.empty();
    }
    if (!isColon(i + 1)) {
      return time(i, i + 2, hour, minute);
    }
    String second = tokens.get(i + 2).word();
    return isMinute(second) && !isColon(i + 2)
        ? time(i, i + 3, hour, second.equals("00") ? minute : minute + ":" + second)
        : Optional.empty();
  }

  private static boolean isHour(String figures) {
    return !figures.isEmpty() && figures.length() <= 2 && isFigures(figures);
  }

  private static boolean isMinute(String figures) {
    return figures.length() == 2 && figures.charAt(0) <= '5' && isFigures(figures);
  }

  private static boolean isFigures(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean isColon(int i) {
    return i + 1 < tokens.size() && Gap.between(tokens, i, text).text().equals(":");
  }

  private Optional<Joint> time(int first, int next, String hour, String minute) {
    Clock clock = clock(next);
    int read = Integer.parseInt(hour);
    if (read == DAY && !minute.equals("00")) {
      return Optional.empty();
    }
    int words = next + width(clock, next);
    Optional<DayPart.Found> part = clock.isOpen() ? around(first, words) : Optional.empty();
    int end = part.map(DayPart.Found::next).orElse(words);
    List<String> forms =
        part.map(found -> found.part().hours(read))
            .orElseGet(() -> hours(clock, read))
            .mapToObj(h -> (h < 10 ? "time 0" : "time ") + h + ":" + minute)
            .toList();
    Span span = new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Joint(Token.joined(forms, Sort.TIME, span), end));
  }

  /** What is said of the part of the day, behind the time or before it. */
  private Optional<DayPart.Found> around(int first, int next) {
    return DayPart.behind(tokens, next, text)
        .or(() -> DayPart.before(tokens, first, text).map(part -> new DayPart.Found(part, next)));
  }

  private static IntStream hours(Clock clock, int hour) {
    boolean half = hour >= 1 && hour <= NOON;
    return switch (clock) {
      case BARE, DAY -> hour <= DAY ? IntStream.of(hour % DAY) : IntStream.empty();
      case MORNING -> half ? IntStream.of(hour % NOON) : IntStream.empty();
      case AFTERNOON -> half ? IntStream.of(hour % NOON + NOON) : IntStream.empty();
      case EITHER -> half ? IntStream.of(hour % NOON, hour % NOON + NOON) : IntStream.empty();
    };
  }

  /** What the words from the token at {@code next} on say about the hours. */
  private Clock clock(int next) {
    if (next >= tokens.size() || !Gap.between(tokens, next - 1, text).isBlank()) {
      return Clock.BARE;
    }
    return switch (tokens.get(next).word()) {
      case "uhr" -> Clock.DAY;
      case "o'clock" -> Clock.EITHER;
      case "am" -> Clock.MORNING;
      case "pm" -> Clock.AFTERNOON;
      case "a" -> isDottedM(next) ? Clock.MORNING : Clock.BARE;
      case "p" -> isDottedM(next) ? Clock.AFTERNOON : Clock.BARE;
      default -> Clock.BARE;
    };
  }

  private boolean isDottedM(int i) {
    return i + 1 < tokens.size()
        && tokens.get(i + 1).word().equals("m")
        && Gap.between(tokens, i, text).text().strip().equals(".");
  }

  private int width(Clock clock, int next) {
    if (clock == Clock.BARE) {
      return 0;
    }
    return tokens.get(next).word().length() == 1 ? 2 : 1;
  }
}
