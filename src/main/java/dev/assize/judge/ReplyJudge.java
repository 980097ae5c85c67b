package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import java.util.List;
import java.util.OptionalDouble;

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

  /**
   * How many samples it gives about a case; known before anything is asked, and alike for all
   * replies.
   */
  default int samples(GoldenCase golden) {
    return 1;
  }

  /**
   * The opinions of one sample, for whoever has the others already.
   *
   * @param sample from 0 to below {@link #samples}
   */
  default List<Opinion> judge(Exhibit exhibit, int sample, Clerk clerk)
      throws InterruptedException {
    return judge(exhibit, clerk).stream().filter(each -> each.sample() == sample).toList();
  }

  /** Whether it can say how sure it is that a reply passes. */
  default boolean estimates() {
    return false;
  }

  /**
   * How likely it held a pass, from 0 to 1, without asking anybody anew; empty where it did not
   * estimate.
   *
   * @param said what it said of the reply
   */
  default OptionalDouble chance(Exhibit exhibit, List<Opinion> said) {
    return OptionalDouble.empty();
  }
}
