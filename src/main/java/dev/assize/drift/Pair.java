package dev.assize.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One case's value at two times.
 *
 * @param cluster cases of one cluster stand or fall together; its id for a case of its own
 */
public record Pair(String caseId, String cluster, double before, double after) {

  /**
   * The cases that have a value both times, in the order of their ids.
   *
   * @param cluster the cluster of a case
   */
  public static List<Pair> shared(
      Map<String, Double> before, Map<String, Double> after, UnaryOperator<String> cluster) {
    List<Pair> pairs = new ArrayList<>();
    new TreeMap<>(before)
        .forEach(
            (id, value) -> {
              Double now = after.get(id);
              if (now != null) {
                pairs.add(new Pair(id, cluster.apply(id), value, now));
              }
            });
    return List.copyOf(pairs);
  }
}
