package dev.assize.cases;

import java.util.List;

/**
 * Where a case belongs.
 *
 * @param category the one group for statistics
 * @param tags the many words for filters, sorted
 * @param parent the case this one was derived from; empty when it was not
 * @param cluster cases that stand or fall together, for statistics; empty when the case stands
 *     alone
 * @param feature the product feature that pays for it; empty when unknown
 */
public record Standing(
    String category, List<String> tags, String parent, String cluster, String feature) {
  public Standing {
    tags = tags.stream().distinct().sorted().toList();
  }
}
