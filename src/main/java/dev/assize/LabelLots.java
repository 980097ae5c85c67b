package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws cases by lot, alike in each category: the first few of the list are such a sample, however
 * few, and so are the next. The same seed gives everybody the same list.
 */
final class LabelLots {

  private static final int DIGITS = 12;
  private static final double RANGE = 0x1p48;

  private final Seed cases;
  private final Seed categories;

  LabelLots(Seed seed) {
    this.cases = seed.derive("label-case");
    this.categories = seed.derive("label-category");
  }

  /** A thing with its lot, and its place among all. */
  private record Lot<T>(T item, double lot, double place) {}

  /**
   * All of them in the order in which they are drawn.
   *
   * @param id unique among the items
   */
  <T> List<T> drawn(Collection<T> items, Function<T, String> id, Function<T, String> category) {
    Map<String, List<T>> groups =
        items.stream().collect(Collectors.groupingBy(category, TreeMap::new, Collectors.toList()));
    List<Lot<T>> placed = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          List<Lot<T>> order = byLot(group, id);
          double start = share(categories, name);
          for (int k = 0; k < order.size(); k++) {
            Lot<T> lot = order.get(k);
            placed.add(new Lot<>(lot.item(), lot.lot(), (k + start) / order.size()));
          }
        });
    return placed.stream()
        .sorted(Comparator.<Lot<T>>comparingDouble(Lot::place).thenComparingDouble(Lot::lot))
        .map(Lot::item)
        .toList();
  }

  /**
   * In an order by lot.
   *
   * @param id unique among the items
   */
  <T> List<T> shuffled(Collection<T> items, Function<T, String> id) {
    return byLot(items, id).stream().map(Lot::item).toList();
  }

  private <T> List<Lot<T>> byLot(Collection<T> items, Function<T, String> id) {
    return items.stream()
        .map(item -> new Lot<>(item, share(cases, id.apply(item)), 0))
        .sorted(Comparator.comparingDouble(Lot::lot))
        .toList();
  }

  /** From 0 to below 1, by nothing but seed and name. */
  private static double share(Seed seed, String name) {
    String hex = Digest.of(seed.value() + "/" + name).hex();
    return Long.parseLong(hex.substring(0, DIGITS), 16) / RANGE;
  }
}
