package dev.assize.check.similarity;

/** A text as the characters that are compared, each by a number. */
final class Spelling {

  private final String text;
  private int[] starts;
  private int[] items;
  private int size;

  Spelling(String text) {
    this.text = text;
    starts = new int[text.length()];
    items = new int[text.length()];
  }

  /** The next character: where it begins in the text, and the number that equal ones have. */
  void add(int start, int item) {
    starts[size] = start;
    items[size++] = item;
  }

  int size() {
    return size;
  }

  /** The numbers of the characters; those behind the size mean nothing. */
  int[] items() {
    return items;
  }

  /** What is written from a character up to and without another. */
  String written(int from, int to) {
    return text.substring(start(from), start(to));
  }

  private int start(int character) {
    return character == size ? text.length() : starts[character];
  }
}
