package dev.assize.regression;

import dev.assize.stats.Interval;
import java.util.Optional;

/** How the rule on the whole set is answered, and in which words. */
interface Primary {

  /** The answer that cases give. */
  Answer answer(PairedValues values);

  /** The interval behind an answer; empty where the cases are too few for one. */
  Optional<Interval> interval(Answer answer, PairedValues values);

  /** The difference with its interval, in a sentence. */
  String sentence(PairedValues values, Interval interval);

  /** Why that is the answer. */
  String reason(Answer answer, Interval interval);
}
