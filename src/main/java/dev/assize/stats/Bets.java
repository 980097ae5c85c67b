package dev.assize.stats;

/**
 * How much to stake on the next value, from those seen before it: the plug-in bets of Waudby-Smith
 * and Ramdas.
 *
 * <p>{@code λ_t = √(2 ln(2/α) / (t ln(1+t) s²_{t-1}))} with {@code s²_t = (1/4 + Σ (x_i - μ_i)²) /
 * (t+1)} and {@code μ_t = (1/2 + Σ x_i) / (t+1)}.
 */
final class Bets {
  private final double reach;
  private int seen;
  private double sum = 0.5;
  private double squares = 0.25;

  Bets(double alpha) {
    this.reach = 2 * Math.log(2 / alpha);
  }

  /** The stake on the next value, before any cap. */
  double next() {
    int t = seen + 1;
    double variance = squares / t;
    return Math.sqrt(reach / (t * Math.log1p(t) * variance));
  }

  void observe(double x) {
    seen++;
    sum += x;
    double mean = sum / (seen + 1);
    squares += (x - mean) * (x - mean);
  }
}
