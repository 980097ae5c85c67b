package dev.assize.report;

import dev.assize.base.Digest;
import dev.assize.base.Numbers;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Attempt;
import dev.assize.regression.Comparison;
import dev.assize.regression.SetChanges;
import dev.assize.regression.WhoseChange;
import dev.assize.score.CaseScore;
import dev.assize.score.PassDefinition;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Says what a reader must know of the evidence before he believes the decision. */
final class EvidenceNotes {

  private static final int FEW = 8;

  private final List<String> notes = new ArrayList<>();

  private EvidenceNotes() {}

  /** A candidate by itself. */
  static List<String> of(SideView candidate) {
    EvidenceNotes all = new EvidenceNotes();
    SideNotes own = new SideNotes("Candidate", candidate);
    all.notes.addAll(own.flaky());
    all.notes.addAll(own.relatives());
    all.notes.addAll(own.evidence());
    all.notes.addAll(own.models());
    all.trials(candidate);
    all.notes.addAll(own.complaints());
    return all.notes;
  }

  /** Both sides and what differs between them. */
  static List<String> of(
      Comparison comparison, Beside beside, SideView baseline, SideView candidate) {
    Attempt attempt = beside.attempt();
    WhoseChange whose = beside.whose();
    SideNotes before = new SideNotes("Baseline", baseline);
    SideNotes after = new SideNotes("Candidate", candidate);
    EvidenceNotes all = new EvidenceNotes();
    boolean isRetry = attempt instanceof Attempt.Counted counted && counted.number() > 1;
    if (isRetry) {
      all.attempt(attempt);
    }
    all.criticalWithoutPair(comparison);
    all.quarantined(comparison.candidate());
    all.notes.addAll(after.flaky());
    all.notes.addAll(before.flaky());
    all.notes.addAll(beside.asides());
    whose.note().ifPresent(all.notes::add);
    all.notes.addAll(beside.preferences());
    all.notes.addAll(after.relatives());
    all.notes.addAll(before.relatives());
    all.notes.addAll(after.evidence());
    all.notes.addAll(before.evidence());
    all.openTrials("Candidate", comparison.candidate());
    all.openTrials("Baseline", comparison.baseline());
    all.changes(comparison.changes());
    all.definition(comparison.changes(), baseline.facts(), candidate.facts());
    all.digests(baseline.facts(), candidate.facts());
    all.notes.addAll(after.models());
    all.notes.addAll(before.models());
    all.fingerprints(baseline, candidate);
    all.trials(candidate);
    if (baseline.trials() != candidate.trials()) {
      all.notes.add(
          "The baseline was asked " + Numbers.count(baseline.trials(), "time") + " per case.");
    }
    all.notes.addAll(after.complaints());
    all.notes.addAll(before.complaints());
    if (!isRetry) {
      all.attempt(attempt);
    }
    return all.notes;
  }

  private void attempt(Attempt attempt) {
    if (!attempt.words().isEmpty()) {
      notes.add("Attempt " + attempt.words() + ".");
    }
  }

  private void quarantined(ScoredRun candidate) {
    List<String> ids =
        candidate.cases().stream()
            .filter(c -> c.facts().importance() == Importance.QUARANTINED)
            .map(CaseScore::id)
            .toList();
    if (!ids.isEmpty()) {
      notes.add(
          "In quarantine, in every mean and blocking nothing: " + Phrases.few(ids, FEW) + ".");
    }
  }

  /**
   * A case counts as decided by the majority of its trials, and hides those that came to nothing.
   */
  private void openTrials(String name, ScoredRun side) {
    int open =
        side.cases().stream()
            .filter(score -> score.state().isDecided())
            .mapToInt(CaseScore::openTrials)
            .sum();
    if (open > 0) {
      notes.add(name + ": " + Numbers.count(open, "trial") + " of decided cases without a result.");
    }
  }

  private void criticalWithoutPair(Comparison comparison) {
    Set<String> paired = new HashSet<>();
    comparison.pairs().forEach(pair -> paired.add(pair.id()));
    comparison.candidate().cases().stream()
        .filter(c -> c.facts().isCritical() && c.state() == State.FAILED)
        .map(CaseScore::id)
        .filter(id -> !paired.contains(id))
        .forEach(
            id -> notes.add("Critical case " + id + " fails and has nothing to compare with."));
  }

  private void changes(SetChanges changes) {
    change(changes.added(), "only the candidate was asked", "added");
    change(changes.removed(), "only the baseline was asked", "removed");
    change(changes.edited(), "not the same question on both sides", "edited");
    change(
        changes.unjudged(),
        "the expectation changed and a judge's verdict must be given again",
        "not comparable");
    change(
        changes.rederived(),
        "the expectation changed; checks were run again over both sides' stored replies",
        "re-checked");
  }

  private void change(List<String> ids, String why, String word) {
    if (!ids.isEmpty()) {
      notes.add(Numbers.count(ids.size(), "case") + " " + word + ": " + why + ".");
    }
  }

  /** Pass means one thing on both sides, or the reader is told what was done about it. */
  private void definition(SetChanges changes, SideFacts baseline, SideFacts candidate) {
    Digest before = baseline.digests().get(PassDefinition.NAME);
    Digest after = candidate.digests().get(PassDefinition.NAME);
    if (before == null || after == null || before.equals(after)) {
      return;
    }
    notes.add(
        "Pass was defined otherwise for the baseline ("
            + before.brief()
            + ") than for the candidate ("
            + after.brief()
            + "): "
            + Numbers.count(changes.rederived().size(), "case")
            + " checked again by the candidate's definition, "
            + Numbers.count(changes.unjudged().size())
            + " refused because somebody must judge again; all other pairs are measured alike.");
  }

  /** One model id with two fingerprints may be two models. */
  private void fingerprints(SideView baseline, SideView candidate) {
    Map<String, Set<String>> before = EvidencePhrases.fingerprints(baseline.evidence());
    EvidencePhrases.fingerprints(candidate.evidence())
        .forEach(
            (model, after) -> {
              Set<String> known = before.getOrDefault(model, after);
              if (!known.equals(after)) {
                notes.add(
                    "Both sides were answered by "
                        + (model.isEmpty() ? "a model without a name" : model)
                        + ", which reported "
                        + String.join(", ", known)
                        + " as its fingerprint to the baseline and "
                        + String.join(", ", after)
                        + " to the candidate.");
              }
            });
  }

  private void digests(SideFacts baseline, SideFacts candidate) {
    List<String> differing =
        candidate.digests().keySet().stream()
            .filter(baseline.digests()::containsKey)
            .filter(
                name ->
                    !Objects.equals(baseline.digests().get(name), candidate.digests().get(name)))
            .toList();
    if (!differing.isEmpty()) {
      notes.add("Not the same on both sides: " + String.join(", ", differing) + ".");
    }
  }

  private void trials(SideView candidate) {
    notes.add(
        candidate.trials() == 1
            ? "One trial per case."
            : "A case passes by strict majority of " + candidate.trials() + " trials.");
  }
}
