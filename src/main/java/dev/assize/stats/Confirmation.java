package dev.assize.stats;

import java.util.Optional;

/**
 * How a first failure of a critical case is confirmed: by so many failures in so many fresh trials.
 *
 * <p>Fifty cases that each pass 97 times in 100 show a failure in 78 % of runs although nothing has
 * changed; confirming each takes that down to whatever the error budget allows. Fresh trials only:
 * a cached reply confirms nothing.
 *
 * @param failures how many of them must fail, 0 to {@code trials}
 * @param trials fresh trials after the first failure, 0 or more
 */
public record Confirmation(int failures, int trials) {
  private static final int MOST_TRIALS = 1000;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is outside its range
   */
  public Confirmation {
    Require.count("trials", trials);
    Require.within("failures", failures, 0, trials);
  }

  /**
   * What each of several critical cases may take of their common error budget: {@code 1 - (1 -
   * alpha)^(1/cases)}, so that all together hold back an unchanged candidate with probability
   * {@code alpha} at most.
   *
   * <p>Z. Šidák, JASA 62 (1967) 626-633.
   *
   * @throws IllegalArgumentException if {@code alpha} is not strictly between 0 and 1 or {@code
   *     cases} is below 1
   */
  public static double shareOf(double alpha, int cases) {
    Require.openUnit("alpha", alpha);
    Require.within("cases", cases, 1, Integer.MAX_VALUE);
    return -Math.expm1(Math.log1p(-alpha) / cases);
  }

  /**
   * The fewest fresh trials, all of which must fail, so that an unchanged case is held back with at
   * most the given probability; none where its first failure is rare enough.
   *
   * @param reliability the chance that the unchanged case passes, 0 to 1
   * @param allowed what this case may take of the error budget
   * @return empty when a thousand are not enough, as for a case that always fails
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Optional<Confirmation> fewest(double reliability, double allowed) {
    Require.within("reliability", reliability, 0, 1);
    Require.openUnit("allowed", allowed);
    double chance = 1 - reliability;
    for (int trials = 0; trials <= MOST_TRIALS; trials++) {
      if (chance <= allowed) {
        return Optional.of(new Confirmation(trials, trials));
      }
      chance *= 1 - reliability;
    }
    return Optional.empty();
  }

  /**
   * With a given number of fresh trials: the fewest failures among them that keep the budget, so
   * that a case which now fails often, though not always, is still confirmed.
   *
   * @return empty when even all of them failing happens too often
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Optional<Confirmation> among(int trials, double reliability, double allowed) {
    Require.openUnit("allowed", allowed);
    for (int failures = 0; failures <= trials; failures++) {
      Confirmation confirmation = new Confirmation(failures, trials);
      if (confirmation.falseAlarm(reliability) <= allowed) {
        return Optional.of(confirmation);
      }
    }
    return Optional.empty();
  }

  /**
   * The probability that an unchanged case fails at first and is then confirmed.
   *
   * @param reliability the chance that it passes, 0 to 1
   */
  public double falseAlarm(double reliability) {
    return (1 - reliability) * chance(1 - reliability);
  }

  /**
   * The probability that a case which has failed once is confirmed.
   *
   * @param failureRate its true chance to fail, 0 to 1
   * @throws IllegalArgumentException if the rate is outside that range
   */
  public double chance(double failureRate) {
    Require.within("failure rate", failureRate, 0, 1);
    if (failureRate == 0 || failureRate == 1) {
      return failures == 0 || failureRate == 1 ? 1 : 0;
    }
    return Binomial.mean(trials, failureRate, k -> k >= failures ? 1 : 0);
  }
}
