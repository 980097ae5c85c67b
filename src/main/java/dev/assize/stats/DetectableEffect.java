package dev.assize.stats;

import java.util.Optional;

/**
 * The smallest true difference of pass rates that a paired comparison finds with a given power.
 *
 * @param difference the effect's size as a share: 0.04 is 4 points, in either direction
 * @param basis how it was worked out
 * @param design the cases and discordant share it holds for
 * @param level the two-sided confidence level: 0.95 tests at 5 %, 0.90 at 10 %
 * @param power the probability with which such a difference is found
 */
public record DetectableEffect(
    double difference, Basis basis, PairedDesign design, double level, double power) {

  /** The two ways to work it out; {@link #words} name them beside the figure. */
  public enum Basis {
    /** {@code (z_{1-a/2} + z_{power}) √(share/n)}. */
    APPROXIMATE("normal approximation"),
    /** All tables that can occur, each tested by mid-p McNemar. */
    EXACT("exact enumeration, mid-p McNemar");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    /** How a report names it. */
    public String words() {
      return words;
    }
  }

  /** Of the power: moves the effect by less than a thousandth of a point. */
  private static final double CLOSE = 1e-6;

  /** A bracket that no step can improve on. */
  private static final double NARROW = 1e-12;

  /**
   * By the normal approximation {@code (z_{1-a/2} + z_{power}) √(share/n)}, with {@code a = 1 -
   * level}.
   *
   * <p>At level 0.90 it is also the smallest margin within which the 90 % interval shows a
   * candidate with no true difference to be not inferior. It may exceed the discordant share, as it
   * does for a category of 50 cases: read that as "no difference is found while so few cases
   * differ".
   *
   * <p>R. J. Connor, Biometrics 43 (1987) 207-211, with the variance of the null hypothesis
   * throughout.
   *
   * @throws IllegalArgumentException if level or power is not strictly between 0 and 1
   */
  public static DetectableEffect approximate(PairedDesign design, double level, double power) {
    double reach = Normal.twoSided(level) + Normal.quantile(power);
    return new DetectableEffect(
        Math.max(0, reach * standardError(design)), Basis.APPROXIMATE, design, level, power);
  }

  /**
   * By {@link #power} itself, which is met to 1e-6; empty when even a difference as large as the
   * discordant share is not found with that power.
   *
   * @throws IllegalArgumentException if level or power is not strictly between 0 and 1
   */
  public static Optional<DetectableEffect> exact(PairedDesign design, double level, double power) {
    double guess = approximate(design, level, power).difference();
    MidPRegion rejected = new MidPRegion(design.cases(), 1 - level);
    double most = design.discordantShare();
    if (design.sum(most, rejected::contains) < power) {
      return Optional.empty();
    }
    double effect = solve(design, rejected, power, guess < most ? guess : most / 2);
    return Optional.of(new DetectableEffect(effect, Basis.EXACT, design, level, power));
  }

  /**
   * Each step adds what the power lacks on the normal scale, where it is nearly a straight line;
   * steps that leave the bracket are replaced by its middle.
   */
  private static double solve(
      PairedDesign design, MidPRegion rejected, double power, double guess) {
    double missed = 0;
    double found = design.discordantShare();
    double effect = guess;
    while (found - missed > NARROW) {
      double reached = design.sum(effect, rejected::contains);
      if (Math.abs(reached - power) <= CLOSE) {
        return effect;
      }
      if (reached < power) {
        missed = effect;
      } else {
        found = effect;
      }
      double step = effect + standardError(design) * lacking(power, reached);
      effect = step > missed && step < found ? step : (missed + found) / 2;
    }
    return found;
  }

  private static double lacking(double power, double reached) {
    return reached > 0 && reached < 1
        ? Normal.quantile(power) - Normal.quantile(reached)
        : power - reached;
  }

  private static double standardError(PairedDesign design) {
    return Math.sqrt(design.discordantShare() / design.cases());
  }

  /**
   * The probability that mid-p McNemar finds a true difference, exactly: no approximation and not
   * conditional on the number of discordant cases.
   *
   * @param difference the true difference, at most the discordant share in size
   * @param level the two-sided confidence level: 0.95 tests at 5 %
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double power(PairedDesign design, double difference, double level) {
    Require.openUnit("level", level);
    return design.sum(difference, new MidPRegion(design.cases(), 1 - level)::contains);
  }
}
