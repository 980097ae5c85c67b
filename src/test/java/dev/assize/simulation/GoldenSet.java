package dev.assize.simulation;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The golden set of a simulation. Case {@code i} stands in category {@code i mod categories}.
 *
 * @param size how many cases
 * @param declared how many neighbouring cases the golden file puts into one cluster; 1 declares
 *     none
 * @param categories how many
 * @param critical how many cases, from the first, are critical
 */
record GoldenSet(int size, int declared, int categories, int critical) {

  static GoldenSet of(int size) {
    return new GoldenSet(size, 1, 1, 0);
  }

  GoldenSet declaringClustersOf(int cases) {
    return new GoldenSet(size, cases, categories, critical);
  }

  GoldenSet inCategories(int count) {
    return new GoldenSet(size, declared, count, critical);
  }

  GoldenSet withCritical(int cases) {
    return new GoldenSet(size, declared, categories, cases);
  }

  int category(int index) {
    return index % categories;
  }

  static String nameOf(int category) {
    return "category-" + category;
  }

  boolean isCritical(int index) {
    return index < critical;
  }

  List<CaseFacts> facts() {
    return IntStream.range(0, size).mapToObj(this::facts).toList();
  }

  private CaseFacts facts(int index) {
    String id = String.format(Locale.ROOT, "%04d", index);
    String cluster = declared > 1 ? "page-" + index / declared : "";
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing(nameOf(category(index)), List.of(), "", cluster, ""),
        isCritical(index) ? Importance.CRITICAL : Importance.NORMAL,
        1);
  }
}
