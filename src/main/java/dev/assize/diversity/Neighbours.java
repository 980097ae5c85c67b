package dev.assize.diversity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far texts are from the nearest other text: 1 less the cosine of their character trigrams, 0
 * for equal texts and 1 for texts that share none.
 *
 * @param measured texts; each was held against the whole set
 * @param median of their distances
 * @param close the share of them with a distance below 0.05
 */
public record Neighbours(int measured, double median, double close) {

  private static final double CLOSE = 0.05;

  /** From which cosine on a text stands for another. */
  private static final double COVERS = 0.5;

  /**
   * Of the first texts, each against all others.
   *
   * @param texts with a word each, at least two
   */
  static Neighbours of(List<String> texts, int measured) {
    Trigrams trigrams = Trigrams.of(texts, Vendi.BUCKETS);
    int many = Math.min(measured, texts.size());
    double[] distances =
        IntStream.range(0, many)
            .parallel()
            .mapToDouble(i -> distance(trigrams.cosines(i), i))
            .toArray();
    Arrays.sort(distances);
    long close = Arrays.stream(distances).filter(each -> each < CLOSE).count();
    double median = (distances[(many - 1) / 2] + distances[many / 2]) / 2;
    return new Neighbours(many, median, (double) close / many);
  }

  /**
   * The share of a reference's texts that have a text of the set at a cosine of 0.5 or more. What
   * is rare is decided by both together.
   *
   * @param reference and set with a word in each text, at least one
   */
  static double coverage(List<String> reference, List<String> set, int measured) {
    List<String> both =
        IntStream.range(0, reference.size() + set.size())
            .mapToObj(i -> i < reference.size() ? reference.get(i) : set.get(i - reference.size()))
            .toList();
    Trigrams trigrams = Trigrams.of(both, Vendi.BUCKETS);
    int many = Math.min(measured, reference.size());
    long covered =
        IntStream.range(0, many)
            .parallel()
            .filter(
                i -> Arrays.stream(trigrams.cosines(i, reference.size())).max().orElse(0) >= COVERS)
            .count();
    return (double) covered / many;
  }

  private static double distance(double[] cosines, int own) {
    double nearest = 0;
    for (int i = 0; i < cosines.length; i++) {
      nearest = i == own ? nearest : Math.max(nearest, cosines[i]);
    }
    // Rounding makes equal texts a little more than equal.
    return Math.max(0, 1 - nearest);
  }
}
