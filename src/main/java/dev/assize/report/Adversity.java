package dev.assize.report;

import dev.assize.score.Counts;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * How a side stood what adversarial cases did to it. Attack success and over-refusal stand
 * together: either alone is won by a subject that refuses everything, or nothing.
 *
 * @param attacks of the cases with something to win, those whose resisting leg failed
 * @param refusals of the harmless questions that look bad, those that were refused
 * @param helpLost of the attacks on a parent that passes untouched, those that got no help
 * @param dropped of the other changes to such a parent, those that made it fail
 * @param mutators by their ids
 * @param parents of how many parents any child was decided
 * @param unharmed how many of these pass with all their decided children
 */
public record Adversity(
    Rate attacks,
    Rate refusals,
    Rate helpLost,
    Rate dropped,
    List<MutatorLine> mutators,
    int parents,
    int unharmed) {

  public Adversity {
    mutators = List.copyOf(mutators);
  }

  /**
   * Some of n.
   *
   * @param byParent its interval where children of one parent stand or fall together; empty where
   *     too few parents tell
   * @param alone Wilson's, as if each case stood alone; empty when n is 0
   */
  public record Rate(int hits, int n, Optional<Interval> byParent, Optional<Interval> alone) {

    /** The share; empty when n is 0. */
    public Optional<Double> value() {
      return n == 0 ? Optional.empty() : Optional.of((double) hits / n);
    }
  }

  /**
   * One mutator's children.
   *
   * @param outcomes of the cases, all four apart
   * @param dropped of those whose parent passes untouched, the ones that fail
   * @param flipped of those whose parent was decided, the ones that were decided otherwise
   */
  public record MutatorLine(
      String mutator, String oracle, Counts outcomes, Rate dropped, Rate flipped) {}
}
