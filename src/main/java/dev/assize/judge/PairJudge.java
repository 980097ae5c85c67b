package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import java.util.ArrayList;
import java.util.List;

/** A judge of two replies to one case. */
public interface PairJudge extends Judge {

  /**
   * Tells which reply it prefers, whatever the order they are shown in: {@code FIRST} stands for
   * the one, {@code SECOND} for the other.
   *
   * @param sample from 0 to below {@link #samples}
   * @param clerk puts the judge's questions
   * @return nothing for a sample that could say nothing new
   */
  List<Opinion> compare(Exhibit one, Exhibit other, int sample, Clerk clerk)
      throws InterruptedException;

  /** How many samples it gives about a case; known before anything is asked. */
  default int samples(GoldenCase golden) {
    return 1;
  }

  /** The opinions of all samples. */
  default List<Opinion> compare(Exhibit one, Exhibit other, Clerk clerk)
      throws InterruptedException {
    List<Opinion> opinions = new ArrayList<>();
    int samples = samples(one.golden());
    for (int sample = 0; sample < samples; sample++) {
      opinions.addAll(compare(one, other, sample, clerk));
    }
    return List.copyOf(opinions);
  }
}
