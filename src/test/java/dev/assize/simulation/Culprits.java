package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.drift.Quantity;
import dev.assize.drift.Rejudged;
import dev.assize.drift.WhoseDrift;
import dev.assize.drift.WhoseDrift.Culprit;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.PairedDesign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * How often the right one is named, by so many replies that were judged again. A tenth of all
 * verdicts flip between two judgements of one reply, and a tenth between two replies to one case.
 *
 * @param judge by how much the judge passes fewer
 * @param subject by how much the subject passes less often
 */
record Culprits(int replies, double judge, double subject) {

  private static final double FLIPS = 0.10;
  private static final double PASSING = 0.80;
  private static final double LOSS = 0.05;
  private static final double MARGIN = 0.05;

  static final List<String> HEADS =
      List.of(
          "moved",
          "replies",
          "the right one alone",
          "both",
          "the wrong one alone",
          "nobody",
          "exact power of the mid-p test");

  static List<Culprits> all() {
    return Stream.of(new double[] {0, LOSS}, new double[] {LOSS, 0}, new double[] {0, 0})
        .flatMap(
            moved ->
                Stream.of(100, 200, 300, 500)
                    .map(replies -> new Culprits(replies, moved[0], moved[1])))
        .toList();
  }

  String name() {
    return moved() + ", " + replies + " replies judged again";
  }

  private String moved() {
    return judge > 0
        ? "the judge, by 5 points"
        : subject > 0 ? "the subject, by 5 points" : "nobody";
  }

  private Culprit right() {
    return judge > 0 ? Culprit.JUDGE : subject > 0 ? Culprit.SUBJECT : Culprit.NOT_SHOWN;
  }

  Map<Culprit, Integer> named(int runs, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    Map<Culprit, Integer> named = new EnumMap<>(Culprit.class);
    for (Culprit each : Culprit.values()) {
      named.put(each, 0);
    }
    for (int run = 0; run < runs; run++) {
      named.merge(drawn(random).culprit(), 1, Integer::sum);
    }
    return named;
  }

  private WhoseDrift drawn(RandomGenerator random) {
    List<Rejudged> all = new ArrayList<>();
    for (int i = 0; i < replies; i++) {
      double then = random.nextDouble() < PASSING ? 1 : 0;
      double again = flipped(then, PASSING, judge, random);
      double today = flipped(again, PASSING - judge, subject, random);
      String id = Integer.toString(i);
      all.add(new Rejudged(id, id, then, again, OptionalDouble.of(today)));
    }
    return WhoseDrift.of(Quantity.PASS_RATE, all, MARGIN, 1).orElseThrow();
  }

  /** Of all replies {@code (flips + loss)/2} break and {@code (flips - loss)/2} are fixed. */
  private static double flipped(double value, double passing, double loss, RandomGenerator random) {
    double chance = value > 0 ? (FLIPS + loss) / 2 / passing : (FLIPS - loss) / 2 / (1 - passing);
    return random.nextDouble() < chance ? 1 - value : value;
  }

  /** What the test of the part that moved promises, summed over all tables. */
  double power() {
    return DetectableEffect.power(new PairedDesign(replies, FLIPS), LOSS, 0.95);
  }

  String row(Map<Culprit, Integer> named) {
    int runs = named.values().stream().mapToInt(Integer::intValue).sum();
    Culprit right = right();
    Culprit wrong = right == Culprit.JUDGE ? Culprit.SUBJECT : Culprit.JUDGE;
    boolean nobody = right == Culprit.NOT_SHOWN;
    int wrongs = named.get(wrong) + (nobody ? named.get(Culprit.SUBJECT) : 0);
    return Page.row(
        moved(),
        String.valueOf(replies),
        nobody ? "" : new Rate(named.get(right), runs).text(),
        new Rate(named.get(Culprit.BOTH), runs).text(),
        new Rate(wrongs, runs).text(),
        new Rate(named.get(Culprit.NOT_SHOWN), runs).text(),
        nobody ? "" : Rate.percent(power()) + " %");
  }
}
