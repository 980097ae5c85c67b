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
    String by,
    String criterion,
    int cases,
    int trials,
    int samples,
    Answers answers,
    Noise noise,
    Jurors jurors) {

  /**
   * How many answers were given, on both sides together.
   *
   * @param all every sample of every reply
   * @param unscored of which nothing can be said, such as those that nobody can read
   * @param errored that never came
   */
  public record Answers(int all, int unscored, int errored) {

    /** Whether each of them says something. */
    public boolean isComplete() {
      return unscored + errored == 0;
    }
  }

  /** {@code tone by judge:manners}. */
  public String words() {
    return criterion + " by " + by;
  }
}
