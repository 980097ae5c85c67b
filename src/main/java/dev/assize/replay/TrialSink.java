package dev.assize.replay;

import dev.assize.run.Finding;
import dev.assize.run.Trial;

/**
 * Takes evidence the moment it exists. Called by many threads; returns only when the evidence is
 * safe.
 */
public interface TrialSink {

  /** A reply, before any check or judge looks at it. */
  void reply(Trial trial);

  /** A verdict about replies that were given before. */
  void verdict(Finding finding);
}
