package dev.assize.stats;

/**
 * How often a judge agrees with people, separately for what they accept and what they reject.
 *
 * @param sensitivity of the replies that people pass, those that the judge passes
 * @param specificity of the replies that people fail, those that the judge fails
 */
public record JudgeAccuracy(Proportion sensitivity, Proportion specificity) {

  /**
   * Youden's {@code J = sensitivity + specificity - 1}, from -1 to 1: a true difference of one
   * point shows as J points in the judge's verdicts. A judge that guesses has 0.
   *
   * <p>W. J. Youden, Cancer 3 (1950) 32-35.
   */
  public double youden() {
    return sensitivity.share() - specificity.rest().share();
  }

  /**
   * The interval of J, as the difference of two independent proportions: with Wilson's limits, the
   * distances of each side squared and added. Its lower limit is what a margin in human points is
   * to be multiplied with.
   *
   * <p>R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Interval youden(double level) {
    Interval accepted = wilson(sensitivity, level);
    Interval wronglyAccepted = wilson(specificity.rest(), level);
    double q1 = sensitivity.share();
    double q2 = specificity.rest().share();
    double below = Math.hypot(q1 - accepted.lo(), wronglyAccepted.hi() - q2);
    double above = Math.hypot(accepted.hi() - q1, q2 - wronglyAccepted.lo());
    return new Interval(Math.max(-1, q1 - q2 - below), Math.min(1, q1 - q2 + above), level);
  }

  private static Interval wilson(Proportion proportion, double level) {
    return Wilson.ofShare(proportion.share(), proportion.of(), level);
  }
}
