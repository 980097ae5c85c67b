package dev.assize;

import dev.assize.base.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * In which order replies are shown: by lot, and no two of one case side by side where that can be
 * avoided, so that nobody compares them. Cases are taken a few at a time, so that who stops early
 * has labelled whole cases.
 */
final class LabelOrder {

  private static final int AT_A_TIME = 10;

  private LabelOrder() {}

  private record Placed<T>(int group, T item) {}

  /**
   * The replies of all groups.
   *
   * @param groups the replies of a case each, in the order in which the cases were drawn
   */
  static <T> List<T> of(List<List<T>> groups, Seed seed) {
    Random chance = Random.from(seed.derive("label-order").generator());
    List<T> order = new ArrayList<>();
    int from = 0;
    while (from < groups.size()) {
      int to = groups.size() - from < 2 * AT_A_TIME ? groups.size() : from + AT_A_TIME;
      List<Placed<T>> few = new ArrayList<>();
      for (int group = from; group < to; group++) {
        for (T item : groups.get(group)) {
          few.add(new Placed<>(group, item));
        }
      }
      Collections.shuffle(few, chance);
      part(few);
      few.forEach(placed -> order.add(placed.item()));
      from = to;
    }
    return order;
  }

  /** Moves what stands beside its like. */
  private static <T> void part(List<Placed<T>> items) {
    for (int i = 1; i < items.size(); i++) {
      if (areAlike(items, i - 1, i)) {
        int other = i + 1;
        while (other < items.size() && areAlike(items, i - 1, other)) {
          other++;
        }
        if (other < items.size()) {
          Collections.swap(items, i, other);
        } else {
          putElsewhere(items, i);
        }
      }
    }
  }

  /** All behind it are of its group, so it goes between two of others before it. */
  private static <T> void putElsewhere(List<Placed<T>> items, int i) {
    for (int at = 0; at < i; at++) {
      if (!areAlike(items, at, i) && (at == 0 || !areAlike(items, at - 1, i))) {
        items.add(at, items.remove(i));
        return;
      }
    }
  }

  private static <T> boolean areAlike(List<Placed<T>> items, int one, int other) {
    return items.get(one).group() == items.get(other).group();
  }
}
