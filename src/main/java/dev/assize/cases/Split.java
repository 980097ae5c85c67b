package dev.assize.cases;

import dev.assize.base.Digests;

/**
 * Which cases are sealed: they count like all others, and no report shows them, so that nobody
 * tunes a version to them. A hash of id and salt chooses; nobody can, and an added case moves no
 * other.
 *
 * @param share of cases that are sealed, from 0 to below 1
 * @param salt any text; another one chooses other cases
 */
public record Split(double share, String salt) {

  /** Everything is open. */
  public static final Split OPEN = new Split(0, "");

  private static final int DIGITS = 12;
  private static final double RANGE = 0x1p48;

  /** Whether the case of that id is sealed. */
  public boolean seals(String id) {
    return share > 0 && position(id) < share;
  }

  /** The first 48 bits of the hash, as a number from 0 to below 1. */
  private double position(String id) {
    String hex = Digests.of("split").part("salt", salt).part("id", id).digest().hex();
    return Long.parseLong(hex.substring(0, DIGITS), 16) / RANGE;
  }
}
