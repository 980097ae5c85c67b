package dev.assize.history;

import java.util.ArrayList;
import java.util.List;

/** Parts of a list that a query takes at once. */
final class Chunks {

  private static final int MOST = 500;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      parts.add(all.subList(from, Math.min(from + MOST, all.size())));
    }
    return parts;
  }

  /** {@code (?, ?, ?)}. */
  static String marks(List<?> part) {
    return "(" + "?, ".repeat(part.size() - 1) + "?)";
  }
}
