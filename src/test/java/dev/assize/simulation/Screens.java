package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.drift.JudgeScreen;
import dev.assize.drift.Steadiness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What labelled anchors say of a judge whose verdicts flip in so many cases by luck.
 *
 * @param stricter by how much it passes fewer of the good replies than it did
 */
record Screens(int anchors, double flips, double stricter) {

  private static final double MARGIN = 0.05;

  static final List<String> HEADS =
      List.of("anchors", "verdicts that flip", "the judge", "unchanged", "changed", "cannot tell");

  static List<Screens> all() {
    return Stream.of(100, 200, 400, 800)
        .flatMap(
            anchors ->
                Stream.of(
                    new Screens(anchors, 0.02, 0),
                    new Screens(anchors, 0.10, 0),
                    new Screens(anchors, 0.10, 0.05),
                    new Screens(anchors, 0.10, 0.10)))
        .toList();
  }

  String name() {
    return anchors + " anchors, flips " + flips + ", stricter " + stricter;
  }

  Map<Steadiness, Integer> said(int runs, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    Map<Steadiness, Integer> said = new EnumMap<>(Steadiness.class);
    for (Steadiness each : Steadiness.values()) {
      said.put(each, 0);
    }
    for (int run = 0; run < runs; run++) {
      said.merge(JudgeScreen.of(drawn(random), MARGIN).steadiness(), 1, Integer::sum);
    }
    return said;
  }

  /** A share of twice the flips is decided by a coin each time, less kindly by a stricter judge. */
  private List<JudgeScreen.Anchor> drawn(RandomGenerator random) {
    List<JudgeScreen.Anchor> all = new ArrayList<>();
    double unstable = 2 * flips;
    for (int i = 0; i < anchors; i++) {
      boolean good = random.nextBoolean();
      boolean wavers = random.nextDouble() < unstable;
      boolean then = wavers ? random.nextBoolean() : good;
      boolean now = wavers ? random.nextDouble() < 0.5 - stricter / unstable : good;
      all.add(new JudgeScreen.Anchor(Integer.toString(i), good, then, now));
    }
    return all;
  }

  String row(Map<Steadiness, Integer> said) {
    int runs = said.values().stream().mapToInt(Integer::intValue).sum();
    return Page.row(
        String.valueOf(anchors),
        Math.round(100 * flips) + " %",
        stricter == 0 ? "as before" : "passes " + Math.round(100 * stricter) + " points fewer",
        new Rate(said.get(Steadiness.UNCHANGED), runs).text(),
        new Rate(said.get(Steadiness.CHANGED), runs).text(),
        new Rate(said.get(Steadiness.CANNOT_TELL), runs).text());
  }
}
