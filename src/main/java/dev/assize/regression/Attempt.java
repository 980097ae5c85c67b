package dev.assize.regression;

import dev.assize.base.Numbers;

/**
 * The how manieth try at one question a decision comes from: one version, one baseline, one golden
 * set. Whoever tries again until the answer is SHIP makes one of the two errors grow.
 */
public sealed interface Attempt {

  /** Every reply is an old one, or the decision was only read again: nothing was tried. */
  record Replay() implements Attempt {}

  /** No earlier run is stored here and nobody gave a number, which does not mean that it is 1. */
  record Unknown() implements Attempt {}

  /**
   * A known number.
   *
   * @param number from 1
   * @param alpha the probability with which one try ships a version that is worse by the margin
   */
  record Counted(int number, Basis basis, double alpha) implements Attempt {

    /**
     * The probability that one of the tries ships a version that is worse by the margin: {@code 1 -
     * (1 - alpha)^number}. Tries share their golden set and often their baseline, which makes them
     * alike, so this is an upper bound.
     */
    public double falseShip() {
      return -Math.expm1(number * Math.log1p(-alpha));
    }
  }

  /** Who counted. */
  enum Basis {
    /** The build server or the command line named it. */
    TOLD,
    /** Earlier runs are stored here; there may have been others elsewhere. */
    STORED_RUNS
  }

  /** For people, without a full stop; empty for a replay. */
  default String words() {
    return switch (this) {
      case Replay replay -> "";
      case Unknown unknown ->
          "unknown: no earlier run of this version is stored here, and no --attempt or"
              + " ASSIZE_ATTEMPT was given";
      case Counted counted -> counted(counted);
    };
  }

  private static String counted(Counted counted) {
    String number = (counted.basis() == Basis.STORED_RUNS ? "at least " : "") + counted.number();
    if (counted.number() == 1) {
      return number + " of this version";
    }
    return number
        + " of this version: trying until it ships lets one that is worse by the margin through with"
        + " probability up to "
        + upTo(counted.falseShip())
        + " ("
        + counted.number()
        + " tries at "
        + upTo(counted.alpha())
        + "); a good one is held less often";
  }

  /** Rounded up, because it is a bound. */
  private static String upTo(double share) {
    double tenths = Math.ceil(share * 1000 - 1e-9);
    return Numbers.percent(tenths / 1000);
  }
}
