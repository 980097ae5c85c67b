package dev.assize.stats;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What the past runs of one case say of the chance {@code p} that it passes: the posterior {@code
 * Beta(1/2 + passes, 1/2 + failures)} after Jeffreys' prior.
 *
 * <p>H. Jeffreys, Proceedings of the Royal Society A 186 (1946) 453-461.
 *
 * @param passes trials that passed, 0 or more
 * @param failures trials that failed, 0 or more
 */
public record Flakiness(int passes, int failures) {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;
  private static final double SURE = 0.9;
  private static final int MOST_TRIALS = 1000;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Flakiness {
    Require.count("passes", passes);
    Require.count("failures", failures);
  }

  /** {@code P(0.1 < p < 0.9)}: the probability that the case is neither stable way. */
  public double chance() {
    return BetaDistribution.of(passes + 0.5, failures + 0.5).probability(LOW, HIGH);
  }

  /**
   * Whether the case belongs into quarantine: it has been seen both ways, and is flaky with more
   * than 90 % probability.
   */
  public boolean isFlaky() {
    return passes > 0 && failures > 0 && chance() > SURE;
  }

  /** The expected chance that the case passes, strictly between 0 and 1; 1/2 without any trial. */
  public double reliability() {
    return (passes + 0.5) / (passes + (double) failures + 1);
  }

  /**
   * The probability that the next {@code trials} all fail if nothing has changed, averaged over the
   * posterior: {@code Π (failures + 1/2 + i) / (passes + failures + 1 + i)}.
   *
   * @throws IllegalArgumentException if {@code trials} is negative
   */
  public double allFail(int trials) {
    Require.count("trials", trials);
    double product = 1;
    for (int i = 0; i < trials; i++) {
      product *= (failures + 0.5 + i) / (passes + (double) failures + 1 + i);
    }
    return product;
  }

  /**
   * The fewest fresh trials that must fail after a first failure so that an unchanged case is held
   * back with at most the given probability, the uncertainty of its reliability included. Few past
   * trials make this many; see {@link Confirmation} for a reliability that is known.
   *
   * @param allowed what this case may take of the error budget: {@link Confirmation#shareOf}
   * @return empty when a thousand are not enough
   * @throws IllegalArgumentException if {@code allowed} is not strictly between 0 and 1
   */
  public OptionalInt confirmations(double allowed) {
    Require.openUnit("allowed", allowed);
    double chance = 1;
    for (int trials = 0; trials <= MOST_TRIALS; trials++) {
      chance *= (failures + 0.5 + trials) / (passes + (double) failures + 1 + trials);
      if (chance <= allowed) {
        return OptionalInt.of(trials);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The probability that {@code runs} runs show a case both passing and failing: {@code 1 - p^k -
   * (1-p)^k}; 0 for one run or none.
   *
   * @param passRate the case's true chance to pass, 0 to 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double detection(double passRate, int runs) {
    Require.within("pass rate", passRate, 0, 1);
    Require.count("runs", runs);
    return Math.max(0, 1 - Math.pow(passRate, runs) - Math.pow(1 - passRate, runs));
  }
}
