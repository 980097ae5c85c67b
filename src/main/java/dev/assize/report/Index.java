package dev.assize.report;

import dev.assize.cases.Standing;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists every case that either side knows, one row each, by id. */
final class Index {

  private final Map<String, CaseMarks> before;
  private final Map<String, CaseMarks> after;
  private final Map<String, String> questions;

  /** With what else is told of the cases of either side, and how their questions begin. */
  Index(
      Map<String, CaseMarks> before, Map<String, CaseMarks> after, Map<String, String> questions) {
    this.before = before;
    this.after = after;
    this.questions = questions;
  }

  List<CaseRow> of(ScoredRun candidate) {
    return candidate.cases().stream()
        .map(c -> row(c.facts(), "alone", CaseRow.ABSENT, c.state().word()))
        .sorted(Comparator.comparing(CaseRow::id))
        .toList();
  }

  List<CaseRow> of(Comparison comparison) {
    Map<String, CaseScore> then = byId(comparison.baseline());
    Map<String, CaseScore> now = byId(comparison.candidate());
    Map<String, CaseRow> rows = new TreeMap<>();
    for (PairedCase pair : comparison.pairs()) {
      rows.put(
          pair.id(),
          row(
              pair.facts(),
              pair.transition().word(),
              pair.baseline().state().word(),
              pair.candidate().state().word()));
    }
    for (String id : comparison.changes().edited()) {
      rows.put(id, unpaired(id, "edited", then, now));
    }
    for (String id : comparison.changes().unjudged()) {
      rows.putIfAbsent(id, unpaired(id, "unjudged", then, now));
    }
    now.keySet().forEach(id -> rows.computeIfAbsent(id, i -> unpaired(i, "added", then, now)));
    then.keySet().forEach(id -> rows.computeIfAbsent(id, i -> unpaired(i, "removed", then, now)));
    return List.copyOf(rows.values());
  }

  private CaseRow unpaired(
      String id, String word, Map<String, CaseScore> then, Map<String, CaseScore> now) {
    CaseScore old = then.get(id);
    CaseScore fresh = now.get(id);
    CaseFacts facts = (fresh != null ? fresh : Objects.requireNonNull(old)).facts();
    return row(facts, word, state(old), state(fresh));
  }

  private static String state(@Nullable CaseScore score) {
    return score == null ? CaseRow.ABSENT : score.state().word();
  }

  private CaseRow row(CaseFacts facts, String transition, String baseline, String candidate) {
    return new CaseRow(
        facts.id(),
        facts.category(),
        facts.importance(),
        facts.standing().tags(),
        parent(facts.standing()),
        transition,
        baseline,
        candidate,
        before.getOrDefault(facts.id(), CaseMarks.NONE),
        after.getOrDefault(facts.id(), CaseMarks.NONE),
        questions.getOrDefault(facts.id(), ""));
  }

  private static String parent(Standing standing) {
    return standing.tags().contains("adversarial") ? standing.parent() : "";
  }

  private static Map<String, CaseScore> byId(ScoredRun side) {
    Map<String, CaseScore> cases = new HashMap<>();
    side.cases().forEach(c -> cases.put(c.id(), c));
    return cases;
  }
}
