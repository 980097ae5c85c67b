package dev.assize.report.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The shortest way from one list to another, by Myers' algorithm in linear space. */
final class Script {

  /** The time grows with the square of what is left between the common beginning and end. */
  private static final int MOST = 1_000;

  private Script() {}

  /** What stayed and what was replaced, in turn; empty when too much is left to compare. */
  static <T> Optional<List<Run<T>>> between(List<T> before, List<T> after) {
    int head = common(before, after);
    List<T> first = before.subList(head, before.size());
    List<T> second = after.subList(head, after.size());
    int tail = common(first.reversed(), second.reversed());
    first = first.subList(0, first.size() - tail);
    second = second.subList(0, second.size() - tail);
    if (first.size() > MOST || second.size() > MOST) {
      return Optional.empty();
    }
    BitSet gone = new BitSet();
    BitSet fresh = new BitSet();
    for (Change change : new MyersDiffWithLinearSpace<T>().computeDiff(first, second, null)) {
      gone.set(head + change.startOriginal, head + change.endOriginal);
      fresh.set(head + change.startRevised, head + change.endRevised);
    }
    return Optional.of(runs(before, gone, after, fresh));
  }

  private static int common(List<?> before, List<?> after) {
    int most = Math.min(before.size(), after.size());
    int common = 0;
    while (common < most && before.get(common).equals(after.get(common))) {
      common++;
    }
    return common;
  }

  private static <T> List<Run<T>> runs(List<T> before, BitSet gone, List<T> after, BitSet fresh) {
    List<Run<T>> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int lost = Math.min(gone.nextClearBit(i), before.size());
      int found = Math.min(fresh.nextClearBit(j), after.size());
      if (lost > i || found > j) {
        runs.add(new Run<>(false, before.subList(i, lost), after.subList(j, found)));
      }
      i = lost;
      j = found;
      int same = Math.min(set(gone, i, before.size()) - i, set(fresh, j, after.size()) - j);
      if (same > 0) {
        runs.add(new Run<>(true, before.subList(i, i + same), after.subList(j, j + same)));
      }
      i += same;
      j += same;
    }
    return runs;
  }

  private static int set(BitSet bits, int from, int size) {
    int next = bits.nextSetBit(from);
    return next < 0 ? size : next;
  }
}
