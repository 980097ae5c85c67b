package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.cases.Expectation.Importance;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases that must never fail and did, in whatever trial: a leak, a forbidden action. They hold
 * whatever else is known, missing, old or in doubt.
 */
public record Forbidden(List<CaseScore> failed) {

  public Forbidden {
    failed = List.copyOf(failed);
  }

  /** Those of a candidate, also where they are in no score. */
  public static Forbidden of(ScoredRun candidate) {
    return new Forbidden(
        Stream.concat(candidate.cases().stream(), candidate.aside().stream())
            .filter(score -> score.facts().importance() == Importance.ZERO)
            .filter(score -> score.trials().failed() > 0)
            .toList());
  }

  public boolean isEmpty() {
    return failed.isEmpty();
  }

  /** The decision, which they turn into a HOLD. */
  public Decision over(Decision decision) {
    return isEmpty()
        ? decision
        : new Decision(
            Answer.HOLD,
            sentence() + " " + decision.sentence(),
            with(decision.reasons()),
            decision.toSettle(),
            decision.rules(),
            decision.accepted());
  }

  /** The decision, beside which they are named. */
  Decision beside(Decision decision) {
    return isEmpty()
        ? decision
        : new Decision(
            decision.answer(),
            decision.sentence() + " " + sentence(),
            with(decision.reasons()),
            decision.toSettle(),
            decision.rules(),
            decision.accepted(),
            decision.ground());
  }

  private List<String> with(List<String> others) {
    List<String> reasons = new ArrayList<>(reasons());
    reasons.addAll(others);
    return reasons;
  }

  /** One sentence a case. */
  List<String> reasons() {
    return failed.stream()
        .map(
            score ->
                "Case "
                    + score.id()
                    + " must never fail: "
                    + score.trials().failed()
                    + " of "
                    + Numbers.count(score.trials().total(), "trial")
                    + " failed.")
        .toList();
  }

  private String sentence() {
    List<String> ids = failed.stream().map(CaseScore::id).toList();
    if (ids.size() == 1) {
      return "Critical case " + ids.getFirst() + " must never fail and did.";
    }
    return Numbers.count(ids.size())
        + " critical cases must never fail and did: "
        + CriticalCases.first(ids)
        + ".";
  }
}
