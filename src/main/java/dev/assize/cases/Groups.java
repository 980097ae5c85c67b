package dev.assize.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks in parentheses with words between them, as a composed check takes them: {@code (refused)
 * or (contains: sorry)}. Parentheses inside a check come in pairs; one behind a backslash does not
 * count.
 */
final class Groups {

  /** Deeper than people read, and shallow enough for any stack. */
  private static final int DEEPEST = 8;

  private final String value;
  private final List<Group> groups = new ArrayList<>();

  /**
   * One check and the words before it.
   *
   * @param at where the check begins in the value, from 1
   */
  record Group(String words, String check, int at) {

    /** The check as a piece of the value. */
    Piece in(Piece value) {
      int from = value.text().indexOf(check, at - 1);
      return value.sub(from, from + check.length());
    }
  }

  /** The value is not made of groups. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final String expected;
    private final int at;

    Malformed(String expected, int at) {
      super(expected);
      this.expected = expected;
      this.at = at;
    }

    String expected() {
      return expected;
    }

    /** The character at which something else was expected, from 1. */
    int at() {
      return at;
    }
  }

  private Groups(String value) {
    this.value = value;
  }

  static List<Group> of(String value) throws Malformed {
    return new Groups(value).read();
  }

  private List<Group> read() throws Malformed {
    int start = 0;
    for (int open = value.indexOf('('); open >= 0; open = value.indexOf('(', start)) {
      int close = closing(open);
      String words = value.substring(start, open).strip();
      groups.add(new Group(words, value.substring(open + 1, close).strip(), open + 2));
      start = close + 1;
    }
    if (groups.isEmpty()) {
      throw new Malformed("a check in parentheses", 1);
    }
    if (!value.substring(start).isBlank()) {
      throw new Malformed("nothing more behind the last parenthesis", start + 1);
    }
    return groups;
  }

  private int closing(int open) throws Malformed {
    int depth = 0;
    for (int i = open; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      if (depth > DEEPEST) {
        throw new Malformed("checks nested at most " + DEEPEST + " deep", i + 1);
      }
      if (depth == 0) {
        return i;
      }
    }
    throw new Malformed("a ) that closes the one opened here", open + 1);
  }
}
