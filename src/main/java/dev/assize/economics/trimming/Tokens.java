package dev.assize.economics.trimming;

import dev.assize.economics.MeanShift;
import dev.assize.economics.Study;
import dev.assize.stats.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tokens of one call by the original prompt and by a shorter one: means over the cases of which
 * both sides report them.
 *
 * @param original mean of a call
 * @param shorter likewise
 * @param cases of which both are known, at least one
 * @param fewer interval of {@code original - shorter}; empty for too few clusters
 */
public record Tokens(double original, double shorter, int cases, Optional<Interval> fewer) {

  /**
   * Compares what the cases of a study took.
   *
   * @param which positions of cases
   * @param original tokens by case id; a case of which nobody reported them is not there
   * @param shorter likewise
   * @return empty where no case is known on both sides
   */
  public static Optional<Tokens> of(
      Study study,
      int[] which,
      Map<String, Double> original,
      Map<String, Double> shorter,
      TrimRule rule) {
    int[] known =
        IntStream.of(which)
            .filter(i -> original.containsKey(id(study, i)) && shorter.containsKey(id(study, i)))
            .toArray();
    if (known.length == 0) {
      return Optional.empty();
    }
    double[] before = IntStream.of(known).mapToDouble(i -> original.get(id(study, i))).toArray();
    double[] after = IntStream.of(known).mapToDouble(i -> shorter.get(id(study, i))).toArray();
    double[] fewer =
        IntStream.range(0, known.length).mapToDouble(i -> before[i] - after[i]).toArray();
    return Optional.of(
        new Tokens(
            mean(before),
            mean(after),
            known.length,
            MeanShift.of(fewer, study.clusters(known)).interval(rule.level())));
  }

  private static String id(Study study, int at) {
    return study.cases().get(at).id();
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
  }

  /** How many tokens the shorter prompt takes less in a call; below 0 where it takes more. */
  public double saved() {
    return original - shorter;
  }

  /** The same as a share of the original's; 0 where that takes none. */
  public double share() {
    return original == 0 ? 0 : saved() / original;
  }
}
