package dev.assize.diversity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The character trigrams of texts as vectors of length 1. Texts are compared by what a reader sees:
 * compatible characters are one (NFKC), letters are small, whatever parts words is one space. A
 * trigram's weight is its count times {@code ln((1 + n) / (1 + df)) + 1}, where df of n texts have
 * a trigram in its bucket. Texts without words have no row.
 *
 * @param buckets into which trigrams are hashed
 */
record Trigrams(int buckets, List<Row> rows) {

  private static final int LENGTH = 3;

  /** What is not zero in a vector: the buckets, rising, and their weights. */
  static final class Row {
    private final int[] places;
    private final double[] weights;

    private Row(int[] places, double[] weights) {
      this.places = places;
      this.weights = weights;
    }

    double times(double[] other) {
      double sum = 0;
      for (int k = 0; k < places.length; k++) {
        sum += weights[k] * other[places[k]];
      }
      return sum;
    }

    /** Adds the products of all weights with each other. */
    void squareInto(double[][] products) {
      for (int a = 0; a < places.length; a++) {
        double[] line = products[places[a]];
        for (int b = 0; b < places.length; b++) {
          line[places[b]] += weights[a] * weights[b];
        }
      }
    }

    void into(double[] whole) {
      for (int k = 0; k < places.length; k++) {
        whole[places[k]] = weights[k];
      }
    }
  }

  static Trigrams of(List<String> texts, int buckets) {
    List<int[]> counts = new ArrayList<>();
    int[] holders = new int[buckets];
    for (String text : texts) {
      List<String> words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
      if (!words.isEmpty()) {
        int[] row = counts(" " + String.join(" ", words) + " ", buckets);
        for (int i = 0; i < buckets; i++) {
          holders[i] += row[i] > 0 ? 1 : 0;
        }
        counts.add(sparse(row));
      }
    }
    return new Trigrams(
        buckets, counts.stream().map(row -> weighted(row, holders, counts.size())).toList());
  }

  /** The cosines of a row with all, itself included. */
  double[] cosines(int row) {
    return cosines(row, 0);
  }

  /** The cosines of a row with those from another on. */
  double[] cosines(int row, int from) {
    double[] whole = new double[buckets];
    rows.get(row).into(whole);
    double[] cosines = new double[rows.size() - from];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = rows.get(from + i).times(whole);
    }
    return cosines;
  }

  private static int[] counts(String text, int buckets) {
    int[] counts = new int[buckets];
    int[] characters = text.codePoints().toArray();
    CRC32 hash = new CRC32();
    for (int i = 0; i + LENGTH <= characters.length; i++) {
      hash.reset();
      hash.update(new String(characters, i, LENGTH).getBytes(StandardCharsets.UTF_8));
      counts[(int) (hash.getValue() % buckets)]++;
    }
    return counts;
  }

  /** Pairs of bucket and count. */
  private static int[] sparse(int[] counts) {
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0)
        .flatMap(i -> IntStream.of(i, counts[i]))
        .toArray();
  }

  private static Row weighted(int[] pairs, int[] holders, int texts) {
    int[] places = new int[pairs.length / 2];
    double[] weights = new double[places.length];
    double squares = 0;
    for (int k = 0; k < places.length; k++) {
      places[k] = pairs[2 * k];
      double rarity = Math.log((1.0 + texts) / (1 + holders[places[k]])) + 1;
      weights[k] = pairs[2 * k + 1] * rarity;
      squares += weights[k] * weights[k];
    }
    double length = Math.sqrt(squares);
    for (int k = 0; k < places.length; k++) {
      weights[k] /= length;
    }
    return new Row(places, weights);
  }
}
