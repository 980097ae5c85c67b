package dev.assize.replay;

import dev.assize.run.Trial;

/**
 * Looks at a trial once its reply is safe: runs the checks, asks the judges, hands each finding to
 * the sink.
 */
public interface Examiner {

  /**
   * Called on the trial's own thread, only for trials that have a reply.
   *
   * @param bench hands out governed clients for judges and for checks that call out
   * @throws InterruptedException when the run is being stopped
   */
  void examine(Assignment assignment, Trial trial, Bench bench, TrialSink sink)
      throws InterruptedException;
}
