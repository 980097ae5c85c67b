package dev.assize.drift;

/**
 * A rule of a control chart that a run hits.
 *
 * @param words what it means, with its figures
 */
public record RuleHit(Rule rule, String words) {

  /** The rules. */
  public enum Rule {
    AVERAGE_ABOVE,
    AVERAGE_BELOW,
    SUM_ABOVE,
    SUM_BELOW
  }
}
