package dev.assize.score;

import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Purpose;
import dev.assize.store.FindingEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.Spent;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores a stored run, subject by subject. Every figure comes from the journal, none from a
 * counter.
 */
public final class RunScorer {

  /** How often each case of a probe is asked: twice tells how noisy the version is. */
  public static final int PROBES = 2;

  private final JournalReader journal;
  private final List<CaseFacts> cases = new ArrayList<>();

  /** A scorer of one run; reads the facts of its cases. */
  public RunScorer(JournalReader journal) {
    this.journal = journal;
    journal.cases().forEach(entry -> cases.add(CaseFacts.of(entry)));
  }

  /** One side of a comparison, by the trials that the manifest names. */
  public ScoredRun score(SubjectEntry subject) {
    return score(subject, journal.manifest().trials());
  }

  /**
   * One side of a comparison. A trial that has no record is unscored: nobody has looked yet.
   *
   * @param trials how many of each case count, from the first; those of higher numbers were asked
   *     for another purpose, or for a later look
   */
  public ScoredRun score(SubjectEntry subject, int trials) {
    Map<String, CaseTally> tallies = new TreeMap<>();
    cases.forEach(facts -> tallies.put(facts.id(), new CaseTally(facts)));
    EvidenceTally evidence = new EvidenceTally(journal);
    journal
        .trials(subject.id())
        .filter(trial -> trial.key().trial() <= trials)
        .forEach(
            trial -> {
              evidence.add(trial);
              CaseTally tally = tallies.get(trial.key().caseId());
              if (tally != null && tally.facts().input().equals(trial.key().input())) {
                add(trial, tally);
              }
            });
    Spent spent = journal.spent(subject.id());
    return new ScoredRun(
        journal.name(),
        subject.id(),
        subject.digest(),
        trials,
        tallies.values().stream().map(tally -> tally.score(trials)).toList(),
        evidence.evidence(spent),
        confirmed(subject));
  }

  /** What fresh trials said, of cases as the run knew them. */
  private Map<String, Confirmed> confirmed(SubjectEntry subject) {
    List<TrialEntry> trials = journal.trials(Purpose.CONFIRMATION, subject.id()).toList();
    if (trials.isEmpty()) {
      return Map.of();
    }
    Map<String, CaseTally> tallies = new TreeMap<>();
    Map<String, CaseFacts> facts = new TreeMap<>();
    cases.forEach(each -> facts.put(each.id(), each));
    trials.forEach(
        trial -> {
          CaseFacts asked = facts.get(trial.key().caseId());
          if (asked != null && asked.input().equals(trial.key().input())) {
            add(trial, tallies.computeIfAbsent(asked.id(), id -> new CaseTally(asked)));
          }
        });
    Map<String, Confirmed> confirmed = new TreeMap<>();
    tallies.forEach(
        (id, tally) ->
            journal
                .plan(subject.id(), id)
                .ifPresent(
                    plan -> confirmed.put(id, new Confirmed(plan, tally.score(0).trials()))));
    return confirmed;
  }

  /** A version by the trials that probe it; without cases where it was not probed. */
  public Probed probed(SubjectEntry subject) {
    Map<String, CaseTally> tallies = new TreeMap<>();
    Map<String, List<State>> states = new TreeMap<>();
    cases.forEach(facts -> tallies.put(facts.id(), new CaseTally(facts)));
    EvidenceTally evidence = new EvidenceTally(journal);
    journal
        .trials(Purpose.PROBE, subject.id())
        .forEach(
            trial -> {
              evidence.add(trial);
              CaseTally tally = tallies.get(trial.key().caseId());
              if (tally != null && tally.facts().input().equals(trial.key().input())) {
                add(trial, tally);
                states
                    .computeIfAbsent(trial.key().caseId(), id -> new ArrayList<>())
                    .add(state(trial));
              }
            });
    states.values().removeIf(each -> !each.stream().allMatch(State::isDecided));
    return new Probed(
        new ScoredRun(
            journal.name(),
            subject.id(),
            subject.digest(),
            PROBES,
            tallies.values().stream()
                .filter(tally -> states.containsKey(tally.facts().id()))
                .map(tally -> tally.score(PROBES))
                .toList(),
            evidence.evidence(journal.spent(subject.id()))),
        states);
  }

  /** What became of one trial that has a record. */
  public static State state(TrialEntry trial) {
    TrialScorer scorer = new TrialScorer();
    trial.findings().forEach(finding -> scorer.add(finding.criterion(), finding.verdict()));
    return trial.arrival() instanceof Arrival.Failed ? State.ERRORED : scorer.state();
  }

  private static void add(TrialEntry trial, CaseTally tally) {
    switch (trial.arrival()) {
      case Arrival.Failed failed -> tally.addError(failed.kind());
      case Arrival.Replied replied -> {
        TrialScorer scorer = new TrialScorer();
        for (FindingEntry finding : trial.findings()) {
          scorer.add(finding.criterion(), finding.verdict());
        }
        tally.add(scorer);
        if (!scorer.state().isDecided() && EvidenceTally.isUnrecorded(trial)) {
          tally.lackRecording();
        }
      }
    }
  }
}
