package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.economics.Figures;
import dev.assize.economics.Study;
import dev.assize.economics.Tier;
import dev.assize.economics.TierRule;
import dev.assize.economics.Tiers;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How often a tier is chosen for some kind that is worse than the best subject by the margin. The
 * cheap ones are worse by exactly the margin, where a mistake is likeliest.
 */
record TierRates(Market market, int cases, double margin) {

  static final double PROMISE = 0.05;

  static final List<String> HEADS =
      List.of(
          "market",
          "cases",
          "a tier worse than the margin",
          "no evidence on some kind",
          "the right tier on every kind",
          "promise",
          "by measured pass rates alone: worse");

  private static final double ROUNDING = 1e-9;

  static List<TierRates> all() {
    double[] atMargin = {0.70, 0.80, 0.80};
    double[] several = {0.72, 0.72, 0.82, 0.82};
    double[] good = {0.60, 0.80, 0.80};
    return List.of(
        of("one kind, one cheap subject at the margin", 1, atMargin, 400, 1, 1),
        of("3 kinds, one cheap subject at the margin", 3, atMargin, 900, 1, 1),
        of("4 kinds, two cheap subjects at the margin", 4, several, 1_600, 1, 1),
        of("the same in clusters of 5", 4, several, 1_600, 5, 1),
        of("3 kinds, one at the margin, 3 trials", 3, atMargin, 600, 1, 3),
        of("3 kinds, the middle one as good as the best", 3, good, 2_400, 1, 1));
  }

  private static TierRates of(
      String name, int kinds, double[] passes, int cases, int together, int trials) {
    double[][] all = new double[kinds][];
    Arrays.setAll(all, kind -> passes);
    return new TierRates(new Market(name, all, together, trials), cases, 0.10);
  }

  String name() {
    return "tiers, " + market.name();
  }

  /** How often each thing happened. */
  record Seen(Rate wrong, Rate none, Rate right, Rate naive) {}

  Seen seen(int runs, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    int wrong = 0;
    int none = 0;
    int right = 0;
    int naive = 0;
    for (int run = 0; run < runs; run++) {
      Study study = market.draw(cases, random).study();
      List<Tier> tiers = new Tiers(study, TierRule.within(margin), seed).all();
      wrong += tiers.stream().anyMatch(this::isWrong) ? 1 : 0;
      none += tiers.stream().anyMatch(tier -> !(tier instanceof Tier.Chosen)) ? 1 : 0;
      right += tiers.stream().allMatch(this::isRight) ? 1 : 0;
      naive += study.kinds().stream().anyMatch(kind -> isNaivelyWrong(study, kind)) ? 1 : 0;
    }
    return new Seen(
        new Rate(wrong, runs), new Rate(none, runs), new Rate(right, runs), new Rate(naive, runs));
  }

  private boolean isWrong(Tier tier) {
    return tier instanceof Tier.Chosen chosen && isTooBad(chosen.kind(), chosen.subject());
  }

  private boolean isTooBad(String kind, String subject) {
    double[] passes = market.passes(kind);
    return best(passes) - passes[Market.number(subject)] >= margin - ROUNDING;
  }

  private static double best(double[] passes) {
    return Arrays.stream(passes).max().orElseThrow();
  }

  private boolean isRight(Tier tier) {
    if (!(tier instanceof Tier.Chosen chosen)) {
      return false;
    }
    double[] passes = market.passes(chosen.kind());
    for (int s = 0; s < passes.length; s++) {
      if (best(passes) - passes[s] < margin - ROUNDING) {
        return Market.number(chosen.subject()) == s;
      }
    }
    return false;
  }

  /** Whoever takes the cheapest that is measured within the margin of the best measured. */
  private boolean isNaivelyWrong(Study study, String kind) {
    int[] which = study.ofKind(kind);
    double best = study.subjects().stream().mapToDouble(each -> mean(each, which)).max().orElse(0);
    return study.subjects().stream()
        .filter(each -> best - mean(each, which) < margin)
        .findFirst()
        .filter(each -> isTooBad(kind, each.subject()))
        .isPresent();
  }

  private static double mean(Figures figures, int[] which) {
    return Arrays.stream(which).mapToDouble(figures::share).average().orElse(0);
  }

  String row(Seen seen) {
    return Page.row(
        market.name(),
        String.valueOf(cases),
        seen.wrong().text(),
        seen.none().text(),
        seen.right().text(),
        seen.wrong().against(PROMISE),
        seen.naive().text());
  }
}
