package dev.assize.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How many of something, in figures or in words: {@code 14}, {@code fourteen}, {@code half an}.
 *
 * @param values what the figures may stand for
 * @param next the token behind it
 */
record Count(List<BigDecimal> values, int first, int next) {

  private static final List<BigDecimal> HALF = List.of(new BigDecimal("0.5"));

  /** The count that begins with the token at {@code i}. */
  static Optional<Count> at(List<Token> tokens, int i, String text) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return Optional.of(new Count(token.values(), i, i + 1));
    }
    return isHalf(tokens, i)
        ? Optional.of(new Count(HALF, i, token.word().equals("half") ? i + 2 : i + 1))
        : Spelled.count(tokens, i, text);
  }

  private static boolean isHalf(List<Token> tokens, int i) {
    return switch (tokens.get(i).word()) {
      case "half" -> i + 1 < tokens.size() && tokens.get(i + 1).word().matches("an?");
      case "halbe", "halben", "halber" -> true;
      default -> false;
    };
  }
}
