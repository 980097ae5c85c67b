package dev.assize.regression;

import dev.assize.store.Acceptance;
import java.util.List;
import java.util.Locale;

/**
 * A gate's reasoned answer.
 *
 * @param sentence the finding in one sentence, with the interval that decided and its level
 * @param reasons what led to the answer, gravest first
 * @param toSettle what would settle an inconclusive answer or confirm a HOLD; often empty
 * @param rules what each further rule of the gate found, in their order
 * @param accepted what would have blocked had a team not accepted it
 */
public record Decision(
    Answer answer,
    String sentence,
    List<String> reasons,
    List<String> toSettle,
    List<RuleFinding> rules,
    List<Acceptance> accepted) {

  public Decision {
    reasons = List.copyOf(reasons);
    toSettle = List.copyOf(toSettle);
    rules = List.copyOf(rules);
    accepted = List.copyOf(accepted);
  }

  /** A decision that nobody accepted anything for. */
  public Decision(
      Answer answer,
      String sentence,
      List<String> reasons,
      List<String> toSettle,
      List<RuleFinding> rules) {
    this(answer, sentence, reasons, toSettle, rules, List.of());
  }

  /** A decision where no further rule was asked. */
  public Decision(Answer answer, String sentence, List<String> reasons, List<String> toSettle) {
    this(answer, sentence, reasons, toSettle, List.of());
  }

  /** For programs: {@code ship}, {@code ship-by-acceptance}, {@code hold}, {@code inconclusive}. */
  public String code() {
    boolean isByAcceptance = answer == Answer.SHIP && !accepted.isEmpty();
    return isByAcceptance ? "ship-by-acceptance" : answer.name().toLowerCase(Locale.ROOT);
  }
}
