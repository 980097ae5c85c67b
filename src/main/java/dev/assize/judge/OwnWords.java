package dev.assize.judge;

import java.util.regex.Pattern;

/**
 * A judge's answer with blanks in the place of what is not its answer: what it thought before, and
 * data that it repeats between the marks in which it was shown.
 */
final class OwnWords {

  private static final String THINKING = "<think>";
  private static final String THOUGHT = "</think>";
  private static final Pattern MARK = Pattern.compile("DATA-[0-9a-f]{24}");

  private OwnWords() {}

  /** As long as the text, with its line breaks. */
  static String of(String raw) {
    char[] own = raw.toCharArray();
    blank(own, 0, endOfThought(raw));
    if (raw.contains("DATA-")) {
      blankData(raw, own);
    }
    return new String(own);
  }

  /** Thinking that never ended leaves no answer. */
  private static int endOfThought(String raw) {
    int thought = raw.lastIndexOf(THOUGHT);
    int thinking = raw.lastIndexOf(THINKING);
    if (thinking > thought && raw.substring(0, thinking).isBlank()) {
      return raw.length();
    }
    return thought < 0 ? 0 : thought + THOUGHT.length();
  }

  private static void blankData(String raw, char[] own) {
    String open = "";
    for (Stretch line : Stretch.lines(raw)) {
      String words = line.of(raw).strip();
      boolean isMark = words.length() < 40 && MARK.matcher(words).matches();
      if (!open.isEmpty() || isMark) {
        blank(own, line.from(), line.to());
      }
      if (isMark && open.isEmpty()) {
        open = words;
      } else if (words.equals(open)) {
        open = "";
      }
    }
  }

  private static void blank(char[] own, int from, int to) {
    for (int i = from; i < to; i++) {
      own[i] = own[i] == '\n' ? '\n' : ' ';
    }
  }
}
