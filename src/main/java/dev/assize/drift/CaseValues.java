package dev.assize.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number for each of some cases, in the order of their ids. A thousand runs of hundreds of
 * cases are held at once and gone through case by case: two such lists are walked along side by
 * side, and nothing is looked up.
 */
public final class CaseValues {

  private final List<String> ids;
  private final double[] values;

  private CaseValues(List<String> ids, double[] values) {
    this.ids = ids;
    this.values = values;
  }

  /** Of a map by id. */
  public static CaseValues of(Map<String, Double> byId) {
    SortedMap<String, Double> sorted = new TreeMap<>(byId);
    return new CaseValues(
        List.copyOf(sorted.keySet()),
        sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * Of two lists that go together.
   *
   * @param ids sorted, each once
   * @param values as many
   * @throws IllegalArgumentException if they are not
   */
  public static CaseValues of(List<String> ids, double[] values) {
    for (int i = 1; i < ids.size(); i++) {
      if (ids.get(i - 1).compareTo(ids.get(i)) >= 0) {
        throw new IllegalArgumentException(ids.get(i - 1) + " stands before " + ids.get(i));
      }
    }
    if (ids.size() != values.length) {
      throw new IllegalArgumentException(ids.size() + " ids of " + values.length + " values");
    }
    return new CaseValues(List.copyOf(ids), values.clone());
  }

  /** How many cases there are. */
  public int size() {
    return values.length;
  }

  /** Of all cases, in their order. */
  public List<String> ids() {
    return ids;
  }

  /** The same by id. */
  public SortedMap<String, Double> toMap() {
    SortedMap<String, Double> map = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(ids.get(i), values[i]);
    }
    return Collections.unmodifiableSortedMap(map);
  }

  double value(int at) {
    return values[at];
  }

  /** Takes one case that two lists share, by its places in both. */
  @FunctionalInterface
  interface Shared {
    void at(int here, int there);
  }

  /** Goes through the cases that both have, in their order. */
  void along(CaseValues other, Shared shared) {
    int here = 0;
    int there = 0;
    while (here < ids.size() && there < other.ids.size()) {
      String one = ids.get(here);
      String another = other.ids.get(there);
      // Runs mostly ask the same cases, and their ids are mostly the same objects.
      int order = one.equals(another) ? 0 : one.compareTo(another);
      if (order == 0) {
        shared.at(here, there);
      }
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
  }

  /** The ids that all of them have; none of none. */
  static List<String> shared(List<CaseValues> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    CaseValues shared = all.getFirst();
    for (CaseValues each : all.subList(1, all.size())) {
      List<String> left = new ArrayList<>();
      shared.along(each, (here, there) -> left.add(each.ids.get(there)));
      shared = new CaseValues(left, new double[left.size()]);
    }
    return List.copyOf(shared.ids);
  }

  /** For each of some cases, which all of them have, its values in their order. */
  static double[][] table(List<String> ids, List<CaseValues> all) {
    double[][] table = new double[ids.size()][all.size()];
    CaseValues rows = new CaseValues(ids, new double[ids.size()]);
    for (int i = 0; i < all.size(); i++) {
      int column = i;
      CaseValues each = all.get(i);
      rows.along(each, (row, there) -> table[row][column] = each.values[there]);
    }
    return table;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseValues same
        && ids.equals(same.ids)
        && Arrays.equals(values, same.values);
  }

  @Override
  public int hashCode() {
    return 31 * ids.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
