package dev.assize.judge;

import dev.assize.check.Exhibit;
import java.util.List;

/** A judge of two replies to one case. */
public interface PairJudge extends Judge {

  /**
   * Tells which reply it prefers, whatever the order they are shown in: {@code FIRST} stands for
   * the one, {@code SECOND} for the other.
   *
   * @param clerk puts the judge's questions
   */
  List<Opinion> compare(Exhibit one, Exhibit other, Clerk clerk) throws InterruptedException;
}
