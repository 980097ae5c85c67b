package dev.assize.judge.learned;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What ties cases together, so that a judge is never tried on a reply to a case it has learned
 * from: the case itself, the one it was derived from, and the clusters it is of.
 */
final class Ties {

  private static final String SEPARATOR = ";";

  private final Map<String, String> above = new HashMap<>();

  private Ties() {}

  /** The nearest first. */
  static List<String> of(GoldenCase golden) {
    Standing standing = golden.standing();
    List<String> ties = new ArrayList<>();
    ties.add("case " + golden.id());
    if (!standing.parent().isEmpty()) {
      ties.add("case " + standing.parent());
    }
    for (String name : standing.cluster().split(SEPARATOR)) {
      if (!name.isBlank()) {
        ties.add("cluster " + name.strip());
      }
    }
    return ties;
  }

  /** The ties of all cases, those together that some case joins; each list sorted. */
  static List<List<String>> joined(Collection<GoldenCase> cases) {
    Ties joined = new Ties();
    for (GoldenCase golden : cases) {
      List<String> ties = of(golden);
      ties.forEach(tie -> joined.join(tie, ties.getFirst()));
    }
    Map<String, TreeSet<String>> groups = new TreeMap<>();
    for (String tie : joined.above.keySet()) {
      groups.computeIfAbsent(joined.root(tie), r -> new TreeSet<>()).add(tie);
    }
    return groups.values().stream().map(List::copyOf).toList();
  }

  private void join(String one, String other) {
    above.put(root(one), root(other));
  }

  private String root(String tie) {
    String root = tie;
    for (String up = above.get(root); up != null && !up.equals(root); up = above.get(root)) {
      root = up;
    }
    return root;
  }
}
