package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draws;
import java.util.List;

/** A QWERTY keyboard, and the slips that fingers make on it. */
final class Keyboard {

  private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  private static final double SUBSTITUTED = 0.5;
  private static final double DELETED = 0.2;
  private static final double INSERTED = 0.2;

  private Keyboard() {}

  /**
   * A word with one slip behind its first letter: in five of ten cases the key beside the right
   * one, in two each a letter too few or too many, else two letters in the wrong order.
   *
   * @param word of two plain letters at least
   */
  static String slip(String word, Draws draws) {
    double kind = draws.unit();
    int at = 1 + draws.below(word.length() - 1);
    char letter = word.charAt(at);
    if (kind < SUBSTITUTED) {
      return word.substring(0, at) + beside(letter, draws) + word.substring(at + 1);
    }
    if (kind < SUBSTITUTED + DELETED) {
      return word.substring(0, at) + word.substring(at + 1);
    }
    if (kind < SUBSTITUTED + DELETED + INSERTED) {
      return word.substring(0, at + 1) + beside(letter, draws) + word.substring(at + 1);
    }
    int left = Math.min(at, word.length() - 2);
    return left < 1
        ? word
        : word.substring(0, left)
            + word.charAt(left + 1)
            + word.charAt(left)
            + word.substring(left + 2);
  }

  /** A key that touches the letter's own, in its case. */
  private static char beside(char letter, Draws draws) {
    char small = Letters.small(letter);
    StringBuilder keys = new StringBuilder();
    for (int row = 0; row < ROWS.size(); row++) {
      int column = ROWS.get(row).indexOf(small);
      if (column >= 0) {
        add(row, column - 1, keys);
        add(row, column + 1, keys);
        // Each row stands half a key further right than the one above.
        add(row - 1, column, keys);
        add(row - 1, column + 1, keys);
        add(row + 1, column - 1, keys);
        add(row + 1, column, keys);
      }
    }
    return Letters.as(letter, keys.charAt(draws.below(keys.length())));
  }

  private static void add(int row, int column, StringBuilder keys) {
    if (row >= 0 && row < ROWS.size() && column >= 0 && column < ROWS.get(row).length()) {
      keys.append(ROWS.get(row).charAt(column));
    }
  }
}
