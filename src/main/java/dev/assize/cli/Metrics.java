package dev.assize.cli;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.drift.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is watched of replies, as people type it. */
final class Metrics {

  private Metrics() {}

  /** Each of some names that is known, in their order; the others are problems. */
  static List<Quantity> named(List<String> metrics, Problems problems) {
    List<String> known = Arrays.stream(Quantity.values()).map(Metrics::name).toList();
    List<Quantity> chosen = new ArrayList<>();
    for (String metric : metrics) {
      String word = metric.strip().toLowerCase(Locale.ROOT);
      int at = known.indexOf(word);
      if (at >= 0) {
        chosen.add(Quantity.values()[at]);
      } else {
        problems.error(
            "drift.unknown-metric",
            Place.of("--metric"),
            "no metric \"" + metric + "\"",
            "one of " + String.join(", ", known),
            Suggestion.near(word, known).map(near -> "Did you mean " + near + "?").orElse(""));
      }
    }
    return chosen;
  }

  private static String name(Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
