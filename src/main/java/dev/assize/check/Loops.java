package dev.assize.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds passages that stand many times in a row.
 *
 * @param longest how many items a passage has at the most
 * @param allowed how many times a passage may stand in a row
 */
record Loops(int longest, int allowed) {

  /**
   * A passage that stands too often in a row.
   *
   * @param start the first item of its first time
   * @param length in items
   */
  record Loop(int start, int length, int times) {}

  /**
   * The loop of the shortest passage, and of these the first.
   *
   * @param speaking which items say something; a passage without any of them may repeat
   */
  Optional<Loop> first(int[] items, IntPredicate speaking) {
    long fits = items.length / (allowed + 1L);
    Optional<Loop> loop = Optional.empty();
    for (int length = 1; length <= Math.min(longest, fits) && loop.isEmpty(); length++) {
      loop = first(items, length, speaking);
    }
    return loop;
  }

  /**
   * The first loop of a passage of this length: a stretch in which every item is the same as the
   * one a passage before. It is at least {@code needed} long, so that looking at every so manieth
   * item finds a place in it.
   */
  private Optional<Loop> first(int[] items, int length, IntPredicate speaking) {
    int needed = allowed * length;
    int at = length - 1 + needed;
    while (at < items.length) {
      if (items[at] == items[at - length]) {
        int start = at;
        while (start > length && items[start - 1] == items[start - 1 - length]) {
          start--;
        }
        while (at < items.length && items[at] == items[at - length]) {
          at++;
        }
        int passage = start - length;
        if (at - start >= needed && Arrays.stream(items, passage, start).anyMatch(speaking)) {
          return Optional.of(new Loop(passage, length, (at - start) / length + 1));
        }
      }
      at += needed;
    }
    return Optional.empty();
  }
}
