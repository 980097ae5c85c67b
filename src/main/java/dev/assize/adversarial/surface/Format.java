package dev.assize.adversarial.surface;

import dev.assize.adversarial.Guard;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write something differently.
 *
 * @param pattern finds what can be written so
 * @param writer gives it in its other form, or as it is where there is none
 */
record Format(String name, Pattern pattern, Function<MatchResult, String> writer) {

  private static final String WORD = "\\b[A-Za-z]{3,}\\b";

  /** Before these a verb ends its clause, and cannot lean. */
  private static final String LOOSE =
      "and|or|but|as|to|again|there|here|then|now|too|that|in|on|at|of|for|with|by|from|is|was|were";

  private static final Format EXPANDED =
      of(
          "words in full",
          "\\b(I|[Yy]ou|[Ww]e|[Tt]hey)['’](m|re|ve|ll)\\b",
          match -> match.group(1) + " " + Contractions.full(match.group(2)));

  private static final Format CONTRACTED =
      of(
          "contractions",
          "\\b(I am|[Yy]ou are|[Ww]e are|[Tt]hey are|I will|[Yy]ou will|[Ww]e will|[Ii]t is|[Tt]hat is"
              + "|[Ww]hat is|[Ww]here is|[Tt]here is)(?= [a-z])(?! (?:"
              + LOOSE
              + ")\\b)",
          match -> Contractions.joined(match.group()));

  private static final Format AMERICAN =
      of("American spelling", WORD, match -> Spelling.american(match.group()));

  private static final Format BRITISH =
      of("British spelling", WORD, match -> Spelling.british(match.group()));

  private static final Format PLAIN_THOUSANDS =
      of("thousands without a comma", "\\b\\d{1,3}(?:,\\d{3})+\\b", Amounts::withoutCommas);

  private static final Format COMMA_THOUSANDS =
      of(
          "thousands with a comma",
          "\\b[1-9]\\d{3}(?= (?:Mbit/s|GB|MB|km|metres|euros|EUR)\\b)",
          Amounts::withComma);

  private static final Format CODES =
      of("currency codes", "([€£$]) ?(\\d+(?:[.,]\\d+)*)", Amounts::withCode);

  private static final Format SIGNS =
      of(
          "currency signs",
          "\\b(\\d+(?:[.,]\\d+)*) (EUR|GBP|USD|euros|pounds)\\b",
          Amounts::withSign);

  private static final Format ISO_DATES =
      of(
          "dates by ISO 8601",
          Dates.LONG,
          match -> Dates.iso(match.group(1), match.group(2), match.group(3)));

  private static final Format LONG_DATES =
      of("dates in words", "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b", Dates::inWords);

  private static final Format HOURS_OF_DAY =
      of("24 hours", "\\b(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])(?:\\.m\\.|m\\b)", Dates::ofDay);

  private static final Format HALF_DAYS =
      of("12 hours", "\\b(1[3-9]|2[0-3]):(\\d{2})\\b", Dates::ofHalfDay);

  /** Those that leave all values as they stand. */
  static final List<Format> WORDS = List.of(EXPANDED, CONTRACTED, AMERICAN, BRITISH);

  /** Those that write values in another way. */
  static final List<Format> VALUES =
      List.of(
          PLAIN_THOUSANDS,
          COMMA_THOUSANDS,
          CODES,
          SIGNS,
          ISO_DATES,
          LONG_DATES,
          HOURS_OF_DAY,
          HALF_DAYS);

  /** One form of each pair, to which both can be brought. */
  private static final List<Format> PLAIN =
      List.of(PLAIN_THOUSANDS, AMERICAN, CODES, ISO_DATES, HOURS_OF_DAY);

  private static Format of(String name, String pattern, Function<MatchResult, String> writer) {
    return new Format(name, Pattern.compile(pattern), writer);
  }

  /** The text in this way, but for what is guarded. */
  String written(String text, Guard guard) {
    return pattern
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    guard.isFree(match.start(), match.end())
                        ? writer.apply(match)
                        : match.group()));
  }

  /** The text with all words and values in one form, by which two texts are compared. */
  static String plain(String text) {
    Guard none = Guard.ofQuotations("", List.of());
    String plain = Contractions.plain(text);
    for (Format format : PLAIN) {
      plain = format.written(plain, none);
    }
    return Amounts.named(plain);
  }
}
