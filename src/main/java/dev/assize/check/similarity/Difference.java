package dev.assize.check.similarity;

import dev.assize.verdict.Rationale;
import java.util.OptionalInt;

/**
 * The part of two texts that is left between what they begin and what they end with in common; the
 * distance of the parts is that of the texts.
 *
 * @param start how many characters both begin with in common
 * @param end how many they end with in common behind that
 */
record Difference(Spelling offered, Spelling wanted, int start, int end) {

  static Difference between(Spelling offered, Spelling wanted) {
    int shorter = Math.min(offered.size(), wanted.size());
    int start = 0;
    while (start < shorter && offered.items()[start] == wanted.items()[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && fromEnd(offered, end) == fromEnd(wanted, end)) {
      end++;
    }
    return new Difference(offered, wanted, start, end);
  }

  /** The changes from one to the other; empty when there is too much to compare. */
  OptionalInt changes() {
    return Levenshtein.distance(
        wanted.items(), wanted.size() - end, offered.items(), offered.size() - end, start);
  }

  /** How many characters the longer text has. */
  int longer() {
    return Math.max(offered.size(), wanted.size());
  }

  /** What stands where something else should; empty when the texts are equal. */
  String told() {
    String there = offered.written(start, offered.size() - end);
    String missing = wanted.written(start, wanted.size() - end);
    return there.isEmpty() && missing.isEmpty()
        ? ""
        : "; "
            + quote(there)
            + " where "
            + quote(missing)
            + " should stand, at character "
            + (start + 1);
  }

  private static String quote(String characters) {
    return characters.isEmpty() ? "nothing" : Rationale.quote(characters);
  }

  private static int fromEnd(Spelling spelling, int back) {
    return spelling.items()[spelling.size() - 1 - back];
  }
}
