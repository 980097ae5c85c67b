package dev.assize.noise;

import dev.assize.stats.Interval;
import dev.assize.stats.NoiseParts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How noisy a judge's verdicts are, as far as a run can tell. What would be gained is the share by
 * which the interval of the mean verdict gets narrower, of two sides that of their difference: 0.1
 * is a tenth; below 0 it gets wider.
 */
public sealed interface Noise {

  /** Fewer than two cases have verdicts. */
  record Unseen() implements Noise {}

  /** One trial of each case, one sample of each reply: nothing was done twice. */
  record Unrepeated() implements Noise {}

  /**
   * The judge asks no model and says the same of the same reply: all noise is the replies'.
   *
   * @param oneMoreTrial what another trial of each case would gain; empty of one trial, and where
   *     nothing varies
   */
  record OfReplies(OptionalDouble oneMoreTrial) implements Noise {}

  /**
   * One sample of each reply: what differs between trials may be the reply's or the judge's.
   *
   * @param oneMoreTrial what another trial of each case would gain; empty where nothing varies
   */
  record OfTrials(OptionalDouble oneMoreTrial) implements Noise {}

  /**
   * One trial of each case: nobody knows what the replies add.
   *
   * @param differing how many of the sampled replies got samples that differ
   * @param sampled replies with more than one sample
   */
  record OfSamples(int differing, int sampled, Gain gain) implements Noise {}

  /**
   * Both were repeated.
   *
   * @param parts the variances
   * @param judgeShare of the noise; empty where nothing differs within a case
   * @param interval of that share; empty where it is unknown, 0 or 1, or clusters are few
   * @param differing how many of the sampled replies got samples that differ
   * @param sampled replies with more than one sample
   * @param oneMoreTrial what another trial of each case would gain; empty where nothing varies
   */
  record OfBoth(
      NoiseParts parts,
      OptionalDouble judgeShare,
      Optional<Interval> interval,
      int differing,
      int sampled,
      OptionalDouble oneMoreTrial,
      Gain gain)
      implements Noise {}

  /**
   * What samples gain; both empty of verdicts that pass or fail. Most of those decide, and what
   * most say is another question than what one says: the difference itself moves, and more of it
   * may be seen though its interval is wider.
   *
   * @param samples what all of them gained over one
   * @param oneMore what another one would gain
   */
  record Gain(OptionalDouble samples, OptionalDouble oneMore) {}
}
