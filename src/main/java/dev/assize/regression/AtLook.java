package dev.assize.regression;

import dev.assize.stats.Interval;
import java.util.Optional;

/**
 * All cases at once: wholly above minus the margin is SHIP; wholly below zero is HOLD; anything
 * else is INCONCLUSIVE.
 */
record AtLook(Rules rules, Sentences sentences) implements Primary {

  @Override
  public Answer answer(PairedValues values) {
    return answer(values.interval(rules.shipLevel()), values.interval(rules.holdLevel()));
  }

  /** Several candidates share the error of a SHIP, and none shares that of a HOLD. */
  Answer answer(Optional<Interval> toShip, Optional<Interval> toHold) {
    if (toShip.filter(i -> i.isAbove(-rules.margin())).isPresent()) {
      return Answer.SHIP;
    }
    return toHold.filter(i -> i.isBelow(0)).isPresent() ? Answer.HOLD : Answer.INCONCLUSIVE;
  }

  @Override
  public Optional<Interval> interval(Answer answer, PairedValues values) {
    return values.interval(answer == Answer.HOLD ? rules.holdLevel() : rules.shipLevel());
  }

  @Override
  public String sentence(PairedValues values, Interval interval) {
    return sentences.difference(values, interval);
  }

  @Override
  public String reason(Answer answer, Interval interval) {
    return sentences.reason(answer, interval);
  }
}
