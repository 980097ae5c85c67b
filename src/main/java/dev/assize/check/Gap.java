package dev.assize.check;

import java.util.List;

/** What stands between two tokens. */
record Gap(String text) {

  private static final int WIDEST = 3;

  /** Between the token at {@code i} and the next; a wide gap reads as three question marks. */
  static Gap between(List<Token> tokens, int i, String text) {
    int from = tokens.get(i).span().end();
    int to = tokens.get(i + 1).span().start();
    return to - from > WIDEST || to < from ? new Gap("???") : new Gap(text.substring(from, to));
  }

  /** Nothing or white space. */
  boolean isBlank() {
    return isOf("");
  }

  /** As between the words of a number and before a unit: {@code 14-day}. */
  boolean isBlankOrHyphen() {
    return text.equals("-") || text.equals("\u2010") || text.equals("\u2011") || isBlank();
  }

  /** Nothing but white space, full stops and commas. */
  boolean isLoose() {
    return isOf(".,");
  }

  /** A loop, because a text full of numbers is asked thousands of times. */
  private boolean isOf(String signsBesideBlanks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Shapes.isBlank(c) && signsBesideBlanks.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** One of the signs that part the numbers of a date. */
  boolean isDateSign() {
    return text.equals("-") || text.equals(".") || text.equals("/");
  }
}
