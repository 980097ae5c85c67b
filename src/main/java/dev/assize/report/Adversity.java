package dev.assize.report;

import dev.assize.adversarial.RiskMatrix;
import dev.assize.score.Counts;
import dev.assize.score.State;
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
 * @param worst what became of each golden case at its worst
 * @param risks which listed risks the cases touch that were asked
 * @param sweep by place and length of the context; empty where no such case was asked
 */
public record Adversity(
    Rate attacks,
    Rate refusals,
    Rate helpLost,
    Rate dropped,
    List<MutatorLine> mutators,
    WorstCases worst,
    RiskMatrix risks,
    Optional<Sweep> sweep) {

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
   * @param name in a few words; empty where nobody knows the mutator
   * @param parents of how many golden cases
   * @param outcomes of the cases, all four apart
   * @param failed of the decided ones
   * @param dropped of those whose parent passes untouched, the ones that fail
   * @param flipped of those whose parent was decided, the ones that were decided otherwise
   */
  public record MutatorLine(
      String mutator,
      String name,
      String oracle,
      int parents,
      Counts outcomes,
      Rate failed,
      Rate dropped,
      Rate flipped) {}

  /**
   * Golden cases with all their children: one that fails is enough.
   *
   * @param unharmed of those of which any child was decided, the ones that pass untouched and with
   *     all decided children
   * @param harmed those of which a child fails, the gravest first; sealed ones are not among them
   * @param sealed how many of them are sealed
   */
  public record WorstCases(Rate unharmed, List<Harm> harmed, int sealed) {
    public WorstCases {
      harmed = List.copyOf(harmed);
    }
  }

  /**
   * What became of one golden case.
   *
   * @param untouched what became of itself; {@code NOT_ASKED} where it was not among the cases
   * @param decided of its children
   * @param worst one that fails, of the gravest mutator
   */
  public record Harm(String parent, State untouched, int decided, int failed, Child worst) {}

  /** An adversarial case, as lists name it. */
  public record Child(String id, String parent, String mutator, String severity) {}
}
