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
 * @param ground what it rests on
 */
public record Decision(
    Answer answer,
    String sentence,
    List<String> reasons,
    List<String> toSettle,
    List<RuleFinding> rules,
    List<Acceptance> accepted,
    Ground ground) {

  /** What a decision rests on. */
  public enum Ground {
    /** Two versions, a floor, or the lack of them. */
    EVIDENCE,
    /** Only the golden set differs: no version was compared. */
    SET_CHANGED,
    /** The same replies of one version on both sides: nothing was compared afresh. */
    SAME_VERSION
  }

  public Decision {
    reasons = List.copyOf(reasons);
    toSettle = List.copyOf(toSettle);
    rules = List.copyOf(rules);
    accepted = List.copyOf(accepted);
  }

  /** A decision that rests on evidence. */
  public Decision(
      Answer answer,
      String sentence,
      List<String> reasons,
      List<String> toSettle,
      List<RuleFinding> rules,
      List<Acceptance> accepted) {
    this(answer, sentence, reasons, toSettle, rules, accepted, Ground.EVIDENCE);
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

  /** The reasons without what was accepted, which leads to nothing. */
  public List<String> ownReasons() {
    List<String> aside = accepted.stream().map(Acceptances::reason).toList();
    return reasons.stream().filter(reason -> !aside.contains(reason)).toList();
  }

  /** The same on another ground. */
  Decision on(Ground other) {
    return new Decision(answer, sentence, reasons, toSettle, rules, accepted, other);
  }

  /**
   * For programs: {@code ship}, {@code ship-by-acceptance}, {@code set-changed}, {@code
   * same-version}, {@code hold}, {@code inconclusive}. All but the last two let a version pass.
   */
  public String code() {
    if (answer != Answer.SHIP) {
      return answer.name().toLowerCase(Locale.ROOT);
    }
    return switch (ground) {
      case SET_CHANGED -> "set-changed";
      case SAME_VERSION -> "same-version";
      case EVIDENCE -> accepted.isEmpty() ? "ship" : "ship-by-acceptance";
    };
  }
}
