package dev.assize.diversity;

import java.util.List;

/**
 * The Vendi score: how many different texts a set is worth (D. Friedman and A. B. Dieng, "The Vendi
 * Score: a diversity evaluation metric for machine learning", 2022). With K the matrix of all
 * similarities, 1 on its diagonal, and l the eigenvalues of K/n, it is {@code exp(-sum l ln l)}: 1
 * for n equal texts, n for texts that have nothing in common.
 *
 * <p>Texts are alike by the cosine of their character trigrams, which needs no model.
 */
public final class Vendi {

  /** Features that trigrams are hashed to. */
  static final int BUCKETS = 1024;

  private Vendi() {}

  /** The score, from 1 to the number of texts; 0 where no text has a word. */
  public static double score(List<String> texts) {
    return score(texts, BUCKETS);
  }

  static double score(List<String> texts, int buckets) {
    double[][] rows = Trigrams.weighted(texts, buckets);
    if (rows.length == 0) {
      return 0;
    }
    // X X' and X' X have the same eigenvalues but for zeros, which add nothing; the smaller is
    // cheaper.
    double[][] vectors = buckets < rows.length ? transposed(rows, buckets) : rows;
    double entropy = 0;
    for (double eigenvalue : Spectrum.of(products(vectors, rows.length))) {
      // Rounding leaves some that should be zero just below it.
      entropy -= eigenvalue > 0 ? eigenvalue * Math.log(eigenvalue) : 0;
    }
    return Math.exp(entropy);
  }

  private static double[][] products(double[][] vectors, int n) {
    double[][] products = new double[vectors.length][vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < vectors[i].length; k++) {
          sum += vectors[i][k] * vectors[j][k];
        }
        products[i][j] = sum / n;
        products[j][i] = sum / n;
      }
    }
    return products;
  }

  private static double[][] transposed(double[][] rows, int columns) {
    double[][] transposed = new double[columns][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        transposed[j][i] = rows[i][j];
      }
    }
    return transposed;
  }
}
