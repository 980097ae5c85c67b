package dev.assize.noise;

import dev.assize.stats.Interval;
import dev.assize.stats.KrippendorffAlpha.Scale;
import java.util.List;
import java.util.Optional;

/** Whether the jurors of a jury say the same of the same replies. */
public sealed interface Jurors {

  /** The judge asks no others. */
  record None() implements Jurors {}

  /** No two jurors spoke of one reply, or all of them said the same of all replies. */
  record Unknown(List<String> names, int replies, String why) implements Jurors {
    public Unknown {
      names = List.copyOf(names);
    }
  }

  /**
   * Krippendorff's alpha.
   *
   * @param alpha 1 where they always agree, 0 where no more than by chance
   * @param interval over clusters of cases; empty where jurors never differ, or of too few replies
   * @param scale nominal where all pass or fail
   * @param replies of which two jurors and more said something
   */
  record Agreement(
      List<String> names, double alpha, Optional<Interval> interval, Scale scale, int replies)
      implements Jurors {
    public Agreement {
      names = List.copyOf(names);
    }
  }
}
