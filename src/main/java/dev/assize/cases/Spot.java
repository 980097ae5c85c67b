package dev.assize.cases;

import java.util.List;

/**
 * Where a check stands in its cell, for those who tell what is wrong with it. It is no part of what
 * a check is: all spots are equal.
 */
public final class Spot {

  /** Of a check that stands in no cell. */
  public static final Spot NOWHERE = new Spot(0, Piece.elsewhere(""));

  private final int at;
  private final Piece value;

  private Spot(int at, Piece value) {
    this.at = at;
    this.value = value;
  }

  static Spot of(Piece check, Piece value) {
    return new Spot(check.at(0), value);
  }

  /** {@code , character 12}, counted in the cell from 1; empty when it stands in none. */
  public String words() {
    return words(at);
  }

  /** Whether something stands before it in its cell, another check most often. */
  public boolean isBehind() {
    return at > 1;
  }

  static String words(int at) {
    return at == 0 ? "" : ", character " + at;
  }

  /** The value in the cell, as long as it is the text there. */
  Piece value(String text) {
    return value.text().equals(text) ? value : Piece.elsewhere(text);
  }

  /** The brackets amid a value, as long as it is the text in the cell. */
  List<Bracket> brackets(String text) {
    boolean isHere = at > 0 && value.text().equals(text);
    return isHere ? Bracket.in(value) : List.of();
  }

  /** Whether one of the two can stand for the other. */
  boolean saysTheSame(Spot other) {
    return at == other.at && value.saysTheSame(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spot;
  }

  @Override
  public int hashCode() {
    return Spot.class.hashCode();
  }

  @Override
  public String toString() {
    return "Spot" + words();
  }
}
