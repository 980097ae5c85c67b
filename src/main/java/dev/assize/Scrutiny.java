package dev.assize;

import dev.assize.Integrity.Fault;
import dev.assize.project.Budgets;
import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Forbidden;
import dev.assize.regression.RuleFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides on a comparison once the replies themselves have been looked at. */
final class Scrutiny {

  private final Budgets budgets;
  private final Side baseline;
  private final Side candidate;

  Scrutiny(Budgets budgets, Side baseline, Side candidate) {
    this.budgets = budgets;
    this.baseline = baseline;
    this.candidate = candidate;
  }

  /**
   * The gate's decision. Faults of identity come before it; what the candidate's replies look like
   * takes a SHIP away, and is told beside any other answer.
   */
  Decision decide(Comparison comparison, Supplier<Decision> gate) {
    Optional<Fault> wrong = new Integrity(baseline, candidate, comparison).ofIdentity();
    if (wrong.isPresent()) {
      return refused(wrong.get().sentence(), wrong.get().remedy(), List.of());
    }
    Optional<Fault> spoilt =
        EvidenceBudget.exceeded(budgets, candidate, "candidate")
            .or(() -> EvidenceBudget.exceeded(budgets, baseline, "baseline"));
    if (spoilt.isPresent()) {
      return Forbidden.of(comparison.candidate())
          .over(refused(spoilt.get().sentence(), spoilt.get().remedy(), List.of()));
    }
    Decision decision = gate.get();
    List<Fault> faults = new Behaviour(baseline, candidate, comparison).findings();
    String found = faults.stream().map(Fault::sentence).collect(Collectors.joining(" "));
    if (faults.isEmpty()) {
      return decision;
    }
    return decision.answer() == Answer.SHIP
        ? refused(found + " " + decision.sentence(), faults.getFirst().remedy(), decision.rules())
        : telling(decision, faults);
  }

  private static Decision telling(Decision decision, List<Fault> faults) {
    List<String> reasons = new ArrayList<>(decision.reasons());
    faults.forEach(fault -> reasons.add(fault.sentence()));
    return new Decision(
        decision.answer(),
        decision.sentence(),
        reasons,
        decision.toSettle(),
        decision.rules(),
        decision.accepted());
  }

  private static Decision refused(String sentence, String remedy, List<RuleFinding> rules) {
    return new Decision(
        Answer.INCONCLUSIVE,
        sentence,
        List.of("The replies themselves are in doubt, and no figure mends that."),
        List.of(remedy),
        rules);
  }
}
