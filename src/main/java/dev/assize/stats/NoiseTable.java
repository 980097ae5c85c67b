package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A judge's scores of the same cases, several samples of several replies to each, on one side or on
 * the two sides of a comparison: from which {@link NoiseParts} are estimated.
 *
 * <p>By moments, each unit weighing the same. Samples: the mean over replies of the variance of
 * their samples. Replies: the mean over cases of the variance of the replies' means, less what the
 * samples add to it. Cases: the variance of the cases' means (of two sides, of their differences),
 * less what replies and samples add to it. All variances with {@code n-1}, no part below 0. Where
 * all are sampled alike these are the estimates of the nested analysis of variance.
 *
 * <p>R. R. Sokal, F. J. Rohlf, Biometry (1995), section 10.1; S. R. Searle, G. Casella, C. E.
 * McCulloch, Variance Components (1992), chapter 5.
 */
public final class NoiseTable {

  /** Enough for limits that two seeds print alike to a part of a hundred or two. */
  static final int RESAMPLES = 2_000;

  /** By side, then by case. */
  private final NestedCase[][] sides;

  private NoiseTable(NestedCase[][] sides) {
    this.sides = sides;
  }

  /**
   * Scores of one side: by case, reply and sample; cases and replies may have any number of them
   * from 1.
   *
   * @throws IllegalArgumentException if there are fewer than two cases, one is empty, or a score is
   *     NaN or above 1e100
   */
  public static NoiseTable of(double[][][] scores) {
    return new NoiseTable(new NestedCase[][] {nested(scores)});
  }

  /**
   * Scores of two sides, of the same cases in the same order.
   *
   * @throws IllegalArgumentException as for one side, and if one side has more cases
   */
  public static NoiseTable of(double[][][] baseline, double[][][] candidate) {
    if (baseline.length != candidate.length) {
      throw new IllegalArgumentException(
          baseline.length + " cases on one side and " + candidate.length + " on the other");
    }
    return new NoiseTable(new NestedCase[][] {nested(baseline), nested(candidate)});
  }

  private static NestedCase[] nested(double[][][] scores) {
    Require.within("cases", scores.length, 2, Integer.MAX_VALUE);
    return Arrays.stream(scores).map(NestedCase::of).toArray(NestedCase[]::new);
  }

  /** How many cases there are. */
  public int cases() {
    return sides[0].length;
  }

  /** How many replies were sampled more than once. */
  public int sampledReplies() {
    return all().mapToInt(NestedCase::sampled).sum();
  }

  /** How many times a case was asked more than once, counted for each side. */
  public int repeatedCases() {
    return (int) all().filter(each -> each.replies() > 1).count();
  }

  /** How many replies a case has on a side, by the harmonic mean, rounded. */
  public int trials() {
    double inverse = all().mapToDouble(each -> 1.0 / each.replies()).average().orElse(1);
    return (int) Math.round(1 / inverse);
  }

  /** What is left of the judge's variance in a reply: 1/n where each has n samples. */
  public double perReply() {
    return all().mapToDouble(NestedCase::perReply).average().orElse(1);
  }

  /** The same with one sample more of each reply. */
  public double perReplyNext() {
    return all().mapToDouble(NestedCase::perReplyNext).average().orElse(1);
  }

  private Stream<NestedCase> all() {
    return Arrays.stream(sides).flatMap(Arrays::stream);
  }

  /** The parts. */
  public NoiseParts parts() {
    double[] values = new double[cases()];
    double[] added = new double[cases()];
    double replies = 0;
    double samples = 0;
    for (NestedCase[] side : sides) {
      Noise own = noise(side);
      replies += own.replies();
      samples += own.samples();
      for (int i = 0; i < values.length; i++) {
        values[i] = side[i].mean() - values[i];
        added[i] += (own.replies() + own.samples() * side[i].perReply()) / side[i].replies();
      }
    }
    double between = NestedCase.variance(values) - NestedCase.mean(added);
    return new NoiseParts(Math.max(0, between), replies, samples);
  }

  /** What lies within cases, on one side. */
  private record Noise(double replies, double samples) {}

  private static Noise noise(NestedCase[] side) {
    double within = 0;
    int sampled = 0;
    double spread = 0;
    double perReply = 0;
    int repeated = 0;
    for (NestedCase each : side) {
      within += each.within();
      sampled += each.sampled();
      if (each.replies() > 1) {
        spread += each.spread();
        perReply += each.perReply();
        repeated++;
      }
    }
    double samples = sampled == 0 ? 0 : within / sampled;
    double replies = repeated == 0 ? 0 : Math.max(0, (spread - samples * perReply) / repeated);
    return new Noise(replies, samples);
  }

  /**
   * The percentile interval of the judge's share of the noise, from draws of whole clusters. Empty
   * where the share is unknown, 0 or 1, with fewer than {@link FewClusters#LEAST} clusters, and
   * where the draws are too few for the level.
   *
   * @param cluster for each case the number of its cluster, from 0 without gaps
   * @param level the two-sided confidence level, such as 0.90
   * @param seed decides the draws
   * @throws IllegalArgumentException if there is not one number per case, or the level is outside
   *     its range
   */
  public Optional<Interval> judgeShare(int[] cluster, double level, long seed) {
    Require.openUnit("level", level);
    if (cluster.length != cases()) {
      throw new IllegalArgumentException(cluster.length + " clusters of " + cases() + " cases");
    }
    OptionalDouble estimate = parts().judgeShare();
    if (estimate.isEmpty() || estimate.getAsDouble() == 0 || estimate.getAsDouble() == 1) {
      return Optional.empty();
    }
    int[][] clusters = Clusters.of(cluster).positions();
    if (clusters.length < FewClusters.LEAST) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] shares =
        IntStream.range(0, RESAMPLES)
            .mapToObj(r -> share(drawn(clusters, random)))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    return Percentiles.of(shares, level);
  }

  private static int[] drawn(int[][] clusters, SplittableRandom random) {
    return IntStream.range(0, clusters.length)
        .flatMap(c -> Arrays.stream(clusters[random.nextInt(clusters.length)]))
        .toArray();
  }

  private OptionalDouble share(int[] drawn) {
    double replies = 0;
    double samples = 0;
    for (NestedCase[] side : sides) {
      NestedCase[] resample =
          Arrays.stream(drawn).mapToObj(i -> side[i]).toArray(NestedCase[]::new);
      Noise own = noise(resample);
      replies += own.replies();
      samples += own.samples();
    }
    return NoiseParts.share(replies, samples);
  }
}
