package dev.assize.judge.learned;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One figure about a reply.
 *
 * @param id its name and edition, such as {@code reference-chrf/1}: another edition whenever it may
 *     come out otherwise
 * @param meaning what is measured, as rationales tell it
 */
record Feature(String id, String meaning, ToDoubleFunction<Matter> measure) {

  static Feature of(String id, String meaning, ToDoubleFunction<Matter> measure) {
    return new Feature(id, meaning, measure);
  }

  /** One that is 1 or 0. */
  static Feature whether(String id, String meaning, Predicate<Matter> test) {
    return new Feature(id, meaning, matter -> test.test(matter) ? 1 : 0);
  }

  double of(Matter matter) {
    return measure.applyAsDouble(matter);
  }
}
