package dev.assize.check.similarity;

/**
 * How far a reply and a reference agree.
 *
 * @param precision the share of the reply that the reference has, 0 to 1
 * @param recall the share of the reference that the reply has, 0 to 1
 */
record Agreement(double precision, double recall) {

  static final Agreement NONE = new Agreement(0, 0);

  /** A share of nothing is 0. */
  static Agreement of(int shared, int offered, int wanted) {
    return new Agreement(
        shared / (double) Math.max(offered, 1), shared / (double) Math.max(wanted, 1));
  }

  static Agreement of(Overlap overlap) {
    return of(overlap.shared(), overlap.offered(), overlap.wanted());
  }

  /** The harmonic mean of both. */
  double f() {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }
}
