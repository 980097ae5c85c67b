package dev.assize.adversarial.encoding;

import java.util.HashMap;
import java.util.Map;

/**
 * Uncontracted braille in the patterns of Unicode: a sign before a capital, one before a number,
 * and one where a letter follows a digit. Marks without a cell of their own stand for themselves.
 */
final class Braille {

  /** From a to z; the first ten are the digits 1 to 9 and 0 behind the sign of numbers. */
  private static final String LETTERS = "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵";

  private static final String DIGITS = "1234567890";
  private static final String MARKS = ",.?!'-:;";
  private static final String CELLS = "⠂⠲⠦⠖⠄⠤⠒⠆";
  private static final char CAPITAL = '⠠';
  private static final char NUMBER = '⠼';
  private static final char LETTER = '⠰';

  private static final Map<Character, Character> LETTER_OF = new HashMap<>();

  static {
    for (int i = 0; i < LETTERS.length(); i++) {
      LETTER_OF.put(LETTERS.charAt(i), (char) ('a' + i));
    }
    for (int i = 0; i < CELLS.length(); i++) {
      LETTER_OF.put(CELLS.charAt(i), MARKS.charAt(i));
    }
  }

  private Braille() {}

  static String encode(String text) {
    StringBuilder cells = new StringBuilder();
    boolean isNumber = false;
    for (char c : text.toCharArray()) {
      int digit = DIGITS.indexOf(c);
      if (digit >= 0) {
        cells.append(isNumber ? "" : NUMBER).append(LETTERS.charAt(digit));
        isNumber = true;
        continue;
      }
      if (c >= 'A' && c <= 'Z') {
        cells.append(CAPITAL).append(LETTERS.charAt(c - 'A'));
      } else if (c >= 'a' && c <= 'z') {
        cells.append(isNumber ? LETTER : "").append(LETTERS.charAt(c - 'a'));
      } else {
        int mark = MARKS.indexOf(c);
        cells.append(mark < 0 ? c : CELLS.charAt(mark));
      }
      isNumber = false;
    }
    return cells.toString();
  }

  static String decode(String cells) {
    StringBuilder text = new StringBuilder();
    boolean isNumber = false;
    boolean isCapital = false;
    for (char cell : cells.toCharArray()) {
      int digit = isNumber ? LETTERS.indexOf(cell) : -1;
      if (digit >= 0 && digit < DIGITS.length()) {
        text.append(DIGITS.charAt(digit));
        continue;
      }
      isNumber = cell == NUMBER;
      if (cell == CAPITAL || cell == NUMBER || cell == LETTER) {
        isCapital = cell == CAPITAL;
        continue;
      }
      char c = LETTER_OF.getOrDefault(cell, cell);
      text.append(isCapital ? Character.toUpperCase(c) : c);
      isCapital = false;
    }
    return text.toString();
  }
}
