package dev.assize.judge;

import java.util.List;

/** Takes off what people and models put around a verdict without meaning anything by it. */
final class Dress {

  private static final int LONGEST = 120;

  /** Some models put them behind a verdict; where nothing else is said they may be one. */
  private static final String TICKS = "✅✔✓☑❌✗✘\ufe0f";

  private static final String STOPS = ".,;!。";
  private static final List<String> PAIRS =
      List.of(
          "\"\"", "''", "“”", "„“", "””", "«»", "»«", "‘’", "「」", "『』", "【】", "[]", "()", "<>",
          "{}");

  private Dress() {}

  /** A line without its list mark or heading mark and without emphasis. */
  static String offLine(String folded) {
    String line = folded.strip();
    int begin = 0;
    while (begin < line.length() && line.charAt(begin) == '#') {
      begin++;
    }
    if (begin == 0 && line.length() > 1 && "-+•*".indexOf(line.charAt(0)) >= 0) {
      begin = line.charAt(1) == ' ' ? 1 : 0;
    }
    return edges(emphasis(line.substring(begin)));
  }

  /** Without full stops and the like at its end. */
  static String offStops(String words) {
    int end = words.length();
    while (end > 0 && isStop(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Without quotation marks, brackets and boxes around all of it. */
  static String offPairs(String words) {
    String bare = words.length() <= LONGEST ? offStops(edges(words)) : "";
    for (String inner = inner(bare); !inner.equals(bare); inner = inner(bare)) {
      bare = offStops(edges(inner));
    }
    return bare;
  }

  /** Words in an element that is called like a verdict are its announcement and the rest. */
  static String offTags(String line) {
    int end = line.indexOf('>');
    if (end < 2 || line.charAt(0) != '<') {
      return line;
    }
    String close = "</" + line.substring(1, end) + ">";
    return line.endsWith(close) && line.length() > end + close.length()
        ? line.substring(1, end) + ":" + line.substring(end + 1, line.length() - close.length())
        : line;
  }

  private static String inner(String bare) {
    for (String command : List.of("\\boxed{", "\\text{", "\\textbf{", "\\mathrm{")) {
      if (bare.startsWith(command) && bare.endsWith("}")) {
        return bare.substring(command.length(), bare.length() - 1);
      }
    }
    int last = bare.length() - 1;
    for (String pair : PAIRS) {
      if (last > 0 && bare.charAt(0) == pair.charAt(0) && bare.charAt(last) == pair.charAt(1)) {
        return bare.substring(1, last);
      }
    }
    return bare;
  }

  private static String emphasis(String line) {
    return line.indexOf('*') < 0 && line.indexOf('`') < 0
        ? line
        : line.replace("*", "").replace("`", "");
  }

  /** Underscores part words inside and are emphasis outside. */
  private static String edges(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && isEdge(words.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(words.charAt(to - 1))
        || to > from + 1 && TICKS.indexOf(words.charAt(to - 1)) >= 0) {
      to--;
    }
    return words.substring(from, to);
  }

  private static boolean isEdge(char c) {
    return c == '_' || c == '~' || c == '$' || Character.isWhitespace(c);
  }

  private static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0 || Character.isWhitespace(c) || c == '_';
  }
}
