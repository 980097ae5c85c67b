package dev.assize.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A piece of a cell that knows where in the cell its characters stand, escapes counted. */
final class Piece {

  private final String text;

  /** For each character its place in the cell from 1, and the place behind the last one. */
  private final int[] origins;

  private Piece(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** A whole cell. */
  static Piece of(String cell) {
    int[] origins = new int[cell.length() + 1];
    Arrays.setAll(origins, i -> i + 1);
    return new Piece(cell, origins);
  }

  /** A text that stands in no cell as it is. */
  static Piece elsewhere(String text) {
    return new Piece(text, new int[text.length() + 1]);
  }

  String text() {
    return text;
  }

  /** Where a character stands, from 1; 0 when the text stands in no cell. */
  int at(int index) {
    return origins[index];
  }

  /** Whether it is the same text with its characters in the same places. */
  boolean saysTheSame(Piece other) {
    return text.equals(other.text) && Arrays.equals(origins, other.origins);
  }

  Piece sub(int from, int to) {
    return new Piece(text.substring(from, to), Arrays.copyOfRange(origins, from, to + 1));
  }

  Piece strip() {
    int from = text.length() - text.stripLeading().length();
    return text.isBlank() ? sub(0, 0) : sub(from, text.stripTrailing().length());
  }

  /** The pieces between separators. */
  List<Piece> split(char separator) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      pieces.add(sub(start, end));
      start = end + 1;
    }
    pieces.add(sub(start, text.length()));
    return pieces;
  }

  /** Gathers the characters of a piece that are left when escapes are undone. */
  static final class Gathering {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    void add(char c, int index) {
      text.append(c);
      origins.add(index + 1);
    }

    /** What was gathered, stripped, where the next character would stand at the index. */
    Piece take(int index) {
      origins.add(index + 1);
      Piece piece =
          new Piece(text.toString(), origins.stream().mapToInt(Integer::intValue).toArray());
      text.setLength(0);
      origins.clear();
      return piece.strip();
    }
  }
}
