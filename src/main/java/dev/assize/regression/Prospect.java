package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.stats.MarginGoal;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.Wilson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param ability what so many cases can show
 */
public record Prospect(
    String rule, int cases, int clusters, double designEffect, double bound, Ability ability) {

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
  }

  /**
   * What is assumed of a comparison to come.
   *
   * @param discordantShare of the cases that differ between the sides, in (0, 1]
   * @param correlation of cases of one cluster, 0 to 1
   * @param power wanted of a candidate without any true difference
   */
  public record Assumptions(double discordantShare, double correlation, double power) {}

  /** The whole set first, then the rules in their order. */
  public static List<Prospect> of(Rules rules, List<CaseFacts> golden, Assumptions assumed) {
    List<Prospect> all = new ArrayList<>();
    all.add(
        ofMargin("whole set", golden, rules.margin(), rules.forCandidates(1).shipLevel(), assumed));
    for (GateRule rule : rules.more()) {
      List<CaseFacts> cases = golden.stream().filter(rule.scope()::holds).toList();
      all.add(
          switch (rule.bound()) {
            case Bound.Margin margin ->
                ofMargin(rule.name(), cases, margin.share(), rules.level(), assumed);
            case Bound.PartOfBaseline part ->
                ofMargin(rule.name(), cases, part.part(), rules.level(), assumed);
            case Bound.Floor floor -> ofFloor(rule.name(), cases, floor.share(), rules.level());
          });
    }
    return List.copyOf(all);
  }

  private static Prospect ofMargin(
      String name, List<CaseFacts> cases, double margin, double level, Assumptions assumed) {
    int[] cluster = ClusterNumbers.of(cases);
    double effect = designEffect(cluster, assumed.correlation());
    MarginGoal goal = new MarginGoal(margin, level, assumed.power());
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
        sizes(cluster).size(),
        effect,
        margin,
        new Ability.OfMargin(smallest, goal.cases(assumed.discordantShare(), effect)));
  }

  private static Prospect ofFloor(String name, List<CaseFacts> cases, double floor, double level) {
    int n = cases.size();
    int passing = 0;
    while (passing <= n && !isShown(passing, n, floor, level)) {
      passing++;
    }
    int[] cluster = ClusterNumbers.of(cases);
    return new Prospect(
        name, n, sizes(cluster).size(), 1, floor, new Ability.OfFloor(Math.max(1, passing)));
  }

  private static boolean isShown(int passing, int n, double floor, double level) {
    return Wilson.interval(passing, n, level).filter(i -> i.isAbove(floor)).isPresent();
  }

  /**
   * L. Kish, Survey Sampling (1965): 1 + (size - 1) times the correlation, sizes by their cases.
   */
  private static double designEffect(int[] cluster, double correlation) {
    double squares = 0;
    for (int size : sizes(cluster)) {
      squares += (double) size * size;
    }
    return cluster.length == 0 ? 1 : 1 + (squares / cluster.length - 1) * correlation;
  }

  private static Collection<Integer> sizes(int[] cluster) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int number : cluster) {
      sizes.merge(number, 1, Integer::sum);
    }
    return sizes.values();
  }
}
