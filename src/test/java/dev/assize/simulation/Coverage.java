package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import dev.assize.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * How often an interval of the gate leaves out the truth, and on which side: a lower limit above it
 * ships what must not be shipped, an upper limit below it holds what need not be held.
 *
 * @param drawn an interval of newly drawn cases
 */
record Coverage(
    String method,
    String cases,
    String situation,
    double truth,
    Function<RandomGenerator, Optional<Interval>> drawn) {

  static final double LEVEL = 0.90;

  private static final double SIDE = 0.05;

  static final List<String> HEADS =
      List.of("interval", "cases", "truth", "holds it", "too high", "too low", "promise");

  static List<Coverage> all() {
    List<Coverage> all = new ArrayList<>();
    for (int cases : new int[] {20, 50, 500}) {
      for (double flips : new double[] {0.02, 0.10, 0.30}) {
        losing(Truth.withFlips(flips)).forEach(truth -> all.add(tango(cases, truth)));
      }
    }
    for (double flips : new double[] {0.02, 0.10}) {
      losing(Truth.withFlips(flips)).forEach(truth -> all.addAll(means(truth)));
    }
    for (double flips : new double[] {0.02, 0.10}) {
      all.addAll(TAlone.of(losing(Truth.withFlips(flips)).getLast()));
    }
    Truth lossIn25 = Truth.withFlips(0.10).losing(0.09);
    Truth likely = Truth.withFlips(0.10).losing(0.09).alikeInGroupsOf(5, 0.3);
    GoldenSet sixty = GoldenSet.of(300).declaringClustersOf(5);
    all.add(paired("CR1 t and Tango, 60 clusters of 5, ICC 0.3", sixty, likely, 1));
    all.add(clusters("sign flips and Tango, 25 clusters of 20", 500, 20, lossIn25));
    for (double passRate : new double[] {0.80, 0.95}) {
      all.add(floorOfTrials(50, passRate));
      all.add(floorOfTrials(500, passRate));
      all.add(floorOfClusters(150, passRate));
      all.add(floorOfClusters(500, passRate));
    }
    all.addAll(scores(50));
    all.addAll(scores(500));
    for (int cases : new int[] {20, 50, 500}) {
      for (double passRate : new double[] {0.01, 0.05, 0.50, 0.95, 0.99}) {
        all.add(wilson(cases, passRate));
      }
    }
    return all;
  }

  private static List<Truth> losing(Truth equal) {
    return List.of(equal, equal.losing(0.9 * equal.flips()));
  }

  private static List<Coverage> means(Truth truth) {
    return List.of(
        paired("CR1 t and Tango, 3 trials", GoldenSet.of(50), truth, 3),
        paired("CR1 t and Tango, 3 trials", GoldenSet.of(500), truth, 3),
        clusters("CR1 t and Tango, 30 clusters of 5", 150, 5, truth),
        clusters("CR1 t and Tango, 100 clusters of 5", 500, 5, truth),
        clusters("sign flips and Tango, 10 clusters of 2", 20, 2, truth),
        clusters("sign flips and Tango, 10 clusters of 5", 50, 5, truth),
        paired("sign flips and Tango, 3 trials", GoldenSet.of(12), truth, 3));
  }

  private static Coverage clusters(String method, int cases, int each, Truth truth) {
    return paired(
        method, GoldenSet.of(cases).declaringClustersOf(each), truth.alikeInGroupsOf(each, 0.1), 1);
  }

  /** As the gate computes it from a comparison. */
  private static Coverage paired(String method, GoldenSet golden, Truth truth, int trials) {
    Lottery lottery = new Lottery(golden, truth, trials, 1);
    return new Coverage(
        method,
        String.valueOf(golden.size()),
        situation(truth),
        -truth.loss(),
        random -> lottery.draw(random).getFirst().values().interval(LEVEL));
  }

  private static Coverage tango(int cases, Truth truth) {
    double broke = (truth.flips() + truth.loss()) / 2;
    return new Coverage(
        "Tango",
        String.valueOf(cases),
        situation(truth),
        -truth.loss(),
        random -> {
          int n01 = 0;
          int n10 = 0;
          for (int i = 0; i < cases; i++) {
            double drawn = random.nextDouble();
            n01 += drawn < broke ? 1 : 0;
            n10 += drawn >= broke && drawn < truth.flips() ? 1 : 0;
          }
          return Tango.interval(new PairedTable(cases - n10 - n01, n10, n01, 0), LEVEL);
        });
  }

  static String situation(Truth truth) {
    return "loss " + percent(truth.loss()) + " at " + percent(truth.flips()) + " flips";
  }

  private static Coverage floorOfTrials(int cases, double passRate) {
    MeanCoverage drawn = new MeanCoverage(GoldenSet.of(cases));
    return floor(
        "CR1 t and Wilson, 3 trials", cases, passRate, random -> drawn.trials(passRate, random));
  }

  private static Coverage floorOfClusters(int cases, double passRate) {
    MeanCoverage drawn =
        new MeanCoverage(GoldenSet.of(cases).declaringClustersOf(MeanCoverage.EACH));
    String method = "CR1 t and Wilson, " + cases / MeanCoverage.EACH + " clusters of 5";
    return floor(method, cases, passRate, random -> drawn.clusters(passRate, random));
  }

  private static Coverage floor(
      String method,
      int cases,
      double passRate,
      Function<RandomGenerator, Optional<Interval>> drawn) {
    return new Coverage(
        method, String.valueOf(cases), "pass rate " + percent(passRate), passRate, drawn);
  }

  private static List<Coverage> scores(int cases) {
    MeanCoverage drawn = new MeanCoverage(GoldenSet.of(cases));
    String method = "CR1 t and Tango, scores";
    String n = String.valueOf(cases);
    return List.of(
        new Coverage(method, n, "loss 0 %, small steps either way", 0, drawn::steps),
        new Coverage(method, n, "loss 0 %, 3 % collapse and all others rise", 0, drawn::collapses));
  }

  private static Coverage wilson(int cases, double passRate) {
    return new Coverage(
        "Wilson",
        String.valueOf(cases),
        "pass rate " + percent(passRate),
        passRate,
        random -> {
          int passed = 0;
          for (int i = 0; i < cases; i++) {
            passed += random.nextDouble() < passRate ? 1 : 0;
          }
          return Wilson.interval(passed, cases, LEVEL);
        });
  }

  private static String percent(double share) {
    return Rate.percent(share).replaceAll("\\.?0+$", "") + " %";
  }

  String name() {
    return method + ", " + cases + ", " + situation;
  }

  /** Where no interval can be given none is wrong. */
  Missed missed(int runs, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    int above = 0;
    int below = 0;
    for (int run = 0; run < runs; run++) {
      Optional<Interval> interval = drawn.apply(random);
      above += interval.filter(i -> i.isAbove(truth)).isPresent() ? 1 : 0;
      below += interval.filter(i -> i.isBelow(truth)).isPresent() ? 1 : 0;
    }
    return new Missed(new Rate(above, runs), new Rate(below, runs));
  }

  /** How often the whole interval lay above the truth, and below it. */
  record Missed(Rate above, Rate below) {

    Rate held() {
      return new Rate(above.runs() - above.count() - below.count(), above.runs());
    }

    String verdict() {
      List<String> failing = new ArrayList<>();
      if (above.exceeds(SIDE)) {
        failing.add("too high");
      }
      if (below.exceeds(SIDE)) {
        failing.add("too low");
      }
      return failing.isEmpty() ? "kept" : "**fails**: " + String.join(", ", failing);
    }
  }

  String row(Missed missed) {
    return Page.row(
        method,
        cases,
        situation,
        missed.held().text(),
        missed.above().text(),
        missed.below().text(),
        missed.verdict());
  }
}
