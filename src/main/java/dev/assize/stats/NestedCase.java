package dev.assize.stats;

import java.util.Arrays;

/**
 * What one case of one side adds to the parts of the noise.
 *
 * @param within the sum over replies of the variance of their samples
 * @param sampled how many replies have two samples and more
 * @param spread the variance of the replies' means; 0 for one reply
 * @param replies how many there are, at least 1
 * @param perReply the mean over replies of 1 over their samples
 * @param perReplyNext the same with one sample more of each
 * @param mean of the replies' means
 */
record NestedCase(
    double within,
    int sampled,
    double spread,
    int replies,
    double perReply,
    double perReplyNext,
    double mean) {

  private static final double ROUNDING = 1e-14;

  /**
   * Of a case's replies, each with its samples.
   *
   * @throws IllegalArgumentException if there is no reply, or one without a sample, or a score is
   *     NaN or above 1e100
   */
  static NestedCase of(double[][] replies) {
    if (replies.length == 0) {
      throw new IllegalArgumentException("a case without replies");
    }
    double[] means = new double[replies.length];
    double within = 0;
    int sampled = 0;
    double perReply = 0;
    double perReplyNext = 0;
    for (int j = 0; j < means.length; j++) {
      double[] samples = replies[j];
      if (samples.length == 0) {
        throw new IllegalArgumentException("a reply without samples");
      }
      Arrays.stream(samples)
          .forEach(s -> Require.within("score", s, -Differences.LARGEST, Differences.LARGEST));
      means[j] = mean(samples);
      if (samples.length > 1) {
        within += variance(samples);
        sampled++;
      }
      perReply += 1.0 / samples.length / means.length;
      perReplyNext += 1.0 / (samples.length + 1) / means.length;
    }
    double spread = means.length == 1 ? 0 : variance(means);
    return new NestedCase(
        within, sampled, spread, means.length, perReply, perReplyNext, mean(means));
  }

  static double mean(double[] values) {
    return ExactSum.of(values) / values.length;
  }

  /** With {@code n-1}; 0 where the values differ by no more than their rounding. */
  static double variance(double[] values) {
    double mean = mean(values);
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return ExactSum.of(
            Arrays.stream(values)
                .map(value -> Math.abs(value - mean) <= ROUNDING * largest ? 0 : value - mean)
                .map(deviation -> deviation * deviation)
                .toArray())
        / (values.length - 1);
  }
}
