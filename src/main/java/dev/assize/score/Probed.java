package dev.assize.score;

import java.util.List;
import java.util.Map;

/**
 * What became of the cases that a version was asked again.
 *
 * @param side the version as the further trials show it, only the cases with verdicts on all of
 *     them
 * @param states of each case's further trials, by id
 */
public record Probed(ScoredRun side, Map<String, List<State>> states) {
  public Probed {
    states = Map.copyOf(states);
  }
}
