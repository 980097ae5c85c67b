package dev.assize.simulation;

/**
 * How the two versions truly behave. A share of {@code 2 flips} of the cases is unstable: the
 * baseline passes such a case in every second trial, so that {@code flips} of all cases differ
 * between any two single trials; the candidate passes it less often, by just as much as makes the
 * loss. All other cases pass always or never. With one trial a side this is McNemar's model: {@code
 * n01} has the share {@code (flips + loss)/2}, {@code n10} {@code (flips - loss)/2}.
 *
 * @param flips the share of cases that differ between two trials, above 0 and at most 0.5
 * @param loss by how much the candidate's pass rate is lower, 0 to {@code flips}
 * @param lossIn the one category that loses, or {@link #EVERYWHERE}
 * @param together how many neighbouring cases are truly alike
 * @param likeness the correlation of the differences of two of them (ICC), 0 to 1
 */
record Truth(double flips, double loss, int lossIn, int together, double likeness) {

  static final int EVERYWHERE = -1;

  /** The share of the stable cases that pass. */
  static final double STABLE_PASS = 0.875;

  /** How often a critical case passes, on either side. */
  static final double RELIABILITY = 0.97;

  static Truth withFlips(double flips) {
    return new Truth(flips, 0, EVERYWHERE, 1, 0);
  }

  Truth losing(double share) {
    return new Truth(flips, share, EVERYWHERE, together, likeness);
  }

  Truth losingIn(int category, double share) {
    return new Truth(flips, share, category, together, likeness);
  }

  Truth alikeInGroupsOf(int cases, double icc) {
    return new Truth(flips, loss, lossIn, cases, icc);
  }

  double unstable() {
    return 2 * flips;
  }

  /** How often the candidate passes an unstable case. */
  double candidatePasses(int category) {
    boolean loses = lossIn == EVERYWHERE || lossIn == category;
    return loses ? 0.5 - loss / unstable() : 0.5;
  }

  /** The pass rate of the baseline over cases that are not critical. */
  double passRate() {
    return unstable() / 2 + (1 - unstable()) * STABLE_PASS;
  }
}
