package dev.assize;

import dev.assize.history.SideRow.Role;
import dev.assize.regression.Answer;
import dev.assize.regression.Attempt;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.ReportView;
import dev.assize.report.SideFacts;
import dev.assize.report.SideView;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a report says of a run that its journal does not: who was held against whom, and what came
 * of it.
 *
 * @param decision the worst of its answers
 * @param level of its intervals
 * @param sides by subject; one that no candidate was compared with is missing
 */
record Told(Answer decision, double level, Map<String, OfSide> sides) {

  private static final double USUAL = 0.9;

  /**
   * What a report says of one side.
   *
   * @param trials of each case that were looked at
   * @param attempt 0 where nobody counted
   */
  record OfSide(Role role, int trials, int attempt, SideFacts facts) {}

  static Told by(Reported reported) {
    ReportView view = reported.view();
    Map<String, OfSide> sides = new TreeMap<>();
    for (CandidateView each : view.candidates()) {
      if (each.against() instanceof Against.Baseline baseline
          && baseline.side().run().equals(reported.run())) {
        sides.put(baseline.side().subject(), of(baseline.side(), new Role.Baseline(), 0));
      }
      sides.put(
          each.candidate().subject(),
          of(each.candidate(), new Role.Candidate(each.decision().answer()), attempt(each)));
    }
    double level = view.candidates().stream().findFirst().map(c -> c.rules().level()).orElse(USUAL);
    return new Told(reported.answer(), level, sides);
  }

  Optional<OfSide> side(String subject) {
    return Optional.ofNullable(sides.get(subject));
  }

  private static OfSide of(SideView side, Role role, int attempt) {
    return new OfSide(role, side.trials(), attempt, side.facts());
  }

  private static int attempt(CandidateView view) {
    return view.against() instanceof Against.Baseline baseline
            && baseline.beside().attempt() instanceof Attempt.Counted counted
        ? counted.number()
        : 0;
  }
}
