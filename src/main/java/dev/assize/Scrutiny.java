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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides on a comparison once the replies themselves have been looked at. */
final class Scrutiny {

  private final Budgets budgets;
  private final Set<String> ruling;
  private final Side baseline;
  private final Side candidate;

  /**
   * Of two sides.
   *
   * @param ruling makers by whose verdicts a rule of the gate is answered
   */
  Scrutiny(Budgets budgets, Set<String> ruling, Side baseline, Side candidate) {
    this.budgets = budgets;
    this.ruling = Set.copyOf(ruling);
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
    EvidenceBudget after = new EvidenceBudget(budgets, ruling, candidate, "candidate");
    EvidenceBudget before = new EvidenceBudget(budgets, ruling, baseline, "baseline");
    Optional<Fault> spoilt =
        after
            .exceeded()
            .or(before::exceeded)
            .or(() -> vigil(candidate).broken())
            .or(() -> vigil(baseline).broken());
    if (spoilt.isPresent()) {
      return Forbidden.of(comparison.candidate())
          .over(refused(spoilt.get().sentence(), spoilt.get().remedy(), List.of()));
    }
    Decision decision = telling(gate.get(), advised(List.of(after, before)));
    List<Fault> faults = new Behaviour(baseline, candidate, comparison).findings();
    String found = faults.stream().map(Fault::sentence).collect(Collectors.joining(" "));
    if (faults.isEmpty()) {
      return decision;
    }
    return decision.answer() == Answer.SHIP
        ? refused(found + " " + decision.sentence(), faults.getFirst().remedy(), decision.rules())
        : telling(decision, faults.stream().map(Fault::sentence).toList());
  }

  /** The decision on a candidate that has no baseline, unless a judge that decides is unfit. */
  static Decision unlessBroken(Vigil vigil, Supplier<Decision> decision) {
    return vigil
        .broken()
        .map(fault -> refused(fault.sentence(), fault.remedy(), List.of()))
        .orElseGet(decision);
  }

  private Vigil vigil(Side side) {
    return new Vigil(budgets, side, ruling);
  }

  /** What judges that only advise got wrong, and where they did not answer. */
  private List<String> advised(List<EvidenceBudget> counts) {
    return Stream.concat(
            Stream.of(candidate, baseline).flatMap(side -> vigil(side).notes().stream()),
            counts.stream().flatMap(side -> side.notes().stream()))
        .distinct()
        .toList();
  }

  private static Decision telling(Decision decision, List<String> more) {
    List<String> reasons = new ArrayList<>(decision.reasons());
    reasons.addAll(more);
    return new Decision(
        decision.answer(),
        decision.sentence(),
        reasons,
        decision.toSettle(),
        decision.rules(),
        decision.accepted(),
        decision.ground());
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
