package dev.assize.replay;

import dev.assize.base.Seed;
import dev.assize.tokens.TokenEstimator;

/**
 * What all calls of a run have in common.
 *
 * @param tokens asked only where a provider has a limit of tokens per minute
 * @param sendsFirst whether calls that wait are sent before the reply that made room for them is
 *     worked on. It keeps the provider busy, and lets the calls run ahead of the verdicts: not for
 *     a run that may stop early by what the verdicts say.
 */
public record Governance(
    Timekeeper time,
    Seed seed,
    Meter meter,
    TokenEstimator tokens,
    Archive archive,
    boolean sendsFirst) {

  /** Calls and verdicts in step. */
  public Governance(
      Timekeeper time, Seed seed, Meter meter, TokenEstimator tokens, Archive archive) {
    this(time, seed, meter, tokens, archive, false);
  }

  /** The same, with the calls ahead of the verdicts. */
  public Governance sendingFirst() {
    return new Governance(time, seed, meter, tokens, archive, true);
  }

  Governance with(Archive other) {
    return new Governance(time, seed, meter, tokens, other, sendsFirst);
  }
}
