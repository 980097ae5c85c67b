package dev.assize.diversity;

import java.util.List;
import java.util.stream.IntStream;

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
    Trigrams trigrams = Trigrams.of(texts, buckets);
    // X X' and X' X have the same eigenvalues but for zeros, which add nothing; the smaller is
    // cheaper.
    return trigrams.rows().isEmpty()
        ? 0
        : score(buckets < trigrams.rows().size() ? features(trigrams) : cosines(trigrams));
  }

  /**
   * The same where texts are alike by their words and by how they were made: the cosine times
   * {@link Specimen#kinship}. As the product of two positive semidefinite matrices, entry by entry,
   * is one (I. Schur, 1911), this is a kernel, and the score is the number of independent cases
   * that a set is worth.
   *
   * @param set without texts that have no word
   */
  static double composite(List<Specimen> set) {
    if (set.isEmpty()) {
      return 0;
    }
    double[][] kernel = cosines(Trigrams.of(Specimen.texts(set), BUCKETS));
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel.length; j++) {
        kernel[i][j] *= set.get(i).kinship(set.get(j));
      }
    }
    return score(kernel);
  }

  private static double score(double[][] kernel) {
    double entropy = 0;
    for (double eigenvalue : Spectrum.of(kernel)) {
      // Rounding leaves some that should be zero just below it.
      entropy -= eigenvalue > 0 ? eigenvalue * Math.log(eigenvalue) : 0;
    }
    return Math.exp(entropy);
  }

  /** K/n; both halves are worked out, as each row may go to another processor. */
  private static double[][] cosines(Trigrams trigrams) {
    int n = trigrams.rows().size();
    return IntStream.range(0, n)
        .parallel()
        .mapToObj(i -> divided(trigrams.cosines(i), n))
        .toArray(double[][]::new);
  }

  /** The dual form, X'X/n. */
  private static double[][] features(Trigrams trigrams) {
    double[][] products = new double[trigrams.buckets()][trigrams.buckets()];
    trigrams.rows().forEach(row -> row.squareInto(products));
    for (double[] line : products) {
      divided(line, trigrams.rows().size());
    }
    return products;
  }

  private static double[] divided(double[] values, int by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by;
    }
    return values;
  }
}
