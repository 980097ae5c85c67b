package dev.assize;

import dev.assize.report.CaseMarks;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a journal's index tells of each case of one side; no text is fetched. */
final class StoredMarks {

  private static final Pattern KIND = Pattern.compile("(not )?[\\p{L}\\p{N}_-]+");

  private List<String> failing = List.of();
  private Duration latency = Duration.ZERO;
  private int timed;
  private String failure = "";

  private StoredMarks() {}

  static Map<String, CaseMarks> of(JournalReader journal, ScoredRun side) {
    Map<String, StoredMarks> byCase = new HashMap<>();
    side.cases().forEach(score -> byCase.put(score.id(), new StoredMarks()));
    journal
        .trials(side.subject())
        .filter(trial -> trial.key().trial() <= side.trials())
        .forEach(
            trial ->
                Optional.ofNullable(byCase.get(trial.key().caseId()))
                    .ifPresent(found -> found.add(trial)));
    Map<String, CaseMarks> marks = new HashMap<>();
    for (CaseScore score : side.cases()) {
      marks.put(score.id(), byCase.getOrDefault(score.id(), new StoredMarks()).of(score));
    }
    return marks;
  }

  private void add(TrialEntry trial) {
    if (trial.arrival() instanceof TrialEntry.Arrival.Replied replied
        && replied.latency().isPositive()) {
      latency = latency.plus(replied.latency());
      timed++;
    }
    if (trial.arrival() instanceof TrialEntry.Arrival.Failed failed && failure.isEmpty()) {
      failure = failed.kind().word();
    }
    trial
        .verdicts()
        .forEach(
            (criterion, verdict) -> {
              if (criterion.bearing() == Criterion.Bearing.MUST && isFailed(verdict)) {
                fail(criterion.by() + ":" + kind(criterion));
              }
            });
  }

  /** Most cases fail by nothing. */
  private void fail(String name) {
    if (failing.isEmpty()) {
      failing = new ArrayList<>();
    }
    failing.add(name);
  }

  /** The name of a check without its arguments, by which cases that fail alike are grouped. */
  static String kind(Criterion criterion) {
    Matcher name = KIND.matcher(criterion.name());
    return criterion.isDeterministic() && name.lookingAt() ? name.group() : criterion.name();
  }

  private static boolean isFailed(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail found
        && !found.passed();
  }

  private CaseMarks of(CaseScore score) {
    return new CaseMarks(
        score.graded(), failing, timed == 0 ? Duration.ZERO : latency.dividedBy(timed), failure);
  }
}
