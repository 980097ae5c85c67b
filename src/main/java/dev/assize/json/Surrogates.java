package dev.assize.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;

/** Keeps lone surrogates alive: no UTF-8 file can hold them, so they are written as escapes. */
final class Surrogates {

  private Surrogates() {}

  static boolean allPaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!pairAt(text, i)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  static String quoteEscaped(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        json.append(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(c)));
      } else if (pairAt(text, i)) {
        json.append(c).append(text.charAt(++i));
      } else {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return json.append('"').toString();
  }

  private static boolean pairAt(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
