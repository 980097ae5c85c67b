package dev.assize.report;

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

  private Index() {}

  static List<CaseRow> of(ScoredRun candidate) {
    return candidate.cases().stream()
        .map(c -> row(c.facts(), "alone", CaseRow.ABSENT, c.state().word()))
        .sorted(Comparator.comparing(CaseRow::id))
        .toList();
  }

  static List<CaseRow> of(Comparison comparison) {
    Map<String, CaseScore> before = byId(comparison.baseline());
    Map<String, CaseScore> after = byId(comparison.candidate());
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
      rows.put(id, unpaired(id, "edited", before, after));
    }
    for (String id : comparison.changes().unjudged()) {
      rows.putIfAbsent(id, unpaired(id, "unjudged", before, after));
    }
    after
        .keySet()
        .forEach(id -> rows.computeIfAbsent(id, i -> unpaired(i, "added", before, after)));
    before
        .keySet()
        .forEach(id -> rows.computeIfAbsent(id, i -> unpaired(i, "removed", before, after)));
    return List.copyOf(rows.values());
  }

  private static CaseRow unpaired(
      String id, String word, Map<String, CaseScore> before, Map<String, CaseScore> after) {
    CaseScore then = before.get(id);
    CaseScore now = after.get(id);
    CaseFacts facts = (now != null ? now : Objects.requireNonNull(then)).facts();
    return row(facts, word, state(then), state(now));
  }

  private static String state(@Nullable CaseScore score) {
    return score == null ? CaseRow.ABSENT : score.state().word();
  }

  private static CaseRow row(CaseFacts facts, String transition, String before, String after) {
    return new CaseRow(facts.id(), facts.category(), facts.importance(), transition, before, after);
  }

  private static Map<String, CaseScore> byId(ScoredRun side) {
    Map<String, CaseScore> cases = new HashMap<>();
    side.cases().forEach(c -> cases.put(c.id(), c));
    return cases;
  }
}
