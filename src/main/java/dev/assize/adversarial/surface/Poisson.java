package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draws;

/** Poisson draws by multiplication (Knuth, The Art of Computer Programming, volume 2, 3.4.1). */
final class Poisson {

  /** Beyond it the bound is too near 0 for a double; nobody needs as many. */
  private static final double MOST = 500;

  private Poisson() {}

  /**
   * One draw.
   *
   * @param mean from 0; above 500 it counts as 500
   */
  static int draw(double mean, Draws draws) {
    // StrictMath, for Math.exp may differ in its last bit between machines.
    double bound = StrictMath.exp(-Math.min(mean, MOST));
    int count = 0;
    for (double product = draws.unit(); product > bound; product *= draws.unit()) {
      count++;
    }
    return count;
  }
}
