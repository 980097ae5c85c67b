package dev.assize.diversity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The character trigrams of texts as vectors of length 1. Texts are compared by what a reader sees:
 * compatible characters are one (NFKC), letters are small, whatever parts words is one space. A
 * trigram's weight is its count times {@code ln((1 + n) / (1 + df)) + 1}, where df of n texts have
 * a trigram in its bucket.
 */
final class Trigrams {

  private static final int LENGTH = 3;

  private Trigrams() {}

  /** One row a text, in their order; texts without words have none. */
  static double[][] weighted(List<String> texts, int buckets) {
    List<double[]> rows = new ArrayList<>();
    int[] holders = new int[buckets];
    for (String text : texts) {
      List<String> words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
      if (!words.isEmpty()) {
        double[] counts = counts(" " + String.join(" ", words) + " ", buckets);
        for (int i = 0; i < buckets; i++) {
          holders[i] += counts[i] > 0 ? 1 : 0;
        }
        rows.add(counts);
      }
    }
    rows.forEach(row -> weigh(row, holders, rows.size()));
    return rows.toArray(double[][]::new);
  }

  private static double[] counts(String text, int buckets) {
    double[] counts = new double[buckets];
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i + LENGTH <= characters.length; i++) {
      CRC32 hash = new CRC32();
      hash.update(new String(characters, i, LENGTH).getBytes(StandardCharsets.UTF_8));
      counts[(int) (hash.getValue() % buckets)]++;
    }
    return counts;
  }

  private static void weigh(double[] row, int[] holders, int texts) {
    double squares = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] *= Math.log((1.0 + texts) / (1 + holders[i])) + 1;
      squares += row[i] * row[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < row.length; i++) {
      row[i] /= length;
    }
  }
}
