package dev.assize.regression;

import java.util.List;

/**
 * A gate's reasoned answer.
 *
 * @param sentence the finding in one sentence, with the interval that decided and its level
 * @param reasons what led to the answer, gravest first
 * @param toSettle what would settle an inconclusive answer or confirm a HOLD; often empty
 * @param rules what each further rule of the gate found, in their order
 */
public record Decision(
    Answer answer,
    String sentence,
    List<String> reasons,
    List<String> toSettle,
    List<RuleFinding> rules) {

  public Decision {
    reasons = List.copyOf(reasons);
    toSettle = List.copyOf(toSettle);
    rules = List.copyOf(rules);
  }

  /** A decision where no further rule was asked. */
  public Decision(Answer answer, String sentence, List<String> reasons, List<String> toSettle) {
    this(answer, sentence, reasons, toSettle, List.of());
  }
}
