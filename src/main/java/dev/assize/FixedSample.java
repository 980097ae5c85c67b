package dev.assize;

import dev.assize.base.Digests;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Chooses some cases by the digests of their ids: whoever chooses, and whenever, the same ones. */
final class FixedSample {

  private FixedSample() {}

  /**
   * So many of some ids, sorted. A case that is added takes the place of one other at most.
   *
   * @param name parts samples that are taken for different ends
   */
  static List<String> of(Collection<String> ids, int count, String name) {
    return ids.stream()
        .sorted(Comparator.comparing((String id) -> key(id, name)))
        .limit(count)
        .sorted()
        .toList();
  }

  private static String key(String id, String name) {
    return Digests.of("sample").part("of", name).part("case", id).digest().hex();
  }
}
