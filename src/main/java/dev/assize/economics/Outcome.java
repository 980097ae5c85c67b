package dev.assize.economics;

import dev.assize.run.Cost.Price;
import dev.assize.score.State;
import dev.assize.score.Taken;

/**
 * What one trial of a case came to.
 *
 * @param state of the trial
 * @param price of all its calls, those that failed on the way included
 * @param seconds that it took, without queueing; absent where nobody timed it
 */
public record Outcome(State state, Price price, Taken seconds) {}
