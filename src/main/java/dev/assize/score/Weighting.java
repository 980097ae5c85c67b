package dev.assize.score;

import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.Collection;
import java.util.List;

/**
 * The pass rate where cases count by their weights. It stands beside the plain rate and never in
 * its place: the gate goes by the plain one.
 */
public sealed interface Weighting {

  /** Every decided case weighs 1, so that there is nothing to tell beside the plain rate. */
  record Even() implements Weighting {}

  /**
   * Some case weighs more than another.
   *
   * @param value {@code sum(w x) / sum(w)} over the decided cases, from 0 to 1
   * @param effectiveN {@code sum(w)^2 / sum(w^2)}: so many cases of one weight would tell as much;
   *     L. Kish, Survey Sampling (1965), section 11.7
   * @param n how many cases were decided
   */
  record Uneven(double value, double effectiveN, int n, double level) implements Weighting {

    /** Wilson's, with the effective N in the place of n. */
    public Interval interval() {
      return Wilson.ofShare(value, effectiveN, level);
    }
  }

  /** By the weights that the golden files give. */
  static Weighting of(Collection<CaseScore> cases, double level) {
    List<CaseScore> decided = cases.stream().filter(c -> c.state().isDecided()).toList();
    if (decided.stream().allMatch(c -> c.facts().weight() == 1)) {
      return new Even();
    }
    double passed = 0;
    double all = 0;
    double squares = 0;
    for (CaseScore score : decided) {
      double weight = score.facts().weight();
      passed += score.state() == State.PASSED ? weight : 0;
      all += weight;
      squares += weight * weight;
    }
    return new Uneven(passed / all, all * all / squares, decided.size(), level);
  }
}
