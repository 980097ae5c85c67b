package dev.assize.check;

import java.util.ArrayList;
import java.util.List;

/** Parts a text into lines, by every separator that Unicode has for them. */
public final class Lines {

  static final char PARAGRAPH_SEPARATOR = '\u2029';

  private Lines() {}

  /**
   * A line feed, a vertical tab, a form feed, a carriage return, the next line, or a line or
   * paragraph separator: what must end a line by Unicode's annex 14.
   */
  public static boolean isBreak(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == PARAGRAPH_SEPARATOR;
  }

  /** In order, without their separators. */
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isBreak(text.charAt(i))) {
        lines.add(text.substring(start, i));
        start = isPair(text, i) ? i + 2 : i + 1;
        i = start - 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  /** How many hold something a reader can see. */
  static int filled(String text) {
    return (int) of(text).stream().filter(line -> !Silence.in(line)).count();
  }

  /** How many blocks of such lines there are. */
  static int paragraphs(String text) {
    int paragraphs = 0;
    for (String part : text.split(String.valueOf(PARAGRAPH_SEPARATOR), -1)) {
      boolean inside = false;
      for (String line : of(part)) {
        boolean filled = !Silence.in(line);
        paragraphs += filled && !inside ? 1 : 0;
        inside = filled;
      }
    }
    return paragraphs;
  }

  private static boolean isPair(String text, int at) {
    return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }
}
