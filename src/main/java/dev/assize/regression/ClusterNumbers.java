package dev.assize.regression;

import dev.assize.score.CaseFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tells which cases stand or fall together: those that name a common cluster, and a case and what
 * was derived from it. A case of two clusters joins them.
 */
public final class ClusterNumbers {

  private static final String SEPARATOR = ";";

  private final Map<String, String> parents = new HashMap<>();

  private ClusterNumbers() {}

  /** For each case the number of its cluster, from 0, in the order of first appearance. */
  public static int[] of(List<CaseFacts> cases) {
    return cases.stream().allMatch(ClusterNumbers::isAlone)
        ? IntStream.range(0, cases.size()).toArray()
        : joined(cases);
  }

  /** The same where a case may stand several times, once for each of its replies. */
  public static int[] ofReplies(List<CaseFacts> cases) {
    return joined(cases);
  }

  private static boolean isAlone(CaseFacts facts) {
    return facts.standing().parent().isEmpty() && facts.standing().cluster().isEmpty();
  }

  private static int[] joined(List<CaseFacts> cases) {
    ClusterNumbers joined = new ClusterNumbers();
    for (CaseFacts facts : cases) {
      String self = "case " + facts.id();
      if (!facts.standing().parent().isEmpty()) {
        joined.join(self, "case " + facts.standing().parent());
      }
      for (String name : facts.standing().cluster().split(SEPARATOR)) {
        if (!name.isBlank()) {
          joined.join(self, "cluster " + name.strip());
        }
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    int[] cluster = new int[cases.size()];
    for (int i = 0; i < cluster.length; i++) {
      String root = joined.root("case " + cases.get(i).id());
      cluster[i] = numbers.computeIfAbsent(root, r -> numbers.size());
    }
    return cluster;
  }

  /** How many cases each cluster has. */
  static int[] sizes(List<CaseFacts> cases) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (int number : of(cases)) {
      sizes.merge(number, 1, Integer::sum);
    }
    return sizes.values().stream().mapToInt(Integer::intValue).toArray();
  }

  private void join(String one, String other) {
    parents.put(root(one), root(other));
  }

  private String root(String node) {
    String root = node;
    for (String up = parents.get(root); up != null && !up.equals(root); up = parents.get(root)) {
      root = up;
    }
    return root;
  }
}
