package dev.assize;

import dev.assize.base.Digest;
import dev.assize.drift.Quantity;
import dev.assize.score.CaseFacts;
import dev.assize.verdict.Criterion;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntPredicate;

/**
 * What judges made of a side's replies, and when: whether these pass, where a judge decides that,
 * and else their score.
 *
 * @param address by which the side is opened again
 * @param quantity the pass rate or the mean score
 * @param judges that have a say in it, by name
 * @param cases in which one of them has, by id; one or more
 */
record JudgedSide(
    String address,
    Quantity quantity,
    SortedMap<String, Criterion> judges,
    SortedMap<String, Judged> cases) {

  /**
   * One case.
   *
   * @param measure the digests of all criteria that count
   * @param at when the first of the judges' answers was received
   * @param values from 0 to 1 by trial; without trials of which nothing can be told
   */
  record Judged(
      CaseFacts facts, Set<Digest> measure, Instant at, SortedMap<Integer, Double> values) {

    /** Whether another was asked and expected the same, and judged by the same criteria. */
    boolean isMeasuredLike(Judged other) {
      return facts.input().equals(other.facts.input())
          && facts.expectation().equals(other.facts.expectation())
          && measure.equals(other.measure);
    }

    /** The mean of some of its trials; empty where none of these has a value. */
    OptionalDouble mean(IntPredicate meant) {
      return values.entrySet().stream()
          .filter(each -> meant.test(each.getKey()))
          .mapToDouble(Map.Entry::getValue)
          .average();
    }
  }

  /** When the first answer about any of them was received. */
  Instant at() {
    return cases.values().stream().map(Judged::at).min(Instant::compareTo).orElseThrow();
  }

  /** {@code tone by judge:tone}. */
  static String name(Criterion criterion) {
    return criterion.name() + " by " + criterion.by();
  }
}
