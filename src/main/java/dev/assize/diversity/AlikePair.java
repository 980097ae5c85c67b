package dev.assize.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two whole texts that are near-duplicates of each other, by their places in a list.
 *
 * @param first the earlier one
 * @param similarity Jaccard's index of their runs of three words, above 0 and up to 1
 */
public record AlikePair(int first, int second, double similarity) {

  /**
   * All pairs of at least that similarity, in the order of the list. Texts meet only where they
   * share a run, so that a set of different texts costs little more than reading it. A text without
   * words is like no other.
   *
   * @param atLeast above 0
   */
  public static List<AlikePair> among(List<String> texts, double atLeast) {
    List<Shingles> shingles = texts.stream().map(Shingles::of).toList();
    Map<String, List<Integer>> holders = new HashMap<>();
    List<AlikePair> pairs = new ArrayList<>();
    for (int second = 0; second < texts.size(); second++) {
      Map<Integer, Integer> shared = new TreeMap<>();
      for (String run : shingles.get(second).runs()) {
        List<Integer> earlier = holders.computeIfAbsent(run, r -> new ArrayList<>());
        earlier.forEach(first -> shared.merge(first, 1, Integer::sum));
        earlier.add(second);
      }
      int mine = shingles.get(second).runs().size();
      int place = second;
      shared.forEach(
          (first, both) -> {
            int either = shingles.get(first).runs().size() + mine - both;
            if (both >= atLeast * either) {
              pairs.add(new AlikePair(first, place, (double) both / either));
            }
          });
    }
    return pairs.stream()
        .sorted(
            (a, b) ->
                a.first() == b.first()
                    ? Integer.compare(a.second(), b.second())
                    : Integer.compare(a.first(), b.first()))
        .toList();
  }
}
