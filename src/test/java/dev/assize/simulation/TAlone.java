package dev.assize.simulation;

import dev.assize.regression.Comparison;
import dev.assize.score.CaseScore;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import java.util.List;
import java.util.stream.IntStream;

/** What the limits of means would be by CR1 and t alone, without Tango's beside them. */
final class TAlone {

  private TAlone() {}

  static List<Coverage> of(Truth truth) {
    return List.of(
        coverage("CR1 t alone, 3 trials", GoldenSet.of(50), truth, 3),
        coverage("CR1 t alone, 3 trials", GoldenSet.of(500), truth, 3),
        coverage(
            "CR1 t alone, 30 clusters of 5",
            GoldenSet.of(150).declaringClustersOf(5),
            truth.alikeInGroupsOf(5, 0.1),
            1),
        coverage(
            "CR1 t alone, 100 clusters of 5",
            GoldenSet.of(500).declaringClustersOf(5),
            truth.alikeInGroupsOf(5, 0.1),
            1));
  }

  private static Coverage coverage(String method, GoldenSet golden, Truth truth, int trials) {
    Lottery lottery = new Lottery(golden, truth, trials, 1);
    int[] cluster = IntStream.range(0, golden.size()).map(i -> i / golden.declared()).toArray();
    return new Coverage(
        method,
        String.valueOf(golden.size()),
        Coverage.situation(truth),
        -truth.loss(),
        random ->
            ClusteredMean.of(Differences.of(differences(lottery.draw(random).getFirst()), cluster))
                .flatMap(mean -> mean.interval(Coverage.LEVEL)));
  }

  private static double[] differences(Comparison comparison) {
    return comparison.pairs().stream()
        .mapToDouble(pair -> passRate(pair.candidate()) - passRate(pair.baseline()))
        .toArray();
  }

  private static double passRate(CaseScore score) {
    return (double) score.trials().passed() / score.trials().decided();
  }
}
