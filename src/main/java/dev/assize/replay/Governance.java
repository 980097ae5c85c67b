package dev.assize.replay;

import dev.assize.base.Seed;
import dev.assize.tokens.TokenEstimator;

/**
 * What all calls of a run have in common.
 *
 * @param tokens asked only where a provider has a limit of tokens per minute
 */
public record Governance(
    Timekeeper time, Seed seed, Meter meter, TokenEstimator tokens, Archive archive) {

  Governance with(Archive other) {
    return new Governance(time, seed, meter, tokens, other);
  }
}
