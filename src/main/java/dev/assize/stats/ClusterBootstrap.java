package dev.assize.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws whole clusters with replacement, as many as there are, and hands on the totals of each
 * resample; nothing is kept.
 *
 * <p>Where all {@code G^G} resamples are no more than were asked for, each is taken once. Many
 * clusters are drawn by groups, of such that are alike, as most are where cases pass or fail, or of
 * 256 neighbours: how many come from each group is Poisson with slightly too small a mean, and
 * single draws make up what is missing to {@code G}. Poisson counts of a known sum are multinomial,
 * so this is the same distribution, ten times as fast where most are alike.
 *
 * <p>A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), sections 2.4 and
 * 3.8.
 */
final class ClusterBootstrap {
  /** How many resamples are drawn, unless said. */
  static final int RESAMPLES = 10_000;

  /** With fewer clusters the making up would be most of the draws. */
  private static final int FEWEST_IN_GROUPS = 300;

  /** From here on a run of clusters that are alike is worth a group. */
  private static final int LONG_RUN = 9;

  /** By how many standard deviations the Poisson counts aim too low: next to none is too high. */
  private static final double SHORT = 4;

  private final double[] numerators;
  private final double[] denominators;

  /**
   * Prepares the draws.
   *
   * @param numerators one per cluster, such as the sum of its differences; clusters that are alike
   *     next to each other
   * @param denominators one per cluster, such as its size
   */
  ClusterBootstrap(double[] numerators, double[] denominators) {
    this.numerators = numerators;
    this.denominators = denominators;
  }

  /** What is done with the totals of one resample. */
  interface Totals {
    void take(double numerator, double denominator);
  }

  /** Hands on all resamples, or else so many drawn ones. */
  void run(int resamples, long seed, Totals totals) {
    int clusters = numerators.length;
    if (Math.pow(clusters, clusters) <= resamples) {
      all(0, 0, 0, totals);
      return;
    }
    SplittableRandom random = new SplittableRandom(seed);
    ClusterDraws draws = new ClusterDraws(numerators, denominators, random);
    List<Group> groups = clusters < FEWEST_IN_GROUPS ? List.of() : groups();
    for (int i = 0; i < resamples; i++) {
      draws.draw(0, clusters, clusters - byGroup(groups, draws, random));
      draws.finish(totals);
    }
  }

  private void all(int chosen, double numerator, double denominator, Totals totals) {
    if (chosen == numerators.length) {
      totals.take(numerator, denominator);
      return;
    }
    for (int c = 0; c < numerators.length; c++) {
      all(chosen + 1, numerator + numerators[c], denominator + denominators[c], totals);
    }
  }

  /** How many clusters were taken: not more than there are, or it is done again. */
  private int byGroup(List<Group> groups, ClusterDraws draws, SplittableRandom random) {
    while (true) {
      int taken = 0;
      for (Group group : groups) {
        int times = group.times().draw(random);
        taken += times;
        group.take(draws, times);
      }
      if (taken <= numerators.length) {
        return taken;
      }
      draws.clear();
    }
  }

  private List<Group> groups() {
    int clusters = numerators.length;
    double share = 1 - SHORT / Math.sqrt(clusters);
    PoissonTable block = new PoissonTable(share * ClusterDraws.BLOCK);
    List<Group> groups = new ArrayList<>();
    int mixed = 0;
    for (int from = 0, to; from < clusters; from = to) {
      to = endOfRun(from);
      boolean alike = to - from >= LONG_RUN;
      int mixedEnd = alike ? from : to;
      for (; mixedEnd - mixed >= ClusterDraws.BLOCK; mixed += ClusterDraws.BLOCK) {
        groups.add(new Block(mixed, block));
      }
      if (alike || to == clusters) {
        addMixed(mixed, mixedEnd, share, groups);
      }
      if (alike) {
        groups.add(new Alike(from, new PoissonTable(share * (to - from))));
        mixed = to;
      }
    }
    return groups;
  }

  private static void addMixed(int from, int to, double share, List<Group> groups) {
    if (to > from) {
      groups.add(new Mixed(from, to - from, new PoissonTable(share * (to - from))));
    }
  }

  private int endOfRun(int from) {
    int to = from + 1;
    while (to < numerators.length
        && numerators[to] == numerators[from]
        && denominators[to] == denominators[from]) {
      to++;
    }
    return to;
  }

  /** Neighbours of which a Poisson number is taken. */
  private sealed interface Group {
    PoissonTable times();

    void take(ClusterDraws draws, int times);
  }

  /** Clusters that are all like the one at an index. */
  private record Alike(int index, PoissonTable times) implements Group {
    @Override
    public void take(ClusterDraws draws, int times) {
      draws.take(index, times);
    }
  }

  /** As many clusters as a byte can choose from. */
  private record Block(int from, PoissonTable times) implements Group {
    @Override
    public void take(ClusterDraws draws, int times) {
      draws.drawFromBlock(from, times);
    }
  }

  /** What is left between the others. */
  private record Mixed(int from, int length, PoissonTable times) implements Group {
    @Override
    public void take(ClusterDraws draws, int times) {
      draws.draw(from, length, times);
    }
  }
}
