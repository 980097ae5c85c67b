package dev.assize.replay;

import dev.assize.base.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The order in which whole cases have their turn where a run may end before the last one: shuffled
 * by a seed, and such that every prefix holds each category in its share, to within one.
 *
 * @param name of an element, by which no two are alike
 */
public record Turns<T>(Function<T, String> name, Function<T, String> category) {

  /** The order hangs on the seed and on which elements there are, not on how they are listed. */
  public List<T> of(Collection<T> elements, Seed seed) {
    RandomGenerator random = seed.derive("turns").generator();
    List<T> sorted = new ArrayList<>(elements);
    sorted.sort(Comparator.comparing(name));
    TreeMap<String, List<T>> strata = new TreeMap<>();
    sorted.forEach(
        each -> strata.computeIfAbsent(category.apply(each), s -> new ArrayList<>()).add(each));
    strata.values().forEach(each -> shuffle(each, random));
    return FairMerge.of(List.copyOf(strata.values()));
  }

  /** Fisher and Yates, written out so that no JDK release changes the order. */
  static <T> void shuffle(List<T> order, RandomGenerator random) {
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T swapped = order.set(i, order.get(j));
      order.set(j, swapped);
    }
  }
}
