package dev.assize;

import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.PairTally;
import java.time.Instant;

/** Whether a source of verdicts may decide today. */
public sealed interface Warrant {

  /** It is admitted. */
  record Held(Instant since) implements Warrant {}

  /**
   * A judge of pairs is admitted.
   *
   * @param tally people's labels against its verdicts
   */
  record HeldOfPairs(Instant since, PairTally tally) implements Warrant {}

  /**
   * Nobody has measured it as it is now.
   *
   * @param why in a sentence without its stop
   */
  record Unmeasured(String why, String remedy) implements Warrant {}

  /**
   * It was measured, and may not decide.
   *
   * @param standing advisory or rejected
   * @param why the lines that stand in the way, in words
   */
  record Denied(Admission.Standing standing, String why) implements Warrant {}
}
