package dev.assize.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;

/**
 * Escapes that JSON does not ask for: of lone surrogates, which no UTF-8 file can hold, and for
 * people's eyes of delete and the control characters above it, which a terminal would obey.
 */
final class Escapes {

  private static final char DELETE = 0x7f;
  private static final char LAST_CONTROL = 0x9f;

  private Escapes() {}

  static boolean needsNone(String text, boolean isForEyes) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= DELETE && isForEyes && c <= LAST_CONTROL) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!pairAt(text, i)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  static String quoted(String text, boolean isForEyes) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (pairAt(text, i)) {
        json.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c) || isForEyes && c >= DELETE && c <= LAST_CONTROL) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(c)));
      }
    }
    return json.append('"').toString();
  }

  private static boolean pairAt(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
