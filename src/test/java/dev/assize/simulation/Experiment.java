package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.GateRule;
import dev.assize.regression.Rules;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One truth, one golden set and one set of rules, to be decided over and over.
 *
 * @param name in the words of the table; decides the draws together with the seed
 * @param trials per case, on both sides alike
 */
record Experiment(
    String name,
    GoldenSet golden,
    Truth truth,
    int trials,
    int candidates,
    Rules rules,
    Conduct conduct) {

  /** One trial a side, one candidate, a margin of five points at 90 %. */
  static Experiment of(String name, GoldenSet golden, Truth truth) {
    return new Experiment(name, golden, truth, 1, 1, Rules.USUAL, Conduct.AT_ONCE);
  }

  Experiment margin(double share) {
    return with(new Rules(share, rules.level(), 1, rules.more()));
  }

  Experiment level(double level) {
    return with(new Rules(rules.margin(), level, 1, rules.more()));
  }

  Experiment asking(List<GateRule> more) {
    return with(new Rules(rules.margin(), rules.level(), 1, more));
  }

  private Experiment with(Rules other) {
    return new Experiment(name, golden, truth, trials, candidates, other, conduct);
  }

  Experiment withTrials(int count) {
    return new Experiment(name, golden, truth, count, candidates, rules, conduct);
  }

  Experiment withCandidates(int count) {
    return new Experiment(name, golden, truth, trials, count, rules, conduct);
  }

  Experiment conducted(Conduct other) {
    return new Experiment(name, golden, truth, trials, candidates, rules, other);
  }

  /** Draws and decides; the same seed, the same tally. */
  Tally decided(int runs, Seed seed) {
    Lottery lottery = new Lottery(golden, truth, trials, candidates);
    Rules shared = rules.forCandidates(candidates);
    RandomGenerator random = seed.derive(name).generator();
    Tally tally = new Tally();
    for (int run = 0; run < runs; run++) {
      List<Comparison> drawn = lottery.draw(random);
      List<Decision> decisions =
          drawn.stream().map(each -> conduct.decide(shared, each, random)).toList();
      tally.add(decisions, drawn);
    }
    return tally;
  }
}
