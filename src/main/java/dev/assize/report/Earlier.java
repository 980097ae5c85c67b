package dev.assize.report;

import dev.assize.score.ScoredRun;
import java.util.Set;

/** Tells what came before a run. */
@FunctionalInterface
public interface Earlier {

  /**
   * What runs before this one say of a candidate.
   *
   * @param cases whose outcomes are asked for
   */
  Past of(ScoredRun candidate, Set<String> cases);
}
