package dev.assize.noise;

/**
 * What the stored verdicts of a judge say of the judge.
 *
 * @param by such as {@code judge:tone}
 * @param criterion what it looked at
 * @param cases with verdicts, of two sides on both
 * @param trials of each, on each side
 * @param samples of each reply that got most of them
 */
public record JudgeFigures(
    String by, String criterion, int cases, int trials, int samples, Noise noise, Jurors jurors) {

  /** {@code tone by judge:manners}. */
  public String words() {
    return criterion + " by " + by;
  }
}
