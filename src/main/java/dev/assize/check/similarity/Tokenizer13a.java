package dev.assize.check.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokenizer 13a of sacrebleu, which does what mteval-v13a of the Workshop on Machine
 * Translation does: ASCII punctuation stands alone, except within numbers.
 *
 * <p>There it is four replacements by expressions, one behind the other; here is what they come to
 * together, sign by sign, in a thirtieth of the time. A test compares both.
 */
final class Tokenizer13a {

  private final String line;
  private final List<String> words = new ArrayList<>();
  private int start;

  private Tokenizer13a(String line) {
    this.line = line;
  }

  static List<String> words(String text) {
    String line =
        PythonText.withoutSpaceAtEnd(text)
            .replace("<skipped>", "")
            .replace("-\n", "")
            .replace('\n', ' ')
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
    return new Tokenizer13a(line).words();
  }

  private List<String> words() {
    boolean cutPoint = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean point = c == '.' || c == ',';
      // Of two points the first is cut off what is before it, and is then no longer before the
      // second: "a..5" is a . .5
      cutPoint = point && !isDigit(i - 1) && !cutPoint;
      if (PythonText.isSpace(c)) {
        endAt(i);
        start = i + 1;
      } else if (isSign(c) || cutPoint || point && !isDigit(i + 1) || c == '-' && isDigit(i - 1)) {
        endAt(i);
        endAt(i + 1);
      }
    }
    endAt(line.length());
    return words;
  }

  private void endAt(int end) {
    if (end > start) {
      words.add(line.substring(start, end));
    }
    start = end;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  /** ASCII punctuation but for the apostrophe, the comma, the hyphen and the full stop. */
  private static boolean isSign(char c) {
    return PythonText.isPunctuation(c) && c != '\'' && c != ',' && c != '-' && c != '.';
  }
}
