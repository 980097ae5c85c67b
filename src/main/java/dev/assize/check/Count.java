package dev.assize.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How many of something, in figures or in words: {@code 14}, {@code fourteen}, {@code half an},
 * {@code one and a half}, {@code 1.2 million}.
 *
 * @param values what the figures may stand for
 * @param next the token behind it
 */
record Count(List<BigDecimal> values, int first, int next) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final List<String> AND_A_HALF = List.of("and", "a", "half");

  /** The count that begins with the token at {@code i}. */
  static Optional<Count> at(List<Token> tokens, int i, String text) {
    if (!isHalf(tokens, i)) {
      return number(tokens, i, text);
    }
    int next = tokens.get(i).word().equals("half") ? i + 2 : i + 1;
    return Optional.of(Scale.applied(new Count(List.of(HALF), i, next), tokens, text));
  }

  /** The same but for a bare half, which is no number by itself. */
  static Optional<Count> number(List<Token> tokens, int i, String text) {
    Token token = tokens.get(i);
    Optional<Count> whole =
        token.isNumber()
            ? Optional.of(new Count(token.values(), i, i + 1))
            : Spelled.count(tokens, i, text);
    return whole.map(
        count ->
            isAndAHalf(tokens, count.next(), text)
                ? Scale.applied(count.andAHalf(), tokens, text)
                : Scale.applied(count, tokens, text));
  }

  /** Whether "and a half" stands behind the token before {@code i}. */
  static boolean isAndAHalf(List<Token> tokens, int i, String text) {
    for (int k = 0; k < AND_A_HALF.size(); k++) {
      if (i + k >= tokens.size()
          || !tokens.get(i + k).word().equals(AND_A_HALF.get(k))
          || !Gap.between(tokens, i + k - 1, text).isBlankOrHyphen()) {
        return false;
      }
    }
    return true;
  }

  private Count andAHalf() {
    List<BigDecimal> more = values.stream().map(HALF::add).toList();
    return new Count(more, first, next + AND_A_HALF.size());
  }

  private static boolean isHalf(List<Token> tokens, int i) {
    return switch (tokens.get(i).word()) {
      case "half" -> i + 1 < tokens.size() && tokens.get(i + 1).word().matches("an?");
      case "halbe", "halben", "halber" -> true;
      default -> false;
    };
  }
}
