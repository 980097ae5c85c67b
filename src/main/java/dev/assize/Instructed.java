package dev.assize;

import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.check.instruction.Adherence;
import dev.assize.check.instruction.Instructions;
import dev.assize.regression.Comparison;
import dev.assize.regression.Following;
import dev.assize.regression.FollowingTally;
import dev.assize.score.CaseFacts;
import dev.assize.score.ScoredRun;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import dev.assize.verdict.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads from the verdicts of a side how its replies follow their instructions. Replies are read
 * again only where a comparison does so, too: under an expectation that has changed.
 */
final class Instructed {

  /** Stands for a name that two checks of one case are reported as. */
  private static final String SHARED = "";

  private final Rederivation rederivation;
  private final double level;

  Instructed(Rederivation rederivation, double level) {
    this.rederivation = rederivation;
    this.level = level;
  }

  /** Of a side by itself. */
  Following of(Side side, ScoredRun scored) {
    return of(side, scored, Map.of());
  }

  /** Of one side of a comparison, by the expectations that it is compared by. */
  Following of(Side side, ScoredRun scored, Side candidate, Comparison comparison) {
    Map<String, GoldenCase> changed = new HashMap<>();
    comparison
        .changes()
        .rederived()
        .forEach(id -> candidate.journal().golden(id).ifPresent(c -> changed.put(id, c)));
    return of(side, scored, changed);
  }

  private Following of(Side side, ScoredRun scored, Map<String, GoldenCase> changed) {
    FollowingTally tally = new FollowingTally();
    if (changed.isEmpty() && noneIsAboutOne(side)) {
      return tally.scored(level);
    }
    Map<String, Map<String, String>> asked = new HashMap<>();
    side.journal().forEachCase(golden -> asked.put(golden.id(), byName(golden)));
    changed.forEach((id, golden) -> asked.put(id, byName(golden)));
    Map<String, CaseFacts> cases = new HashMap<>();
    scored.cases().forEach(score -> cases.put(score.id(), score.facts()));
    trials(side)
        .filter(trial -> trial.arrival() instanceof Arrival.Replied)
        .forEach(
            trial -> {
              CaseFacts facts = cases.get(trial.key().caseId());
              Map<String, String> names = asked.getOrDefault(trial.key().caseId(), Map.of());
              if (facts != null && facts.input().equals(trial.key().input()) && !names.isEmpty()) {
                tally.add(facts, verdicts(findings(side, trial, changed), names).values());
              }
            });
    return tally.scored(level);
  }

  private static Stream<TrialEntry> trials(Side side) {
    return side.journal()
        .trials(side.subject().id())
        .filter(trial -> trial.key().trial() <= side.trials());
  }

  private static boolean noneIsAboutOne(Side side) {
    return Arrays.stream(Adherence.values())
        .map(Adherence::name)
        .noneMatch(side.journal()::isLabelled);
  }

  private List<FindingEntry> findings(
      Side side, TrialEntry trial, Map<String, GoldenCase> changed) {
    GoldenCase golden = changed.get(trial.key().caseId());
    return golden == null
        ? trial.findings()
        : side.journal()
            .trial(trial.key())
            .map(stored -> rederivation.findings(stored, golden))
            .orElse(List.of());
  }

  /** The instructions of a case by the names that their verdicts are reported as. */
  private static Map<String, String> byName(GoldenCase golden) {
    Map<String, String> names = new LinkedHashMap<>();
    for (CheckSpec check : golden.expectation().checks()) {
      Optional<String> instruction = Instructions.askedBy(check);
      names.merge(
          check.options().getOrDefault("as", check.text()),
          instruction.orElse(SHARED),
          (one, other) -> one.equals(other) ? one : SHARED);
    }
    return names;
  }

  /** One verdict for each instruction; what nobody looked at is unscored. */
  private static Map<String, Verdict> verdicts(
      List<FindingEntry> findings, Map<String, String> names) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (FindingEntry finding : findings) {
      String instruction = names.getOrDefault(finding.criterion().name(), SHARED);
      if (!instruction.equals(SHARED)) {
        verdicts.putIfAbsent(instruction, finding.verdict());
      } else if (Adherence.toldBy(finding.verdict()).isPresent()) {
        verdicts.putIfAbsent(finding.criterion().digest().hex(), finding.verdict());
      }
    }
    names.values().stream()
        .filter(instruction -> !instruction.equals(SHARED))
        .forEach(i -> verdicts.putIfAbsent(i, Verdict.unscored("nobody has looked")));
    return verdicts;
  }
}
