package dev.assize.stats;

import java.util.Optional;

/**
 * Tango's score interval for the mean of differences over clusters: the limits that skewed
 * differences do not mislead.
 *
 * <p>Where nearly all differences point one way, a sample that happens to lack the rare large ones
 * has a high mean and a small standard error at once, and the limit of CR1 and t lies too high.
 * Tango's statistic takes the variance from the difference under test instead. Here it is given
 * counts that need not be whole: with the sums of all gains and of all losses, {@code gained =
 * sum(d_i > 0) / effect}, {@code lost = -sum(d_i < 0) / effect} and {@code n = N / effect}, the
 * design effect being that of {@link DesignEffect}. The limits solve {@code z(t) = ±t_{G-1}}.
 *
 * <p>Effective counts after J. N. K. Rao, A. J. Scott, Biometrics 48 (1992) 577-585; the score
 * interval: T. Tango, Statistics in Medicine 17 (1998) 891-908; Student's quantile in place of the
 * normal one, as E. L. Korn and B. I. Graubard do for proportions, Survey Methodology 24 (1998)
 * 193-201. How often both limits fail is simulated in {@code docs/simulations.md}.
 *
 * @param effect how many times larger the variance is than that of independent cases
 * @param gained effective cases that were fixed
 * @param lost effective cases that broke
 * @param degreesOfFreedom {@code G - 1}
 */
public record ClusteredTango(
    DesignEffect effect, double gained, double lost, int degreesOfFreedom) {

  /**
   * Empty with fewer than two clusters. Defined also where clusters agree or nothing changed.
   *
   * @throws IllegalArgumentException if a difference is not between -1 and 1
   */
  public static Optional<ClusteredTango> of(Differences differences) {
    if (differences.clusters() < 2) {
      return Optional.empty();
    }
    DesignEffect effect = DesignEffect.ofDifferences(differences);
    return Optional.of(
        new ClusteredTango(
            effect,
            differences.gained() / effect.factor(),
            differences.lost() / effect.factor(),
            differences.clusters() - 1));
  }

  /**
   * The interval of the mean difference; within [-1, 1].
   *
   * @param level the two-sided confidence level, such as 0.90
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Interval interval(double level) {
    double reach = StudentT.twoSided(level, degreesOfFreedom);
    return Tango.interval(effect.effectiveCases(), gained, lost, reach, level);
  }

  /**
   * The one-sided p-value of "not worse", from {@code z(0) = (gained - lost) / √(gained + lost)}:
   * at most {@code a} exactly when the {@code 1-2a} interval does not reach above 0.
   */
  public PValue worse() {
    return StudentT.upperTail(0.0 - z(), degreesOfFreedom);
  }

  /**
   * The one-sided p-value of "worse by the margin or more": at most {@code a} exactly when the
   * lower limit of the {@code 1-2a} interval lies above minus the margin.
   *
   * @param margin in [0, 1)
   * @throws IllegalArgumentException if the margin is outside that range
   */
  public PValue notWorse(double margin) {
    Require.within("margin", margin, 0, Math.nextDown(1.0));
    double z = Tango.statistic(effect.effectiveCases(), gained, lost, -margin);
    return StudentT.upperTail(z, degreesOfFreedom);
  }

  /** The two-sided p-value of "no difference". */
  public PValue differs() {
    return StudentT.bothTails(z(), degreesOfFreedom);
  }

  private double z() {
    double changed = gained + lost;
    return changed == 0 ? 0 : (gained - lost) / Math.sqrt(changed);
  }
}
