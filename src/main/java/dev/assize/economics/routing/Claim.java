package dev.assize.economics.routing;

import dev.assize.stats.PValue;

/**
 * What may be said in favour of a route.
 *
 * @param what is said
 * @param p two-sided, of the contrary
 * @param adjusted raised by Holm over all that may be said of any route
 * @param isShown whether that is at most alpha
 */
public record Claim(Course course, What what, PValue p, PValue adjusted, boolean isShown) {

  /** What there is to say. */
  public enum What {
    /** It gains more than the best single subject, in the unit of the objective. */
    GAINS,
    /** It costs less than that, and loses no more than the margin. */
    SAVES
  }
}
