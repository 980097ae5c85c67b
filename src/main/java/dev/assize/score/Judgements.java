package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One side's verdicts of pass and fail by somebody, case by case. */
public final class Judgements {

  private final Map<String, int[]> counts = new HashMap<>();

  private Judgements() {}

  /**
   * Reads the stored verdicts about some cases. Samples of one judge on one reply are one verdict,
   * by their majority; several trials of a case are averaged.
   *
   * @param inputs what was asked, by case id
   */
  public static Judgements of(Opinionated who, Testimony side, Map<String, Digest> inputs) {
    Judgements all = new Judgements();
    side.trials(inputs)
        .forEach(
            trial ->
                trial
                    .verdicts()
                    .forEach(
                        (criterion, verdict) -> {
                          if (who.gave(criterion)) {
                            all.add(trial.key().caseId(), verdict);
                          }
                        }));
    return all;
  }

  private void add(String caseId, Verdict verdict) {
    if (verdict instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail grade) {
      int[] count = counts.computeIfAbsent(caseId, id -> new int[2]);
      count[0] += grade.passed() ? 1 : 0;
      count[1]++;
    }
  }

  /** The share of a case's verdicts that pass, 0 to 1; empty when nobody gave one. */
  public OptionalDouble of(String caseId) {
    int[] count = counts.get(caseId);
    return count == null ? OptionalDouble.empty() : OptionalDouble.of((double) count[0] / count[1]);
  }
}
