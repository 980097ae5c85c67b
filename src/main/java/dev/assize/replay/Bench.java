package dev.assize.replay;

import dev.assize.provider.ModelClient;

/**
 * Hands out governed clients: every call made through one is limited, retried, cached, recorded and
 * metered.
 */
public interface Bench {

  /**
   * A client for calls that belong to one trial.
   *
   * @param provider the provider's name in {@code assize.yaml}
   * @param slot tells apart calls that are alike: trial and sample enter the cache key
   */
  ModelClient client(String provider, Slot slot, Transcript transcript);

  /** Which of several equal calls this is. */
  record Slot(int trial, int sample) {}
}
