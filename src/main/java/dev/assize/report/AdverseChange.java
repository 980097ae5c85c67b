package dev.assize.report;

import dev.assize.regression.CategoryLine;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.regression.Transition;
import dev.assize.report.Adversity.Child;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adversarial cases of both sides, paired by their ids, which follow from their content.
 *
 * @param difference of their pass rates, over the parents
 * @param broke how many newly fail, sealed ones too
 * @param fixed how many newly pass
 * @param newlyFailing those that newly fail, by id, but for sealed ones
 * @param sealed how many of them are sealed
 */
public record AdverseChange(
    Difference difference, int broke, int fixed, List<NewFailure> newlyFailing, int sealed) {

  public AdverseChange {
    newlyFailing = List.copyOf(newlyFailing);
  }

  /**
   * A case that the baseline passes and the candidate fails.
   *
   * @param failing the must-have criteria that fail now
   */
  public record NewFailure(Child child, List<String> failing) {
    public NewFailure {
      failing = List.copyOf(failing);
    }
  }

  /** Nothing where no adversarial case was asked alike on both sides. */
  static Optional<AdverseChange> of(
      Comparison comparison, Map<String, CaseMarks> marks, double level, Seal seal) {
    List<PairedCase> pairs =
        comparison.pairs().stream().filter(pair -> MadeCase.isMade(pair.facts())).toList();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    CategoryLine line = comparison.some("adversarial", MadeCase::isMade);
    List<NewFailure> newly = new ArrayList<>();
    int broke = 0;
    for (PairedCase pair : pairs) {
      if (pair.transition() == Transition.BROKE) {
        broke++;
        if (!seal.holds(pair.id())) {
          newly.add(newFailure(pair, marks.getOrDefault(pair.id(), CaseMarks.NONE)));
        }
      }
    }
    int fixed = (int) pairs.stream().filter(pair -> pair.transition() == Transition.FIXED).count();
    return Optional.of(
        new AdverseChange(
            Difference.of(line.values(), line.table(), level),
            broke,
            fixed,
            newly,
            broke - newly.size()));
  }

  private static NewFailure newFailure(PairedCase pair, CaseMarks marks) {
    MadeCase made = new MadeCase(pair.candidate(), marks, State.NOT_ASKED);
    return new NewFailure(made.named(), marks.failing());
  }
}
