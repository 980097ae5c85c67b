package dev.assize;

import dev.assize.history.SideRow.Role;
import dev.assize.regression.Answer;
import dev.assize.regression.Attempt;
import dev.assize.report.Judged;
import dev.assize.report.SideFacts;
import dev.assize.score.ScoredRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was decided in a run, which its journal does not say: who was held against whom, and what
 * came of it.
 *
 * @param decision the worst of its answers
 * @param level of its intervals
 * @param sides by subject; one that no candidate was compared with is missing
 */
record Told(Answer decision, double level, Map<String, OfSide> sides) {

  private static final double USUAL = 0.9;

  /**
   * What was decided on one side, or by it.
   *
   * @param trials of each case that were looked at
   * @param attempt 0 where nobody counted
   */
  record OfSide(Role role, int trials, int attempt, SideFacts facts) {}

  /** By what was decided in a run. */
  static Told of(String run, double level, List<Judged> candidates) {
    Map<String, OfSide> sides = new TreeMap<>();
    for (Judged each : candidates) {
      Role role = new Role.Candidate(each.decision().answer());
      switch (each) {
        case Judged.Compared compared -> {
          ScoredRun baseline = compared.comparison().baseline();
          if (baseline.run().equals(run)) {
            sides.put(
                baseline.subject(),
                new OfSide(new Role.Baseline(), baseline.trials(), 0, compared.baseline()));
          }
          ScoredRun candidate = compared.comparison().candidate();
          int attempt = number(compared.beside().attempt());
          sides.put(
              candidate.subject(),
              new OfSide(role, candidate.trials(), attempt, compared.candidate()));
        }
        case Judged.Alone alone ->
            sides.put(
                alone.candidate().subject(),
                new OfSide(role, alone.candidate().trials(), 0, alone.facts()));
      }
    }
    Answer worst =
        candidates.stream()
            .map(each -> each.decision().answer())
            .reduce(Answer::worse)
            .orElse(Answer.INCONCLUSIVE);
    return new Told(worst, candidates.isEmpty() ? USUAL : level, sides);
  }

  Optional<OfSide> side(String subject) {
    return Optional.ofNullable(sides.get(subject));
  }

  private static int number(Attempt attempt) {
    return attempt instanceof Attempt.Counted counted ? counted.number() : 0;
  }
}
