package dev.assize.stats;

import java.util.OptionalDouble;

/**
 * The variance of judged scores in three parts: between cases, between replies to one case, and
 * between samples of a judge on one reply. Parts that the data cannot tell apart are counted with
 * the larger unit: without repeated samples the judge's part is in {@code replies}, without
 * repeated replies theirs is in {@code cases}.
 *
 * <p>{@code Var(mean) = (cases + (replies + samples / n) / K) / N}, with n samples of each reply, K
 * replies to each of N cases.
 *
 * @param cases the variance of the cases' true means; of two sides that of their true differences
 * @param replies the variance of a reply's true score around its case's; of two sides their sum
 * @param samples the variance of one sample around its reply's true score; of two sides their sum
 */
public record NoiseParts(double cases, double replies, double samples) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a part is negative or above 1e100
   */
  public NoiseParts {
    Require.within("cases", cases, 0, Differences.LARGEST);
    Require.within("replies", replies, 0, Differences.LARGEST);
    Require.within("samples", samples, 0, Differences.LARGEST);
  }

  /** The judge's share of the noise of one sample of one reply, 0 to 1; empty without any noise. */
  public OptionalDouble judgeShare() {
    return share(replies, samples);
  }

  static OptionalDouble share(double replies, double samples) {
    double noise = replies + samples;
    return noise == 0 ? OptionalDouble.empty() : OptionalDouble.of(samples / noise);
  }

  /**
   * What more replies would do for so many cases.
   *
   * @param number of cases, at least 1
   * @param perReply what is left of the judge's variance in one reply: 1/n of n samples
   */
  public RepeatPlan plan(int number, double perReply) {
    return new RepeatPlan(number, cases, replies + samples * perReply);
  }
}
