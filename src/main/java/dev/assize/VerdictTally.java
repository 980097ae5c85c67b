package dev.assize;

import dev.assize.history.VerdictRow;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what checks and judges said of the replies of a side, for the history. */
final class VerdictTally {

  private final Map<VerdictRow, Integer> counts = new TreeMap<>(VerdictRow.ORDER);

  void add(TrialEntry trial) {
    trial
        .verdicts()
        .forEach((criterion, verdict) -> counts.merge(row(criterion, verdict), 1, Integer::sum));
  }

  List<VerdictRow> rows() {
    return counts.entrySet().stream().map(each -> each.getKey().times(each.getValue())).toList();
  }

  private static VerdictRow row(Criterion criterion, Verdict verdict) {
    String label = verdict.rationale().label();
    String name = StoredMarks.kind(criterion);
    return switch (verdict) {
      case Verdict.Graded graded ->
          switch (graded.grade()) {
            case Grade.PassFail grade ->
                of(criterion, name, grade.passed() ? "passed" : "failed", label);
            case Grade.Score score -> of(criterion, name, "graded", label);
            case Grade.Label word -> of(criterion, name, "labelled", word.word());
          };
      case Verdict.Preferred preferred ->
          of(criterion, name, "preferred", VerdictRow.word(preferred.choice()));
      case Verdict.Unscored unscored -> of(criterion, name, "unscored", label);
      case Verdict.Errored errored -> of(criterion, name, "errored", label);
    };
  }

  private static VerdictRow of(Criterion criterion, String name, String answer, String label) {
    return new VerdictRow(criterion.by(), name, answer, label, 0);
  }
}
