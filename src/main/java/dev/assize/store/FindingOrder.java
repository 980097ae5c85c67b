package dev.assize.store;

import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import java.util.Comparator;
import java.util.List;

/** An order of findings that does not depend on which thread wrote first. */
final class FindingOrder {

  static final Comparator<Finding> STABLE =
      Comparator.<Finding, String>comparing(f -> f.criterion().by())
          .thenComparing(f -> f.criterion().name())
          .thenComparing(f -> f.criterion().digest())
          .thenComparingInt(Finding::sample)
          .thenComparing(Finding::about, FindingOrder::compare);

  private FindingOrder() {}

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
