package dev.assize.check;

import dev.assize.check.Token.Sort;
import dev.assize.check.Tokens.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers whatever parts their digits: {@code 01632 960417}, {@code +44 (0)1632-960417},
 * {@code 0044 1632 960417}. A number without a country is found in one with a country and the other
 * way round; numbers of two countries are never the same. The digits follow ITU-T E.164.
 */
final class Phones {

  private static final int FEWEST = 7;
  private static final int MOST = 15;
  private static final String BETWEEN = " \u00A0\u202F-\u2013/()";

  /** Country codes of one and two digits (E.164); all others have three. */
  private static final Pattern COUNTRY =
      Pattern.compile("1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3}");

  private final List<Token> tokens;
  private final String text;

  private Phones(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /**
   * The numbers that begin with the token at {@code i}, where no date does, of all lengths that
   * they may have.
   */
  static List<Joint> at(List<Token> tokens, int i, String text) {
    boolean may = tokens.get(i).isNumber() && mayBegin(tokens.get(i), text);
    return may ? new Phones(tokens, text).at(i) : List.of();
  }

  private static boolean mayBegin(Token token, String text) {
    return token.word().startsWith("0") || isBehindPlus(token.span().start(), text);
  }

  private static boolean isBehindPlus(int start, String text) {
    return start > 0 && text.charAt(start - 1) == '+';
  }

  private List<Joint> at(int first) {
    int start = tokens.get(first).span().start();
    boolean plus = isBehindPlus(start, text);
    StringBuilder digits = new StringBuilder(plus ? "+" : "");
    List<Joint> found = new ArrayList<>();
    int i = first;
    while (i < tokens.size() && (i == first || goesOn(i))) {
      String figures = figures(i);
      if (i == first || !isTrunk(i)) {
        digits.append(figures);
      }
      if (figures.isEmpty() || digits.length() > MOST + 2 || !isPhone(digits)) {
        break;
      }
      i++;
      if (digits.length() >= FEWEST) {
        Span span = new Span(start - (plus ? 1 : 0), tokens.get(i - 1).span().end());
        found.add(new Joint(token(digits.toString(), span), i));
      }
    }
    return found;
  }

  private static boolean isPhone(CharSequence digits) {
    return digits.charAt(0) == '+' || digits.charAt(0) == '0';
  }

  /** The zero in {@code +44 (0)1632}, which nobody dials. */
  private boolean isTrunk(int i) {
    Span span = tokens.get(i).span();
    return tokens.get(i).word().equals("0")
        && text.charAt(span.start() - 1) == '('
        && span.end() < text.length()
        && text.charAt(span.end()) == ')';
  }

  /** The digits of a number that has nothing but full stops and blanks between them, else none. */
  private String figures(int i) {
    String word = tokens.get(i).word();
    if (!tokens.get(i).isNumber() || word.startsWith("0.")) {
      return "";
    }
    StringBuilder figures = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c >= '0' && c <= '9') {
        figures.append(c);
      } else if (c != '.' && c != ' ') {
        return "";
      }
    }
    return figures.toString();
  }

  private boolean goesOn(int i) {
    String gap = Gap.between(tokens, i - 1, text).text();
    boolean between = true;
    for (int at = 0; at < gap.length() && between; at++) {
      between = BETWEEN.indexOf(gap.charAt(at)) >= 0;
    }
    return between || gap.equals(".");
  }

  private static Token token(String digits, Span span) {
    if (digits.startsWith("+") || digits.startsWith("00")) {
      return international(digits.substring(digits.startsWith("+") ? 1 : 2), span);
    }
    List<String> offered = List.of("phone " + digits, "here " + digits);
    boolean national = digits.startsWith("0") && digits.length() > 1 && digits.charAt(1) != '0';
    return national
        ? Token.joined(offered.subList(0, 1), offered, Sort.PHONE, span)
        : Token.joined(offered.subList(0, 1), Sort.PHONE, span);
  }

  private static Token international(String digits, Span span) {
    Matcher country = COUNTRY.matcher(digits);
    String whole = "phone +" + digits;
    if (!country.lookingAt()) {
      return Token.joined(List.of(whole), Sort.PHONE, span);
    }
    String national = "0" + digits.substring(country.end());
    return Token.joined(
        List.of(whole, "here " + national), List.of(whole, "phone " + national), Sort.PHONE, span);
  }
}
