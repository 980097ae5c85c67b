package dev.assize.regression;

import java.util.List;

/**
 * A gate's reasoned answer.
 *
 * @param sentence the finding in one sentence, with the interval that decided and its level
 * @param reasons what led to the answer, gravest first
 * @param toSettle what would settle an inconclusive answer; empty otherwise
 */
public record Decision(
    Answer answer, String sentence, List<String> reasons, List<String> toSettle) {
  public Decision {
    reasons = List.copyOf(reasons);
    toSettle = List.copyOf(toSettle);
  }
}
