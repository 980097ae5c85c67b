package dev.assize.economics;

import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.State;
import dev.assize.score.Taken;

/**
 * What one trial of a case came to.
 *
 * @param state of the trial
 * @param price of all its calls, those that failed on the way included where they told their use
 * @param unbilled how many attempts did not: billed or not, nobody here knows, and the price is at
 *     least what it says; 0 or more
 * @param seconds that it took, without queueing; absent where nobody timed it
 */
public record Outcome(State state, Price price, long unbilled, Taken seconds) {

  /** Where every attempt told its use. */
  public Outcome(State state, Price price, Taken seconds) {
    this(state, price, 0, seconds);
  }

  /** By a charge. */
  public Outcome(State state, Charge charge, Taken seconds) {
    this(state, charge.price(), charge.unbilled(), seconds);
  }

  /** What it cost, as far as its attempts told. */
  Charge charge() {
    return new Charge(price, unbilled);
  }
}
