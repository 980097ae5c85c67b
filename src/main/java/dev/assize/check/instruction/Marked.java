package dev.assize.check.instruction;

import java.util.Optional;

/** Counts what Markdown marks, in time proportional to the text. */
final class Marked {

  private Marked() {}

  /** Lines that begin with one asterisk, and lines that begin with a dash, white space aside. */
  static int bullets(String text) {
    int stars = 0;
    int dashes = 0;
    int line = 0;
    int starsFrom = 0;
    while (line >= 0 && line < text.length()) {
      int mark = White.skip(text, line);
      char sign = mark < text.length() ? text.charAt(mark) : ' ';
      if (sign == '-') {
        dashes++;
      }
      boolean single = mark + 1 < text.length() && text.charAt(mark + 1) != '*';
      if (sign == '*' && single && line >= starsFrom) {
        stars++;
        // The character behind the asterisk may be the line break; the next line is then its text.
        starsFrom = endOfLine(text, mark + 2);
      }
      line = text.indexOf('\n', mark) + 1;
      line = line == 0 ? -1 : line;
    }
    return stars + dashes;
  }

  /** Stretches between single asterisks, and stretches between double ones, that are not blank. */
  static int highlights(String text) {
    return singles(text) + doubles(text);
  }

  /** The words of the first title between {@code <<} and {@code >>}. */
  static Optional<String> title(String text) {
    return Parts.of(text, "\n").stream().flatMap(line -> titleOf(line).stream()).findFirst();
  }

  private static Optional<String> titleOf(String line) {
    int open = line.indexOf("<<");
    int close = line.lastIndexOf(">>");
    if (open < 0 || close < open + 3) {
      return Optional.empty();
    }
    int start = open;
    int end = close + 2;
    while (start < end && line.charAt(start) == '<') {
      start++;
    }
    while (end > start && line.charAt(end - 1) == '>') {
      end--;
    }
    String words = White.strip(line.substring(start, end));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static int singles(String text) {
    int count = 0;
    int open = text.indexOf('*');
    while (open >= 0) {
      int close = nextStar(text, open + 1);
      boolean closed = close < text.length() && text.charAt(close) == '*';
      count += closed && !White.isBlank(text.substring(open + 1, close)) ? 1 : 0;
      open = text.indexOf('*', closed ? close + 1 : close);
    }
    return count;
  }

  private static int doubles(String text) {
    int count = 0;
    int open = text.indexOf("**");
    while (open >= 0) {
      int close = nextStar(text, open + 2);
      boolean closed = text.startsWith("**", close);
      count += closed && !White.isBlank(text.substring(open + 2, close)) ? 1 : 0;
      open = text.indexOf("**", closed ? close + 2 : open + 1);
    }
    return count;
  }

  /** The next asterisk or end of line. */
  private static int nextStar(String text, int at) {
    int next = at;
    while (next < text.length() && text.charAt(next) != '*' && text.charAt(next) != '\n') {
      next++;
    }
    return next;
  }

  private static int endOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
