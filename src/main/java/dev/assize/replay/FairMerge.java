package dev.assize.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Merges lists so that every prefix of the result holds each list in its share, to within one
 * element: each element has a span of positions that would be fair, and of those whose span has
 * begun, the one whose span ends first goes next (earliest deadline first, which meets all
 * deadlines on one machine; Liu and Layland 1973, Baruah et al. 1996 on proportionate fairness).
 */
final class FairMerge {

  private FairMerge() {}

  static <T> List<T> of(List<List<T>> lists) {
    int total = lists.stream().mapToInt(List::size).sum();
    PriorityQueue<Head<T>> waiting =
        new PriorityQueue<>(Comparator.<Head<T>>comparingLong(Head::begin).thenComparing(BY_LIST));
    PriorityQueue<Head<T>> due =
        new PriorityQueue<>(Comparator.<Head<T>>comparingLong(Head::end).thenComparing(BY_LIST));
    for (int i = 0; i < lists.size(); i++) {
      if (!lists.get(i).isEmpty()) {
        waiting.add(new Head<>(lists.get(i), i, 0, total));
      }
    }
    List<T> merged = new ArrayList<>(total);
    for (int position = 0; position < total; position++) {
      while (!waiting.isEmpty() && waiting.peek().begin() <= position) {
        due.add(waiting.remove());
      }
      Head<T> head = due.remove();
      merged.add(head.element());
      if (!head.isLast()) {
        waiting.add(head.next());
      }
    }
    return merged;
  }

  private static final Comparator<Head<?>> BY_LIST = Comparator.comparingInt(Head::list);

  /** The next element of a list. */
  private record Head<T>(List<T> elements, int list, int index, int total) {

    T element() {
      return elements.get(index);
    }

    long begin() {
      return (long) index * total / elements.size();
    }

    long end() {
      return Math.ceilDiv((index + 1L) * total, (long) elements.size());
    }

    boolean isLast() {
      return index + 1 == elements.size();
    }

    Head<T> next() {
      return new Head<>(elements, list, index + 1, total);
    }
  }
}
