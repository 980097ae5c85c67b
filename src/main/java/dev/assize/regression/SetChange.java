package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows a change of golden files alone: one version on both sides, every case that both were asked
 * stands as before, and what is new came with the set. No version was compared then, and whoever
 * adds a golden query is never told that quality fell.
 */
final class SetChange {

  private final Comparison comparison;

  private SetChange(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The answer to such a change; empty when there is something to compare. */
  static Optional<Decision> decide(Comparison comparison) {
    SetChange change = new SetChange(comparison);
    return change.isAlone() ? Optional.of(change.decision()) : Optional.empty();
  }

  private boolean isAlone() {
    return comparison.baseline().version().equals(comparison.candidate().version())
        && added() + edited() + removed() > 0
        && comparison.pairs().stream().allMatch(PairedCase::standsAsBefore)
        && fresh() <= asked() * comparison.candidate().trials();
  }

  /**
   * Replies that are no old evidence. More of them than the new cases account for mean that a
   * version was asked again, which may have changed behind its name.
   */
  private int fresh() {
    Evidence evidence = comparison.candidate().evidence();
    return evidence.replies() - evidence.recalled();
  }

  private Decision decision() {
    List<String> parts = new ArrayList<>();
    parts.add(Numbers.count(added()) + " added");
    parts.add(Numbers.count(edited()) + " edited");
    if (removed() > 0) {
      parts.add(Numbers.count(removed()) + " removed");
    }
    return new Decision(
            Answer.SHIP,
            "Set changed: " + String.join(", ", parts) + ", no version compared.",
            List.of(),
            List.of())
        .on(Decision.Ground.SET_CHANGED);
  }

  private int added() {
    return comparison.changes().added().size();
  }

  private int removed() {
    return comparison.changes().removed().size();
  }

  /** Questions and expectations. */
  private int edited() {
    SetChanges changes = comparison.changes();
    return changes.edited().size() + changes.rederived().size() + changes.unjudged().size();
  }

  /** The cases that the baseline was not asked. */
  private int asked() {
    return added() + comparison.changes().edited().size();
  }
}
