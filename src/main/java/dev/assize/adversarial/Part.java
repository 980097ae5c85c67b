package dev.assize.adversarial;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is left of a link whose child was made smaller.
 *
 * @param of how many pieces it had; 0 when nothing was left out
 * @param kept which of them are left, from 0 up, in their order
 */
public record Part(int of, List<Integer> kept) {

  /** Nothing was left out. */
  public static final Part WHOLE = new Part(0, List.of());

  public Part {
    kept = List.copyOf(kept);
  }

  /** Whether nothing was left out. */
  public boolean isWhole() {
    return of == 0 || kept.size() == of;
  }

  /** As ids are made of it: {@code 3 7 of 24}. */
  String text() {
    return kept.stream().map(String::valueOf).collect(Collectors.joining(" ")) + " of " + of;
  }
}
