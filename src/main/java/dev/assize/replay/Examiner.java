package dev.assize.replay;

import dev.assize.run.Finding;
import dev.assize.run.Trial;
import java.util.List;

/**
 * Looks at a trial once its reply is safe: runs the checks, asks the judges, hands each finding to
 * the sink.
 */
public interface Examiner {

  /**
   * Called on the trial's own thread, only for trials that have a reply.
   *
   * @param bench hands out governed clients for judges and for checks that call out
   * @return all that was found about the trial, also what an earlier run had found
   * @throws InterruptedException when the run is being stopped
   */
  List<Finding> examine(Assignment assignment, Trial trial, Bench bench, TrialSink sink)
      throws InterruptedException;
}
