package dev.assize.base;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Where randomness begins; recorded in every manifest. Derived seeds keep independent uses apart.
 */
public record Seed(long value) {

  /**
   * A seed of its own for a purpose, for instance {@code "schedule"}; the same purpose, the same
   * seed.
   */
  public Seed derive(String purpose) {
    return new Seed(Digest.of(value + "/" + purpose).word(0));
  }

  /** A generator whose algorithm is named, so that no JDK release changes its sequence. */
  public RandomGenerator generator() {
    return new SplittableRandom(value);
  }
}
