package dev.assize.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a baseline no longer says what its candidates are to be held against: what it was measured by
 * is not there any more.
 *
 * @param sentence that takes the place of the decision's
 * @param signs by which it is known, in sentences
 * @param against what the decision rests on, as {@code Against the stored replies}
 * @param ways to a decision, the first one first
 */
public record VoidBaseline(String sentence, List<String> signs, String against, List<String> ways) {

  public VoidBaseline {
    signs = List.copyOf(signs);
    ways = List.copyOf(ways);
  }

  /** INCONCLUSIVE, unless the candidate holds by itself, whatever it is compared with. */
  public Decision over(Decision decision, Comparison comparison) {
    List<String> reasons = new ArrayList<>(signs);
    if (holdsByItself(decision, comparison)) {
      reasons.addAll(0, decision.reasons());
      reasons.add(sentence);
      return with(decision, decision.answer(), decision.sentence(), reasons, decision.toSettle());
    }
    reasons.add(against + ": " + decision.sentence());
    reasons.addAll(decision.reasons());
    return with(decision, Answer.INCONCLUSIVE, sentence, reasons, ways);
  }

  private static boolean holdsByItself(Decision decision, Comparison comparison) {
    boolean floorIsBroken =
        decision.rules().stream()
            .filter(finding -> finding.rule().isFloor() && finding.rule().isBlocking())
            .filter(finding -> !isAccepted(finding.rule().name(), decision))
            .anyMatch(finding -> finding.answer() == Answer.HOLD);
    return decision.answer() == Answer.HOLD
        && (floorIsBroken || !Forbidden.of(comparison.candidate()).isEmpty());
  }

  private static boolean isAccepted(String rule, Decision decision) {
    return decision.accepted().stream().anyMatch(each -> each.matter().name().equals(rule));
  }

  private static Decision with(
      Decision decision,
      Answer answer,
      String sentence,
      List<String> reasons,
      List<String> toSettle) {
    return new Decision(
        answer,
        sentence,
        reasons,
        toSettle,
        decision.rules(),
        decision.accepted(),
        decision.ground());
  }
}
