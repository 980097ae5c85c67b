package dev.assize.check;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * A text whose accents are put together as Unicode composes them (NFC, UAX 15), so that texts that
 * are canonically equivalent are equal, with the way back to where each character stood.
 */
public final class Composed {

  private Composed() {}

  /** The text alone. */
  public static String text(String text) {
    return isComposed(text) ? text : Normalizer.normalize(text, Form.NFC);
  }

  static Folded of(String text) {
    if (isComposed(text)) {
      return Folded.plain(text);
    }
    StringBuilder composed = new StringBuilder(text.length());
    int[] origin = new int[longest(text) + 1];
    int from = 0;
    while (from < text.length()) {
      int to = next(text, from);
      String part = Normalizer.normalize(text.substring(from, to), Form.NFC);
      for (int i = 0; i < part.length(); i++) {
        origin[composed.length() + i] = Math.min(from + i, to);
      }
      composed.append(part);
      from = to;
    }
    origin[composed.length()] = text.length();
    return Folded.of(composed.toString(), origin);
  }

  /** Nothing that NFC puts together, or takes apart, is below. */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0300') {
        return Normalizer.isNormalized(text, Form.NFC);
      }
    }
    return true;
  }

  /** No character has a composition of more than three times its length. */
  private static int longest(String text) {
    return text.length() * 3;
  }

  /** Where the next character begins that goes together with none before it. */
  private static int next(String text, int from) {
    int at = from + Character.charCount(text.codePointAt(from));
    while (at < text.length() && goesTogether(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** Marks, and the vowels and last consonants of Hangul. */
  private static boolean goesTogether(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c >= 0x1160 && c <= 0x11FF;
    };
  }
}
