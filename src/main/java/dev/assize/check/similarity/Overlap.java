package dev.assize.check.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * How many runs of n items (n-grams) a reply has, its references have, and both share; a run that
 * stands twice counts twice.
 *
 * @param wanted of several references each run counts as often as in the one that has most of it
 */
record Overlap(int offered, int wanted, int shared) {

  /** The overlaps for n = 1 up to the highest. */
  static List<Overlap> upTo(int highest, int[] reply, List<int[]> references) {
    List<int[]> items = new ArrayList<>(references);
    items.addFirst(reply);
    List<int[]> runs = items.stream().map(sequence -> new int[sequence.length]).toList();
    List<Overlap> overlaps = new ArrayList<>();
    for (int n = 1; n <= highest; n++) {
      Numbering numbering = new Numbering(reply.length);
      List<int[]> longer = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        longer.add(extend(runs.get(i), items.get(i), n, numbering));
      }
      overlaps.add(count(longer, numbering.size()));
      runs = longer;
    }
    return overlaps;
  }

  /** A run of n items is a run of n - 1 and the item behind it. */
  private static int[] extend(int[] runs, int[] items, int n, Numbering numbering) {
    int[] longer = new int[Math.max(0, items.length - n + 1)];
    for (int i = 0; i < longer.length; i++) {
      longer[i] = numbering.of((long) runs[i] << Integer.SIZE | items[i + n - 1]);
    }
    return longer;
  }

  private static Overlap count(List<int[]> runs, int kinds) {
    int[] offered = frequencies(runs.getFirst(), kinds);
    int[] wanted = new int[kinds];
    for (int[] reference : runs.subList(1, runs.size())) {
      int[] found = frequencies(reference, kinds);
      for (int kind = 0; kind < kinds; kind++) {
        wanted[kind] = Math.max(wanted[kind], found[kind]);
      }
    }
    int sum = 0;
    int shared = 0;
    for (int kind = 0; kind < kinds; kind++) {
      sum += wanted[kind];
      shared += Math.min(wanted[kind], offered[kind]);
    }
    return new Overlap(runs.getFirst().length, sum, shared);
  }

  private static int[] frequencies(int[] runs, int kinds) {
    int[] frequencies = new int[kinds];
    for (int run : runs) {
      frequencies[run]++;
    }
    return frequencies;
  }
}
