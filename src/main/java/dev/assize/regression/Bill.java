package dev.assize.regression;

import dev.assize.base.Seed;
import dev.assize.regression.Prospect.Assumptions;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * What share of its cases a run that may stop early is expected to play, by seeded simulation of
 * the gate's own looks.
 *
 * @param loss the true loss, as a share
 * @param share of the cases that are looked at, in the mean over all runs
 * @param holds share of the runs that stop for HOLD
 * @param ships share of the runs that stop for SHIP
 * @param runs how many were simulated
 */
public record Bill(double loss, double share, double holds, double ships, int runs) {

  private static final double[] LOSSES = {0, 0.03, 0.05, 0.08, 0.20};
  private static final int MOST_RUNS = 2_000;
  private static final int FEWEST_RUNS = 100;
  private static final int MOST_LOOKS = 1_000_000;

  /** For losses of 0, 3, 5, 8 and 20 points; empty where the design lets nothing stop a run. */
  public static List<Bill> of(Rules rules, List<CaseFacts> golden, Assumptions assumed, Seed seed) {
    return switch (rules.design()) {
      case Design.OneLook one -> List.of();
      case Design.TwoLooks two -> List.of();
      case Design.EarlyStop early ->
          golden.isEmpty() ? List.of() : of(rules, Course.of(early, golden, seed), assumed, seed);
    };
  }

  private static List<Bill> of(Rules rules, Course course, Assumptions assumed, Seed seed) {
    int runs = runs(course.units().size());
    return DoubleStream.of(LOSSES)
        .mapToObj(loss -> of(loss, runs, rules, course, assumed, seed))
        .toList();
  }

  /** As many as a plan can wait for. */
  static int runs(int units) {
    return Math.clamp(MOST_LOOKS / units, FEWEST_RUNS, MOST_RUNS);
  }

  /** For one loss, by so many runs. */
  static Bill of(
      double loss, int runs, Rules rules, Course course, Assumptions assumed, Seed seed) {
    RandomGenerator random = seed.derive("bill " + loss).generator();
    Lot lot = new Lot(loss, Math.max(loss, assumed.discordantShare()), assumed.correlation());
    long cases = 0;
    int holds = 0;
    int ships = 0;
    for (int run = 0; run < runs; run++) {
      Walk walk = new Walk(rules, course, Walk.Ends.BOTH);
      while (walk.stop().isEmpty() && !walk.isOver()) {
        walk.next(lot.draw(course.units().get(walk.units()).cases().size(), random));
      }
      cases += walk.cases();
      holds += walk.stop().filter(stop -> stop.answer() == Answer.HOLD).isPresent() ? 1 : 0;
      ships += walk.stop().filter(stop -> stop.answer() == Answer.SHIP).isPresent() ? 1 : 0;
    }
    double all = (double) course.cases() * runs;
    return new Bill(loss, cases / all, (double) holds / runs, (double) ships / runs, runs);
  }

  /**
   * Draws the differences of a unit's cases. Each takes the unit's common fate with the root of the
   * correlation, so that two of them take it together with the correlation itself.
   */
  private record Lot(double loss, double discordant, double correlation) {

    /** The sum of the differences. */
    int draw(int cases, RandomGenerator random) {
      int common = one(random);
      int sum = 0;
      for (int i = 0; i < cases; i++) {
        boolean isShared = cases > 1 && random.nextDouble() < Math.sqrt(correlation);
        sum += isShared || cases == 1 ? common : one(random);
      }
      return sum;
    }

    private int one(RandomGenerator random) {
      double drawn = random.nextDouble();
      if (drawn < (discordant + loss) / 2) {
        return -1;
      }
      return drawn < discordant ? 1 : 0;
    }
  }
}
