package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.judge.Judge;
import dev.assize.judge.PairJudge;
import java.util.List;

/**
 * How many calls judges will take.
 *
 * @param subjects whose replies are judged
 * @param compared those of them that are compared with the baseline; none without one
 */
record JudgeForecast(Docket docket, int subjects, int compared) {

  /** All trials and each judge's sentinels together. */
  long calls(int trials) {
    return docket.judges().values().stream().mapToLong(judge -> calls(judge, trials)).sum();
  }

  private long calls(Judge judge, int trials) {
    List<GoldenCase> asked = docket.golden().cases().stream().filter(judge::asksAbout).toList();
    long each = judge instanceof PairJudge ? compared : subjects;
    if (asked.isEmpty() || each == 0) {
      return 0;
    }
    long ordinary = asked.stream().mapToLong(judge::calls).sum();
    long watched =
        docket.sentinels().of(judge).stream()
            .mapToLong(sentinel -> judge.calls(docket.sentinels().golden(sentinel)))
            .sum();
    return each * trials * ordinary + watched;
  }
}
