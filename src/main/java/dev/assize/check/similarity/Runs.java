package dev.assize.check.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * All runs of up to n items (n-grams) of some references, numbered once; a reply is only looked up.
 *
 * <p>A run is its first items as a shorter run, and its last item. Where a reply leaves the runs of
 * the references it need not be followed any further, which most replies do after two or three.
 */
final class Runs {

  private final int longest;
  private final Numbering numbers;

  /** For each run how often the reference that has most of it has it. */
  private final int[] most;

  /** How often all runs of each length are wanted, from length 1 on. */
  private final int[] wanted;

  private Runs(int longest, Numbering numbers) {
    this.longest = longest;
    this.numbers = numbers;
    most = new int[numbers.size()];
    wanted = new int[longest];
  }

  /**
   * The runs of 1 up to so many items.
   *
   * @param references items from 0 on
   */
  static Runs upTo(int longest, List<int[]> references) {
    Numbering numbers = new Numbering(references.stream().mapToInt(items -> items.length).sum());
    for (int[] items : references) {
      for (int start = 0; start < items.length; start++) {
        int run = Numbering.NONE;
        for (int at = start; at < Math.min(start + longest, items.length); at++) {
          run = numbers.of(key(run, items[at]));
        }
      }
    }
    Runs runs = new Runs(longest, numbers);
    references.forEach(runs::count);
    return runs;
  }

  private void count(int[] items) {
    int[] found = new int[most.length];
    for (int start = 0; start < items.length; start++) {
      int run = Numbering.NONE;
      for (int length = 0; length < longest && start + length < items.length; length++) {
        run = numbers.find(key(run, items[start + length]));
        found[run]++;
        if (found[run] > most[run]) {
          most[run]++;
          wanted[length]++;
        }
      }
    }
  }

  /**
   * For the runs of each length, from length 1 on.
   *
   * @param reply items, below 0 those that no reference has
   */
  List<Overlap> in(int[] reply) {
    int[] found = new int[most.length];
    int[] shared = new int[longest];
    for (int start = 0; start < reply.length; start++) {
      int run = Numbering.NONE;
      for (int length = 0; length < longest && start + length < reply.length; length++) {
        int item = reply[start + length];
        run = item < 0 ? Numbering.NONE : numbers.find(key(run, item));
        if (run == Numbering.NONE) {
          break;
        }
        if (found[run]++ < most[run]) {
          shared[length]++;
        }
      }
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (int length = 0; length < longest; length++) {
      overlaps.add(new Overlap(Math.max(0, reply.length - length), wanted[length], shared[length]));
    }
    return overlaps;
  }

  /** {@link Numbering#NONE} makes the key of a run of one item. */
  private static long key(int shorter, int item) {
    return (long) (shorter + 1) << Integer.SIZE | item;
  }
}
