package dev.assize.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param from where it begins
 * @param to behind its last character
 */
record Stretch(int from, int to) {

  String of(String text) {
    return text.substring(from, to);
  }

  /** The lines of a text, without what breaks them. */
  static List<Stretch> lines(String text) {
    List<Stretch> lines = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      lines.add(new Stretch(from, to));
      from = to + 1;
    }
    return lines;
  }

  /**
   * The lines that say something in the writer's own name: none quoted by {@code >}, none of a
   * fenced block that holds more than one line, unless the block holds all there is.
   */
  static List<Stretch> spoken(String text) {
    List<Stretch> lines = lines(text).stream().filter(line -> !line.of(text).isBlank()).toList();
    if (!lines.isEmpty() && isFence(lines.getFirst(), text)) {
      int close = close(lines, 0, text);
      if (close == lines.size() - 1) {
        return spoken(lines.subList(1, close), text);
      }
    }
    return spoken(lines, text);
  }

  private static List<Stretch> spoken(List<Stretch> lines, String text) {
    List<Stretch> spoken = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Stretch line = lines.get(i);
      if (isFence(line, text)) {
        int close = close(lines, i, text);
        if (close - i == 2) {
          spoken.add(lines.get(i + 1));
        }
        i = close;
      } else if (text.charAt(line.begin(text)) != '>') {
        spoken.add(line);
      }
    }
    return spoken;
  }

  /** Behind the last line where a block is left open. */
  private static int close(List<Stretch> lines, int open, String text) {
    char fence = text.charAt(lines.get(open).begin(text));
    int close = open + 1;
    while (close < lines.size() && !isBareFence(lines.get(close).of(text).strip(), fence)) {
      close++;
    }
    return close;
  }

  private static boolean isBareFence(String line, char fence) {
    return line.length() >= 3 && line.chars().allMatch(c -> c == fence);
  }

  private static boolean isFence(Stretch line, String text) {
    int begin = line.begin(text);
    return text.startsWith("~~~", begin)
        || text.startsWith("```", begin) && !text.substring(begin + 3, line.to).contains("`");
  }

  /** Its first character that is no blank. */
  int begin(String text) {
    int begin = from;
    while (begin < to && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    return begin;
  }
}
