package dev.assize.check.similarity;

import dev.assize.verdict.Rationale;
import java.util.List;

/**
 * The part of two texts that is left between what they begin and what they end with in common; the
 * distance of the parts is that of the texts.
 *
 * @param start how many characters both begin with in common
 */
record Difference(int start, List<String> offered, List<String> wanted) {

  static Difference between(List<String> offered, List<String> wanted) {
    int shorter = Math.min(offered.size(), wanted.size());
    int start = 0;
    while (start < shorter && offered.get(start).equals(wanted.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && fromEnd(offered, end).equals(fromEnd(wanted, end))) {
      end++;
    }
    return new Difference(
        start,
        offered.subList(start, offered.size() - end),
        wanted.subList(start, wanted.size() - end));
  }

  /** What stands where something else should; empty when the texts are equal. */
  String told() {
    return offered.isEmpty() && wanted.isEmpty()
        ? ""
        : "; "
            + quote(offered)
            + " where "
            + quote(wanted)
            + " should stand, at character "
            + (start + 1);
  }

  private static String quote(List<String> characters) {
    return characters.isEmpty() ? "nothing" : Rationale.quote(String.join("", characters));
  }

  private static String fromEnd(List<String> characters, int back) {
    return characters.get(characters.size() - 1 - back);
  }
}
