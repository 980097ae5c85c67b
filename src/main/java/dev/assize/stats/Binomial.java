package dev.assize.stats;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Sums over the binomial distribution, taken term by term so that small ones keep their digits. */
final class Binomial {
  private static final double NEGLIGIBLE = 1e-17;

  private Binomial() {}

  /** {@code ln P[Bin(n, 1/2) = k]}. */
  static double lnProbabilityOfHalf(int n, int k) {
    return BinomialDistribution.of(n, 0.5).logProbability(k);
  }

  /** {@code P[Bin(n, 1/2) <= k] / P[Bin = k]} for {@code k <= n/2}, where the terms fall. */
  static double tailOverLastOfHalf(int n, int k) {
    double sum = 1;
    double term = 1;
    for (int i = k; i > 0 && term > NEGLIGIBLE * sum; i--) {
      term *= i / (n - i + 1.0);
      sum += term;
    }
    return sum;
  }

  /** {@code ln P[Bin(n, p) <= k]}, where the sum of the terms underflows too. */
  static double lnAtMost(int k, int n, double p) {
    BinomialDistribution distribution = BinomialDistribution.of(n, p);
    if (k >= n * p) {
      return Math.log(distribution.cumulativeProbability(k));
    }
    double sum = 1;
    double term = 1;
    for (int i = k; i > 0 && term > NEGLIGIBLE * sum; i--) {
      term *= i * (1 - p) / ((n - i + 1.0) * p);
      sum += term;
    }
    return distribution.logProbability(k) + Math.log(sum);
  }

  /** The mean of {@code f(Bin(n, p))}, from the mode outwards until nothing more can matter. */
  static double mean(int n, double p, IntToDoubleFunction f) {
    int mode = (int) Math.min(n, Math.floor((n + 1.0) * p));
    double odds = p / (1 - p);
    double top = BinomialDistribution.of(n, p).probability(mode);
    double sum = top * f.applyAsDouble(mode);
    double probability = top;
    for (int k = mode; k > 0 && probability > NEGLIGIBLE; k--) {
      probability *= k / ((n - k + 1) * odds);
      sum += probability * f.applyAsDouble(k - 1);
    }
    probability = top;
    for (int k = mode; k < n && probability > NEGLIGIBLE; k++) {
      probability *= (n - k) * odds / (k + 1);
      sum += probability * f.applyAsDouble(k + 1);
    }
    return sum;
  }
}
