package dev.assize.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where JSON objects and lists of objects stand in a text. Every character is looked at once, so
 * that brackets left open by the thousand cost no more than others.
 */
final class JsonStretches {

  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Stretch> found = new ArrayList<>();

  private JsonStretches(String text) {
    this.text = text;
  }

  /** The outermost ones that are closed, in order; whether they are valid the parser knows. */
  static List<Stretch> in(String text) {
    return new JsonStretches(text).find();
  }

  private List<Stretch> find() {
    int i = 0;
    while (i < text.length()) {
      i = open.isEmpty() ? start(i) : step(i);
    }
    return found;
  }

  /** Outside, only what begins like an object or a list of objects is looked into. */
  private int start(int i) {
    char c = text.charAt(i);
    if (c == '{' && next(i) == '"' || c == '[' && next(i) == '{') {
      open.push(i);
    }
    return i + 1;
  }

  private int step(int i) {
    char c = text.charAt(i);
    if (c == '"') {
      return string(i);
    }
    if (c == '{' || c == '[') {
      open.push(i);
    } else if (c == '}' || c == ']') {
      close(i);
    }
    return i + 1;
  }

  private void close(int i) {
    int from = open.pop();
    if ((text.charAt(from) == '{') != (text.charAt(i) == '}')) {
      open.clear();
    } else if (open.isEmpty()) {
      found.add(new Stretch(from, i + 1));
    }
  }

  /** Behind a string; one that its line does not end is none, nor is what it stands in JSON. */
  private int string(int from) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= text.length() || text.charAt(i) == '\n') {
      open.clear();
    }
    return i + 1;
  }

  /** The next character that is no blank; looks over a few blanks only. */
  private char next(int from) {
    int i = from + 1;
    int last = Math.min(text.length(), from + 64);
    while (i < last && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < last ? text.charAt(i) : ' ';
  }
}
