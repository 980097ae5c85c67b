package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.verdict.Criterion.Bearing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs a case's deterministic checks again over stored replies, so that both sides are measured by
 * one expectation.
 */
final class Rederivation {

  private final Checks checks;

  Rederivation(Checks checks) {
    this.checks = checks;
  }

  /**
   * Whether checks alone decide the case, now and in what the side has stored, so that nobody needs
   * to be asked again.
   */
  boolean isPossible(GoldenCase golden, Side side, CaseScore stored) {
    return golden.expectation().criteria().isEmpty()
        && checks.of(golden, new Problems()).stream()
            .allMatch(c -> c.examination() instanceof Check)
        && keys(side, golden, stored)
            .flatMap(key -> side.journal().findings(key).stream())
            .map(Finding::criterion)
            .allMatch(c -> c.isDeterministic() || c.bearing() == Bearing.ADVISORY);
  }

  private static Stream<ReplyKey> keys(Side side, GoldenCase golden, CaseScore stored) {
    return IntStream.rangeClosed(1, stored.trials().total())
        .mapToObj(k -> new ReplyKey(side.subject().id(), golden.id(), stored.facts().input(), k));
  }

  /** The case's score on one side by the expectation given. */
  CaseScore again(Side side, GoldenCase golden, CaseScore before) {
    List<NamedCheck> wanted = checks.of(golden, new Problems());
    Counts counts = Counts.NONE;
    double graded = 0;
    int gradedTrials = 0;
    for (ReplyKey key : keys(side, golden, before).toList()) {
      TrialScorer scorer = new TrialScorer();
      Optional<Trial> trial = side.journal().trial(key);
      boolean replied = trial.filter(t -> t.response().reply().isPresent()).isPresent();
      if (replied) {
        Exhibit exhibit = Exhibits.ofStored(golden, trial.get().response());
        wanted.forEach(check -> judge(check, exhibit, scorer));
      }
      counts = counts.plus(trial.isPresent() && !replied ? State.ERRORED : scorer.state());
      gradedTrials += scorer.graded().isPresent() ? 1 : 0;
      graded += scorer.graded().orElse(0);
    }
    float mean = gradedTrials == 0 ? CaseScore.UNGRADED : (float) (graded / gradedTrials);
    return CaseScore.of(CaseFacts.of(golden), counts, mean);
  }

  private static void judge(NamedCheck check, Exhibit exhibit, TrialScorer scorer) {
    if (check.examination() instanceof Check pure) {
      scorer.add(check.criterion(), pure.judge(exhibit));
    }
  }
}
