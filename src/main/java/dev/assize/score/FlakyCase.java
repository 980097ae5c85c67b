package dev.assize.score;

import dev.assize.stats.Flakiness;
import java.util.List;
import java.util.Optional;

/**
 * A case whose trials on one side disagree, those that were to confirm a failure among them.
 *
 * @param passed trials that passed, at least 1
 * @param failed trials that failed, at least 1
 */
public record FlakyCase(String id, int passed, int failed) {

  /** Those of a side, by id. */
  static List<FlakyCase> of(ScoredRun side) {
    return side.cases().stream().flatMap(score -> of(side, score).stream()).toList();
  }

  private static Optional<FlakyCase> of(ScoredRun side, CaseScore score) {
    Confirmed fresh = side.confirmed().get(score.id());
    int passed = score.trials().passed() + (fresh == null ? 0 : fresh.trials().passed());
    int failed = score.trials().failed() + (fresh == null ? 0 : fresh.trials().failed());
    return passed > 0 && failed > 0
        ? Optional.of(new FlakyCase(score.id(), passed, failed))
        : Optional.empty();
  }

  /** How probable it is, by these trials, that the case passes between 10 and 90 % of the time. */
  public double chance() {
    return new Flakiness(passed, failed).chance();
  }

  /** Whether it is flaky beyond doubt, and belongs into quarantine. */
  public boolean isSure() {
    return new Flakiness(passed, failed).isFlaky();
  }
}
