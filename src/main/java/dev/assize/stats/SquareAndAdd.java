package dev.assize.stats;

/**
 * The interval of the difference of two independent estimates, made of the interval of each (MOVER,
 * the method of variance estimates recovery).
 *
 * <p>With estimates {@code a} and {@code b} and limits {@code (l1, u1)} and {@code (l2, u2)}:
 * {@code lower = a - b - √((a-l1)² + (u2-b)²)}, {@code upper = a - b + √((u1-a)² + (b-l2)²)}. It
 * keeps the asymmetry of both, and is Newcombe's method 10 where they are Wilson's intervals of two
 * shares.
 *
 * <p>R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890; G. Y. Zou, A. Donner, Statistics in
 * Medicine 27 (2008) 1693-1702.
 */
public final class SquareAndAdd {
  private SquareAndAdd() {}

  /**
   * The interval of {@code first - second}, at the level of both. An estimate beyond a limit of its
   * interval, as rounding may leave it, counts as lying on that limit.
   *
   * @throws IllegalArgumentException if the levels differ
   */
  public static Interval interval(
      double first, Interval ofFirst, double second, Interval ofSecond) {
    if (ofFirst.level() != ofSecond.level()) {
      throw new IllegalArgumentException(
          "levels must be equal, found " + ofFirst.level() + " and " + ofSecond.level());
    }
    double difference = first - second;
    return new Interval(
        difference - reach(first - ofFirst.lo(), ofSecond.hi() - second),
        difference + reach(ofFirst.hi() - first, second - ofSecond.lo()),
        ofFirst.level());
  }

  private static double reach(double first, double second) {
    return Math.hypot(Math.max(0, first), Math.max(0, second));
  }
}
