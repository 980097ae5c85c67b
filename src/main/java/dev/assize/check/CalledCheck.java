package dev.assize.check;

import dev.assize.provider.ModelClient;
import dev.assize.verdict.Verdict;

/**
 * A check that a program or a service of the user's carries out. It is scheduled, journaled and
 * replayed like the call of a judge.
 */
public non-sealed interface CalledCheck extends Examination {

  /** The name in {@code assize.yaml} of the provider whose client it wants. */
  String provider();

  /** The kind that provider must be of: {@code command} or {@code http}. */
  String kind();

  /**
   * Asks once. An answer that cannot be read gives {@code Unscored}, a call without an answer
   * {@code Errored}; an empty reply fails without a call.
   *
   * @param client a governed client
   */
  Told ask(Exhibit exhibit, ModelClient client) throws InterruptedException;

  /** A verdict and the words it was read from; the words are empty when there were none. */
  record Told(Verdict verdict, String raw) {}
}
