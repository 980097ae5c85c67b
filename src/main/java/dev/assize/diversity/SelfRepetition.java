package dev.assize.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often texts say again what others say: the mean of {@code ln(1 + r)}, where r is how often
 * the runs of four words of a text stand in other texts (N. Salkar and others, "Self-repetition in
 * abstractive neural summarizers", 2022; C. Shaib and others, "Standardizing the measurement of
 * text diversity", 2024). A run that a text has twice counts twice. 0 when no run is shared.
 */
final class SelfRepetition {

  private static final int LENGTH = 4;

  private SelfRepetition() {}

  /** Of a set of texts; 0 of none. */
  static double of(List<String> texts) {
    Map<String, Integer> everywhere = new HashMap<>();
    List<Map<String, Integer>> own = new ArrayList<>();
    for (String text : texts) {
      Map<String, Integer> counts = new HashMap<>();
      Words.runs(Words.of(text), LENGTH).forEach(run -> counts.merge(run, 1, Integer::sum));
      counts.forEach((run, count) -> everywhere.merge(run, count, Integer::sum));
      own.add(counts);
    }
    return own.stream().mapToDouble(counts -> repetition(counts, everywhere)).average().orElse(0);
  }

  private static double repetition(Map<String, Integer> own, Map<String, Integer> everywhere) {
    double elsewhere = 0;
    for (Map.Entry<String, Integer> run : own.entrySet()) {
      int count = run.getValue();
      elsewhere += (double) count * (everywhere.getOrDefault(run.getKey(), count) - count);
    }
    return Math.log1p(elsewhere);
  }
}
