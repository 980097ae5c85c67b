package dev.assize.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a currency says about the figures beside it: they never have three decimals, so that {@code
 * 1.250 EUR} are 1250, and blanks between groups of three digits part thousands.
 */
final class Money {

  private static final int GROUP = 3;

  /** Up to three digits, of which the first is no zero. */
  private static final Pattern HEAD = Pattern.compile("-?[1-9][0-9]{0,2}");

  private static final Pattern NEXT = Pattern.compile("[0-9]{3}([.,][0-9]{1,2})?");

  private Money() {}

  /** The tokens, those of money read as money. */
  static List<Token> settled(List<Token> tokens, String text) {
    List<Token> settled = new ArrayList<>(tokens.size());
    boolean changed = false;
    for (int i = 0; i < tokens.size(); i++) {
      int last = isHead(tokens.get(i)) ? lastGroup(tokens, i, text) : i;
      boolean asked = last > i || tokens.get(i).values().size() > 1;
      boolean money = asked && Amounts.isMoney(tokens, i, last, text);
      changed |= money;
      settled.add(money ? settled(tokens, i, last) : tokens.get(i));
      i = money ? last : i;
    }
    return changed ? List.copyOf(settled) : tokens;
  }

  private static Token settled(List<Token> tokens, int first, int last) {
    if (first == last) {
      return tokens.get(first).meaning(largest(tokens.get(first).values()));
    }
    StringBuilder written = new StringBuilder();
    for (int i = first; i <= last; i++) {
      written.append(i == first ? "" : " ").append(tokens.get(i).word());
    }
    Span span = new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
    String body = written.toString();
    boolean minus = body.startsWith("-");
    List<BigDecimal> readings = Numerals.readings(minus ? body.substring(1) : body);
    return Token.number(
        new Numeral(
            minus ? readings.stream().map(BigDecimal::negate).toList() : readings, body, span));
  }

  static BigDecimal largest(List<BigDecimal> values) {
    return values.stream().max(Comparator.comparing(BigDecimal::abs)).orElse(BigDecimal.ZERO);
  }

  private static boolean isHead(Token token) {
    return token.isNumber() && HEAD.matcher(token.word()).matches();
  }

  /** The last group of three digits that belongs to those at {@code first}. */
  private static int lastGroup(List<Token> tokens, int first, String text) {
    int last = first;
    boolean goesOn = true;
    while (goesOn && last + 1 < tokens.size() && isOneBlank(tokens, last, text)) {
      String next = tokens.get(last + 1).word();
      boolean group = tokens.get(last + 1).isNumber() && NEXT.matcher(next).matches();
      last = group ? last + 1 : last;
      goesOn = group && next.length() == GROUP;
    }
    return last;
  }

  private static boolean isOneBlank(List<Token> tokens, int i, String text) {
    String gap = Gap.between(tokens, i, text).text();
    return gap.length() == 1 && gap.charAt(0) == ' ';
  }
}
