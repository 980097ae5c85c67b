package dev.assize.judge;

import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.List;

/**
 * What a judge found by one criterion.
 *
 * @param sample from 0 when the judge is asked several times
 * @param raw the words it was read from; empty when there were none
 * @param exchanges the calls it took; where one call answered several criteria, they stand with the
 *     first, so that no call is counted twice
 */
public record Opinion(
    Criterion criterion, int sample, Verdict verdict, String raw, List<Exchange> exchanges) {

  public Opinion {
    exchanges = List.copyOf(exchanges);
  }

  /** An opinion that took no call. */
  public static Opinion free(Criterion criterion, Verdict verdict) {
    return new Opinion(criterion, 0, verdict, "", List.of());
  }
}
