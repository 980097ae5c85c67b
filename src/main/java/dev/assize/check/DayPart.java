package dev.assize.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The part of a day that words behind a time or before it name, English and German. */
enum DayPart {
  MORNING {
    @Override
    int hour(int ofTwelve) {
      return ofTwelve % NOON;
    }
  },
  AFTERNOON {
    @Override
    int hour(int ofTwelve) {
      return ofTwelve % NOON + NOON;
    }
  },
  EVENING {
    @Override
    int hour(int ofTwelve) {
      return ofTwelve == NOON ? 0 : ofTwelve + NOON;
    }
  },
  NIGHT {
    @Override
    int hour(int ofTwelve) {
      return ofTwelve <= LAST_OF_NIGHT ? ofTwelve : EVENING.hour(ofTwelve);
    }
  };

  private static final int NOON = 12;
  private static final int LAST_OF_NIGHT = 6;
  private static final int MOST_WORDS_BEFORE = 2;
  private static final Map<String, DayPart> NAMES =
      Map.ofEntries(
          Map.entry("morning", MORNING),
          Map.entry("morgens", MORNING),
          Map.entry("vormittag", MORNING),
          Map.entry("vormittags", MORNING),
          Map.entry("früh", MORNING),
          Map.entry("afternoon", AFTERNOON),
          Map.entry("nachmittag", AFTERNOON),
          Map.entry("nachmittags", AFTERNOON),
          Map.entry("evening", EVENING),
          Map.entry("abend", EVENING),
          Map.entry("abends", EVENING),
          Map.entry("tonight", NIGHT),
          Map.entry("night", NIGHT),
          Map.entry("nacht", NIGHT),
          Map.entry("nachts", NIGHT));

  /** Before the name of the part: {@code in the morning}, {@code am Abend}. */
  private static final Set<String> ARTICLES =
      Set.of("in", "the", "this", "tomorrow", "at", "am", "der", "heute", "morgen");

  /** Between the name of the part and the time: {@code in the morning at 3 o'clock}. */
  private static final Set<String> AT =
      Set.of("at", "by", "from", "until", "around", "about", "um", "ab", "bis", "gegen");

  /** A part of a day, and the token behind it. */
  record Found(DayPart part, int next) {}

  /** The hour of the day, 0 to 23, that one from 1 to 12 is in this part. */
  abstract int hour(int ofTwelve);

  /** What an hour means, which none before or behind the twelve of a clock can in another way. */
  IntStream hours(int hour) {
    return IntStream.of(hour >= 1 && hour <= NOON ? hour(hour) : hour % (2 * NOON));
  }

  /** The part that is named from the token at {@code next} on. */
  static Optional<Found> behind(List<Token> tokens, int next, String text) {
    for (int i = next; i < tokens.size() && i <= next + MOST_WORDS_BEFORE; i++) {
      if (!Gap.between(tokens, i - 1, text).isBlank()) {
        return Optional.empty();
      }
      DayPart part = NAMES.get(tokens.get(i).word());
      if (part != null) {
        return Optional.of(new Found(part, i + 1));
      }
      if (!ARTICLES.contains(tokens.get(i).word())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The part that is named before the time at {@code first}. */
  static Optional<DayPart> before(List<Token> tokens, int first, String text) {
    int name = first > 1 && AT.contains(tokens.get(first - 1).word()) ? first - 2 : first - 1;
    for (int i = name; i >= 0 && i < first; i++) {
      if (!Gap.between(tokens, i, text).isBlank()) {
        return Optional.empty();
      }
    }
    return name < 0 ? Optional.empty() : Optional.ofNullable(NAMES.get(tokens.get(name).word()));
  }
}
