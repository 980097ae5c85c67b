package dev.assize.stats;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A judge's scores of many replies, of which a random few are labelled by people too.
 *
 * <p>The labelled replies must be a random sample of the same run: same judge, same rubric, same
 * two sides. For a comparison take the differences of both sides ({@link #minus}), case by case.
 */
public final class JudgedSample {
  private final double[] labels;
  private final double[] judged;
  private final double[] rest;

  private JudgedSample(double[] labels, double[] judged, double[] rest) {
    this.labels = labels;
    this.judged = judged;
    this.rest = rest;
  }

  /**
   * Labelled and unlabelled cases.
   *
   * @param labels people's scores of the labelled cases
   * @param judged the judge's scores of the same cases, in the same order
   * @param rest the judge's scores of the cases without a label
   * @throws IllegalArgumentException if labels and scores are not as many, or a score is not a
   *     number from -1,000,000 to 1,000,000
   */
  public static JudgedSample of(double[] labels, double[] judged, double[] rest) {
    requireAsMany("labels and judged scores", labels, judged);
    for (double[] scores : new double[][] {labels, judged, rest}) {
      for (double score : scores) {
        Require.within("score", score, -1e6, 1e6);
      }
    }
    return new JudgedSample(labels.clone(), judged.clone(), rest.clone());
  }

  /**
   * This side less the other, case by case: the sample of differences.
   *
   * @throws IllegalArgumentException if the other side has not as many cases, labelled and not
   */
  public JudgedSample minus(JudgedSample other) {
    return new JudgedSample(
        difference("labelled cases of both sides", labels, other.labels),
        difference("labelled cases of both sides", judged, other.judged),
        difference("unlabelled cases of both sides", rest, other.rest));
  }

  private static double[] difference(String what, double[] some, double[] others) {
    requireAsMany(what, some, others);
    return IntStream.range(0, some.length).mapToDouble(i -> some[i] - others[i]).toArray();
  }

  private static void requireAsMany(String what, double[] some, double[] others) {
    if (some.length != others.length) {
      throw new IllegalArgumentException(
          what + " must be as many, found " + some.length + " and " + others.length);
    }
  }

  /** How many cases are labelled. */
  public int labelled() {
    return labels.length;
  }

  /** How many are not. */
  public int unlabelled() {
    return rest.length;
  }

  /**
   * The judge's mean error on the labelled cases, judged less labelled, with its normal interval.
   * One that holds 0 shows no bias; then the raw figure is the better one. Empty below two labelled
   * cases.
   *
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> bias(double level) {
    double z = Normal.twoSided(level);
    Moments error = errors(1);
    double reach = z * Math.sqrt(error.ofMean());
    return labelled() < 2
        ? Optional.empty()
        : Optional.of(new Interval(-error.mean() - reach, -error.mean() + reach, level));
  }

  /** Of {@code label - weight · judged}. */
  Moments errors(double weight) {
    return Moments.of(labels.length, i -> labels[i] - weight * judged[i]);
  }

  /** Of the judge's scores without a label. */
  Moments unlabelledScores() {
    return Moments.of(rest.length, i -> rest[i]);
  }

  /** Of the judge's scores with a label. */
  Moments labelledScores() {
    return Moments.of(judged.length, i -> judged[i]);
  }

  /** The population covariance of labels and the judge's scores. */
  double covariance() {
    double label = errors(0).mean();
    double score = labelledScores().mean();
    return Moments.of(labels.length, i -> (labels[i] - label) * (judged[i] - score)).mean();
  }
}
