package dev.assize.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words and numbers. Case, punctuation, white space and accents' encoding do not
 * matter, and ß is ss; {@code 12kg} is a number and a word, {@code A4} one word.
 */
final class Tokenizer {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    int at = 0;
    while (at < text.length()) {
      at = tokenizer.step(at);
    }
    return tokenizer.tokens;
  }

  private int step(int at) {
    char c = text.charAt(at);
    if (Numerals.isFigure(c)) {
      Numerals.at(text, at).forEach(numeral -> tokens.add(Token.number(numeral)));
      return Numerals.end(text, at);
    }
    int codePoint = text.codePointAt(at);
    int next = at + Character.charCount(codePoint);
    if (isWritten(codePoint)) {
      return word(at, standsAlone(codePoint) ? next : end(at, next));
    }
    if (isSign(codePoint)) {
      return word(at, next);
    }
    return next;
  }

  private int word(int start, int end) {
    String written = text.substring(start, end);
    String word = fold(written);
    String form = Units.byCase(word, written).orElse(word);
    tokens.add(Token.word(word, form, new Span(start, end)));
    return end;
  }

  /** Where the word ends that goes on at {@code from}, its version included: {@code v2.5}. */
  private int end(int start, int from) {
    int end = wordEnd(from);
    int figures = end;
    while (figures > start && Numerals.isDigit(text.charAt(figures - 1))) {
      figures--;
    }
    if (figures == end) {
      return end;
    }
    if (Currencies.isCode(fold(text.substring(start, figures)))) {
      return figures;
    }
    while (isPointBeforeDigit(end)) {
      end = wordEnd(end + 1);
    }
    return end;
  }

  private boolean isPointBeforeDigit(int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '.'
        && Numerals.isDigit(text.charAt(at + 1))
        && Numerals.isDigit(text.charAt(at - 1));
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && (isLatin(text.charAt(end)) || goesOn(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Nearly every letter is. */
  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private boolean goesOn(int at) {
    int c = text.codePointAt(at);
    // C++ and C# are words of their own.
    return isWritten(c) && !standsAlone(c)
        || Character.isDigit(c)
        || c == '+'
        || c == '#'
        || isMark(c)
        || isApostrophe(at);
  }

  private boolean isApostrophe(int at) {
    return Shapes.fold(text.charAt(at)) == '\''
        && at + 1 < text.length()
        && Character.isLetter(text.codePointAt(at + 1));
  }

  static String fold(String word) {
    if (isSimple(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(composed.length());
    composed.chars().forEach(c -> folded.append(Shapes.small(Shapes.fold((char) c))));
    return folded.toString().toLowerCase(Locale.ROOT).replace("ß", "ss");
  }

  /**
   * Visible ASCII has one shape only; nearly every word is, and folding it takes most of a check.
   */
  private static boolean isSimple(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWritten(int c) {
    return Character.isLetter(c);
  }

  /** Scripts that put no space between words are compared sign by sign. */
  private static boolean standsAlone(int c) {
    if (c < 0x0E00) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return Character.isIdeographic(c)
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Signs that mean something by themselves: per cent, currencies, emoji. */
  private static boolean isSign(int c) {
    int type = Character.getType(c);
    return c == '%' || type == Character.CURRENCY_SYMBOL || type == Character.OTHER_SYMBOL;
  }
}
