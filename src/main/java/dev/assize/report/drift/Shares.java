package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.report.Phrases;
import java.util.List;
import java.util.Map;

/** How often labels were given, in words. */
final class Shares {

  private static final int SHOWN = 5;

  private Shares() {}

  /** {@code billing 12, delivery 8}: the most frequent first. */
  static String of(Map<String, Integer> counts) {
    List<String> words =
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(each -> each.getKey() + " " + Numbers.count(each.getValue()))
            .toList();
    return Phrases.few(words, SHOWN);
  }
}
