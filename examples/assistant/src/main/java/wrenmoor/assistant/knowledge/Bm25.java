package wrenmoor.assistant.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 over short texts, with k1 = 1.2 and b = 0.5.
 *
 * <p>Formula and usual values: S. Robertson and H. Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3 (2009), section
 * 3.2; the weight of a term is the smoothed {@code ln(1 + (N - n + 0.5) / (n + 0.5))}, which is
 * never negative. The b is lower than the usual 0.75 because these texts are short on purpose, not
 * short of matter.
 */
public final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.5;

  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final double meanLength;

  /** Indexes texts that are given as their terms. */
  public Bm25(List<List<String>> texts) {
    long total = 0;
    for (List<String> terms : texts) {
      Map<String, Integer> count = new HashMap<>();
      terms.forEach(term -> count.merge(term, 1, Integer::sum));
      count.keySet().forEach(term -> documents.merge(term, 1, Integer::sum));
      counts.add(count);
      lengths.add(terms.size());
      total += terms.size();
    }
    meanLength = texts.isEmpty() ? 1 : Math.max(1.0, (double) total / texts.size());
  }

  /** How well text number {@code index} answers the weighted terms; 0 when it has none of them. */
  public double score(Map<String, Double> query, int index) {
    double norm = K1 * (1 - B + B * lengths.get(index) / meanLength);
    double score = 0;
    for (Map.Entry<String, Double> term : query.entrySet()) {
      int frequency = counts.get(index).getOrDefault(term.getKey(), 0);
      if (frequency > 0) {
        score +=
            term.getValue() * weight(term.getKey()) * frequency * (K1 + 1) / (frequency + norm);
      }
    }
    return score;
  }

  /** How telling a term is: the rarer, the more; a term of no text is the most telling of all. */
  public double weight(String term) {
    int holding = documents.getOrDefault(term, 0);
    return Math.log(1 + (counts.size() - holding + 0.5) / (holding + 0.5));
  }
}
