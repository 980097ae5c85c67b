package dev.assize.check;

import dev.assize.check.Token.Sort;
import dev.assize.check.Tokens.Joint;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers in English and German words, below a million: {@code twenty-one}, {@code two hundred and
 * fifty}, {@code zweihundertfünfzig}. Words that are mostly something else are left alone where no
 * unit follows: {@code one} and {@code ein} are articles; and {@code elf} always, for it is
 * English, too.
 */
final class Spelled {

  private static final Set<String> ONE =
      Set.of("one", "ein", "eine", "einen", "einem", "einer", "eines");
  private static final Set<String> HALF = Set.of("half", "halbe", "halben", "halber");
  private static final Map<String, Integer> ENGLISH = english();
  private static final Map<String, Integer> GERMAN = german();
  private static final Set<String> BEGINNINGS =
      Stream.of(ENGLISH.keySet(), GERMAN.keySet(), ONE, HALF)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Spelled() {}

  static boolean mayBegin(Token token) {
    return BEGINNINGS.contains(token.word());
  }

  /** The number in words that begins with the token at {@code i}, no bare "one". */
  static Optional<Joint> at(List<Token> tokens, int i, String text) {
    return count(tokens, i, text)
        .filter(count -> count.values().getFirst().compareTo(BigDecimal.ONE) != 0)
        .map(count -> new Joint(token(tokens, count), count.next()));
  }

  private static Token token(List<Token> tokens, Count count) {
    Span span =
        new Span(
            tokens.get(count.first()).span().start(), tokens.get(count.next() - 1).span().end());
    return Token.counted(count.values(), Token.forms("number", count.values()), Sort.SPELLED, span);
  }

  /** How many of what stands behind it, one included. */
  static Optional<Count> count(List<Token> tokens, int i, String text) {
    Integer german = GERMAN.get(tokens.get(i).word());
    if (german != null) {
      return Optional.of(new Count(List.of(BigDecimal.valueOf(german)), i, i + 1));
    }
    return new Words(tokens, text).upToMillion(i).map(sum -> sum.count(i));
  }

  /** A number so far, and the token behind it. */
  private record Sum(int value, int next) {
    Count count(int first) {
      return new Count(List.of(BigDecimal.valueOf(value)), first, next);
    }

    Sum plus(Sum more) {
      return new Sum(value + more.value, more.next);
    }
  }

  /** Numbers in several English words. */
  private record Words(List<Token> tokens, String text) {

    Optional<Sum> upToMillion(int i) {
      return belowThousand(i).map(sum -> scaled(sum, "thousand", 1000));
    }

    private Optional<Sum> belowThousand(int i) {
      return belowHundred(i).map(sum -> sum.value() < 10 ? scaled(sum, "hundred", 100) : sum);
    }

    private Sum scaled(Sum sum, String word, int scale) {
      if (!stands(word, sum.next())) {
        return sum;
      }
      Sum scaled = new Sum(sum.value() * scale, sum.next() + 1);
      int rest = stands("and", scaled.next()) ? scaled.next() + 1 : scaled.next();
      return (scale == 100 ? belowHundred(rest) : belowThousand(rest))
          .filter(more -> follows(rest))
          .map(scaled::plus)
          .orElse(scaled);
    }

    private Optional<Sum> belowHundred(int i) {
      int value = value(i);
      if (value == 0) {
        return Optional.empty();
      }
      int more = value >= 20 && follows(i + 1) ? value(i + 1) : 0;
      boolean together = more > 0 && more < 10;
      return Optional.of(together ? new Sum(value + more, i + 2) : new Sum(value, i + 1));
    }

    private int value(int i) {
      String word = i < tokens.size() ? tokens.get(i).word() : "";
      return ONE.contains(word) ? 1 : ENGLISH.getOrDefault(word, 0);
    }

    private boolean stands(String word, int i) {
      return follows(i) && tokens.get(i).word().equals(word);
    }

    private boolean follows(int i) {
      return i < tokens.size() && Gap.between(tokens, i - 1, text).isBlankOrHyphen();
    }
  }

  private static Map<String, Integer> english() {
    Map<String, Integer> words = new HashMap<>();
    String small =
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            + " sixteen seventeen eighteen nineteen";
    for (String word : small.split(" ")) {
      words.put(word, words.size() + 2);
    }
    int tens = 20;
    for (String word : "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")) {
      words.put(word, tens);
      tens += 10;
    }
    return Map.copyOf(words);
  }

  private static Map<String, Integer> german() {
    Map<String, Integer> words = new HashMap<>();
    for (int i = 2; i < 1000; i++) {
      put(words, GermanNumber.write(i), i);
      if (i < 100) {
        put(words, GermanNumber.write(i) + "tausend", i * 1000);
      }
    }
    words.remove("elf");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Integer> words, String word, int value) {
    words.put(word, value);
    words.put(word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss"), value);
    words.put(word.replace("ß", "ss"), value);
  }
}
