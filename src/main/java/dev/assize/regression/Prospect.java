package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.stats.DesignEffect;
import dev.assize.stats.MarginGoal;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one rule can show before anything is spent.
 *
 * @param rule its name
 * @param cases golden cases it is about
 * @param clusters how many groups of them stand or fall together
 * @param designEffect how much larger the clusters make the variance, 1 where cases stand alone
 * @param bound what it asks, as a share
 * @param basis how the bound was reckoned, where it is a part of the baseline's value; else empty
 * @param ability what so many cases can show
 */
public record Prospect(
    String rule,
    int cases,
    int clusters,
    double designEffect,
    double bound,
    String basis,
    Ability ability) {

  /** What a rule can show. */
  public sealed interface Ability {

    /**
     * Of a margin.
     *
     * @param smallest the smallest margin shown to be kept with the power asked for; empty when
     *     none is
     * @param needed cases for the margin that the rule has; empty beyond a million
     */
    record OfMargin(OptionalDouble smallest, OptionalInt needed) implements Ability {}

    /**
     * Of a floor.
     *
     * @param passing how many of the cases must pass; more than there are when none will do
     */
    record OfFloor(int passing) implements Ability {}

    /**
     * Of a measure whose spread nobody knows before a run: nothing is promised.
     *
     * @param seen what the rule found in a run; empty where none is known
     */
    record Unplanned(String seen) implements Ability {}
  }

  /**
   * What is assumed of a comparison to come.
   *
   * @param discordantShare of the cases that differ between the sides, in (0, 1]; of several trials
   *     a case, the variance of its mean difference
   * @param correlation of cases of one cluster, 0 to 1
   * @param power wanted of a candidate without any true difference
   */
  public record Assumptions(double discordantShare, double correlation, double power) {}

  /** The same of a baseline that nobody has seen. */
  public static List<Prospect> of(Rules rules, List<CaseFacts> golden, Assumptions assumed) {
    return of(rules, golden, assumed, BaselineRates.UNKNOWN);
  }

  /**
   * The whole set first, then the rules in their order; at the levels of the last look, for all
   * candidates of the rules.
   *
   * @param baseline what is known of it
   */
  public static List<Prospect> of(
      Rules rules, List<CaseFacts> golden, Assumptions assumed, BaselineRates baseline) {
    Rules last = rules.at(Look.lastOf(rules.design()));
    List<Prospect> all = new ArrayList<>();
    all.add(
        ofMargin(
            Rules.MARGIN,
            golden,
            new BaselineRates.Margin(rules.margin(), ""),
            last.shipLevel(),
            assumed));
    for (GateRule rule : rules.more()) {
      List<CaseFacts> cases = golden.stream().filter(rule.scope()::holds).toList();
      all.add(
          rule.measure() != Measure.PASS
              ? unplanned(rule, cases)
              : switch (rule.bound()) {
                case Bound.Margin margin ->
                    ofMargin(
                        rule.name(),
                        cases,
                        new BaselineRates.Margin(margin.share(), ""),
                        last.ruleLevel(),
                        assumed);
                case Bound.PartOfBaseline part ->
                    ofMargin(
                        rule.name(),
                        cases,
                        baseline.margin(part, Measure.PASS, rule.scope()),
                        last.ruleLevel(),
                        assumed);
                case Bound.Floor floor ->
                    ofFloor(rule.name(), cases, floor.share(), last.ruleLevel());
              });
    }
    return List.copyOf(all);
  }

  private static Prospect ofMargin(
      String name,
      List<CaseFacts> cases,
      BaselineRates.Margin asked,
      double level,
      Assumptions assumed) {
    int[] sizes = ClusterNumbers.sizes(cases);
    double effect =
        sizes.length == 0 ? 1 : DesignEffect.expected(sizes, assumed.correlation()).factor();
    OptionalDouble smallest =
        cases.isEmpty()
            ? OptionalDouble.empty()
            : MarginGoal.smallestMargin(
                new PairedDesign(cases.size(), assumed.discordantShare()).clustered(effect),
                level,
                assumed.power());
    return new Prospect(
        name,
        cases.size(),
        sizes.length,
        effect,
        asked.share(),
        asked.basis(),
        new Ability.OfMargin(smallest, needed(asked.share(), level, assumed, effect)));
  }

  /** No number of cases rules out any loss at all, as a part of a baseline of 0 would have it. */
  private static OptionalInt needed(
      double margin, double level, Assumptions assumed, double effect) {
    return margin <= 0
        ? OptionalInt.empty()
        : new MarginGoal(margin, level, assumed.power()).cases(assumed.discordantShare(), effect);
  }

  private static Prospect ofFloor(String name, List<CaseFacts> cases, double floor, double level) {
    int n = cases.size();
    int passing = 0;
    while (passing <= n && !isShown(passing, n, floor, level)) {
      passing++;
    }
    return new Prospect(
        name,
        n,
        ClusterNumbers.sizes(cases).length,
        1,
        floor,
        "",
        new Ability.OfFloor(Math.max(1, passing)));
  }

  private static Prospect unplanned(GateRule rule, List<CaseFacts> cases) {
    return new Prospect(
        rule.name(),
        cases.size(),
        ClusterNumbers.sizes(cases).length,
        1,
        switch (rule.bound()) {
          case Bound.Margin margin -> margin.share();
          case Bound.PartOfBaseline part -> part.part();
          case Bound.Floor floor -> floor.share();
        },
        "",
        new Ability.Unplanned(""));
  }

  /** The same, knowing what its rule found in a run; what was planned stays. */
  public Prospect seeing(String found) {
    return switch (ability) {
      case Ability.OfMargin margin -> this;
      case Ability.OfFloor floor -> this;
      case Ability.Unplanned unplanned ->
          new Prospect(
              rule, cases, clusters, designEffect, bound, basis, new Ability.Unplanned(found));
    };
  }

  private static boolean isShown(int passing, int n, double floor, double level) {
    return Wilson.interval(passing, n, level).filter(i -> i.isAbove(floor)).isPresent();
  }
}
