package dev.assize.store;

import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Criterion;
import java.util.Comparator;
import java.util.List;

/** An order of findings that does not depend on which thread wrote first. */
final class FindingOrder {

  static final Comparator<Finding> STABLE =
      Comparator.comparing(Finding::criterion, FindingOrder::compare)
          .thenComparingInt(Finding::sample)
          .thenComparing(Finding::about, FindingOrder::compare);

  /** The same of findings about one reply, without the others that they are about. */
  static final Comparator<FindingEntry> ENTRIES =
      Comparator.comparing(FindingEntry::criterion, FindingOrder::compare)
          .thenComparingInt(FindingEntry::sample)
          .thenComparingInt(FindingEntry::position);

  private FindingOrder() {}

  private static int compare(Criterion one, Criterion other) {
    int by = one.by().compareTo(other.by());
    int named = by != 0 ? by : one.name().compareTo(other.name());
    return named != 0 ? named : one.digest().compareTo(other.digest());
  }

  private static int compare(List<ReplyKey> a, List<ReplyKey> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
