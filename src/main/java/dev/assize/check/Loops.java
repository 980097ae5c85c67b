package dev.assize.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds passages that stand many times in a row.
 *
 * @param longest how many items a passage has at the most; the time taken is proportional to it
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
    for (int length = 1; length <= longest; length++) {
      int same = 0;
      for (int i = length; i <= items.length; i++) {
        if (i < items.length && items[i] == items[i - length]) {
          same++;
        } else {
          int start = i - same - length;
          if (same / length + 1 > allowed
              && Arrays.stream(items, start, start + length).anyMatch(speaking)) {
            return Optional.of(new Loop(start, length, same / length + 1));
          }
          same = 0;
        }
      }
    }
    return Optional.empty();
  }
}
