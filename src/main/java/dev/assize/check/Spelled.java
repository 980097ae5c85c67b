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
 * Numbers in English and German words: {@code twenty-one}, {@code two hundred and fifty}, {@code
 * zweihundertfünfzig}, {@code anderthalb}. Words that are mostly something else are left alone
 * where no unit follows: {@code one} and {@code ein} are articles, a thousand thanks are thanks;
 * and {@code elf} always, for it is English, too.
 */
final class Spelled {

  private static final Set<String> ONE =
      Set.of("one", "ein", "eine", "einen", "einem", "einer", "eines");
  private static final Set<String> HALF = Set.of("half", "halbe", "halben", "halber");
  private static final Map<String, Integer> ENGLISH = english();
  private static final Set<String> HUNDREDS = Set.of("hundred", "thousand", "million", "billion");
  private static final String THOUSAND = "tausend";
  private static final Map<String, BigDecimal> GERMAN = german();
  private static final Map<String, BigDecimal> BELOW_THOUSAND = belowThousand();
  private static final Set<String> BEGINNINGS =
      Stream.of(ENGLISH.keySet(), GERMAN.keySet(), ONE, HALF)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Spelled() {}

  static boolean mayBegin(Token token) {
    return BEGINNINGS.contains(token.word()) || thousands(token.word()).isPresent();
  }

  /** The number that begins with the token at {@code i} and is not of figures alone. */
  static Optional<Joint> at(List<Token> tokens, int i, String text) {
    return Count.number(tokens, i, text)
        .filter(count -> !tokens.get(i).isNumber() || count.next() > i + 1)
        .filter(count -> !isMostlyElse(tokens.get(i), count))
        .map(count -> new Joint(token(tokens, count), count.next()));
  }

  private static boolean isMostlyElse(Token first, Count count) {
    return count.values().getFirst().compareTo(BigDecimal.ONE) == 0
        || isArticle(first)
        || first.word().equals("tausend");
  }

  static boolean isArticle(Token token) {
    return token.word().equals("a") || token.word().equals("an");
  }

  private static Token token(List<Token> tokens, Count count) {
    Span span =
        new Span(
            tokens.get(count.first()).span().start(), tokens.get(count.next() - 1).span().end());
    return Token.counted(count.values(), Token.forms("number", count.values()), Sort.SPELLED, span);
  }

  /** How many of what stands behind it, one included. */
  static Optional<Count> count(List<Token> tokens, int i, String text) {
    BigDecimal german = GERMAN.get(tokens.get(i).word());
    if (german != null) {
      return Optional.of(new Count(List.of(german), i, i + 1));
    }
    Optional<BigDecimal> thousands = thousands(tokens.get(i).word());
    if (thousands.isPresent()) {
      return Optional.of(new Count(List.of(thousands.get()), i, i + 1));
    }
    return new Words(tokens, text).upToMillion(i).map(sum -> sum.count(i));
  }

  /** A German number above a thousand in one word. */
  private static Optional<BigDecimal> thousands(String word) {
    int at = word.indexOf(THOUSAND);
    if (at < 0) {
      return Optional.empty();
    }
    BigDecimal before = at == 0 ? BigDecimal.ONE : BELOW_THOUSAND.get(word.substring(0, at));
    BigDecimal behind = BELOW_THOUSAND.get(word.substring(at + THOUSAND.length()));
    return before == null || behind == null
        ? Optional.empty()
        : Optional.of(before.movePointRight(3).add(behind));
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
      return ONE.contains(word) || isOneOfMany(i) ? 1 : ENGLISH.getOrDefault(word, 0);
    }

    /** As in "a hundred". */
    private boolean isOneOfMany(int i) {
      return i + 1 < tokens.size()
          && isArticle(tokens.get(i))
          && HUNDREDS.contains(tokens.get(i + 1).word());
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

  private static Map<String, BigDecimal> german() {
    Map<String, BigDecimal> words = new HashMap<>();
    words.put("anderthalb", new BigDecimal("1.5"));
    words.put("tausend", new BigDecimal(1000));
    for (int i = 1; i < 1000; i++) {
      String word = GermanNumber.write(i);
      put(words, word, new BigDecimal(i));
      if (i >= 100 && i < 200) {
        put(words, word.substring("ein".length()), new BigDecimal(i));
      }
      if (i < 100) {
        put(words, word + "tausend", new BigDecimal(i * 1000));
      }
      if (i < 20) {
        put(words, word + "einhalb", new BigDecimal(i + ".5"));
      }
    }
    words.keySet().removeAll(Set.of("ein", "elf"));
    return Map.copyOf(words);
  }

  /** As parts of a longer word, where one and eleven are numbers, too. */
  private static Map<String, BigDecimal> belowThousand() {
    Map<String, BigDecimal> words = new HashMap<>();
    words.put("", BigDecimal.ZERO);
    for (int i = 1; i < 1000; i++) {
      String word = GermanNumber.write(i);
      put(words, word, new BigDecimal(i));
      put(words, "und" + word, new BigDecimal(i));
    }
    return Map.copyOf(words);
  }

  /** In all spellings that a word of a text may have left when it is folded. */
  static <T> void put(Map<String, T> words, String word, T value) {
    String folded = Tokenizer.fold(word);
    words.put(folded, value);
    words.put(folded.replace("ü", "ue").replace("ö", "oe"), value);
  }
}
