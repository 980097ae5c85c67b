package dev.assize.diversity;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How evenly texts lie in cells: the entropy of the shares over the greatest that as many cells can
 * have, {@code -sum p ln p / ln k} (E. C. Pielou, 1966). 1 when all cells hold the same.
 */
final class Evenness {

  private Evenness() {}

  /** Of the counts of the cells that hold any; nothing is even or uneven with fewer than two. */
  static OptionalDouble of(Collection<Integer> counts) {
    double all = counts.stream().mapToInt(Integer::intValue).sum();
    double entropy =
        counts.stream()
            .filter(count -> count > 0)
            .mapToDouble(count -> -count / all * Math.log(count / all))
            .sum();
    double cells = counts.stream().filter(count -> count > 0).count();
    return cells < 2 ? OptionalDouble.empty() : OptionalDouble.of(entropy / Math.log(cells));
  }
}
