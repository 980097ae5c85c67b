package dev.assize.judge;

import dev.assize.check.Exhibit;
import java.util.List;

/** A judge of one reply. */
public interface ReplyJudge extends Judge {

  /**
   * Grades the reply: one opinion for each of {@link #criteria()}, in their order, for each sample.
   * A reply of the judge that cannot be read gives {@code Unscored}, a call without an answer
   * {@code Errored}; neither is a grade.
   *
   * @param clerk puts the judge's questions
   */
  List<Opinion> judge(Exhibit exhibit, Clerk clerk) throws InterruptedException;
}
