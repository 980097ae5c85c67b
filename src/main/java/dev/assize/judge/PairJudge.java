package dev.assize.judge;

import dev.assize.check.Exhibit;
import java.util.List;

/** A judge of two replies to one case. */
public interface PairJudge extends Judge {

  /**
   * Tells which reply it prefers, whatever the order they are shown in.
   *
   * @param clerk puts the judge's questions
   */
  List<Opinion> compare(Exhibit baseline, Exhibit candidate, Clerk clerk)
      throws InterruptedException;
}
