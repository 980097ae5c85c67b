package dev.assize.simulation;

import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Gate;
import dev.assize.regression.Rules;
import java.util.random.RandomGenerator;

/** How a candidate comes to its decision: at once, or in steps that depend on what was seen. */
interface Conduct {

  /** Everything is asked, and the gate looks once. */
  Conduct AT_ONCE = (rules, drawn, random) -> new Gate(rules).decide(drawn);

  /**
   * Decides on one candidate.
   *
   * @param drawn all trials of all cases
   * @param random for what is drawn only when it is asked for
   */
  Decision decide(Rules rules, Comparison drawn, RandomGenerator random);
}
