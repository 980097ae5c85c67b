package dev.assize;

import dev.assize.store.FindingEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * How far verdicts on a reply leave it in doubt, from 0 (not at all) to 1: as samples of a judge or
 * several judges differ, or as a score lies near the threshold.
 *
 * @param criterion what is looked at
 * @param judges whose verdicts count; empty for whoever looked at the criterion
 */
record LabelDoubts(String criterion, List<String> judges, double threshold) {

  /** Scores farther than this from the threshold are in no doubt. */
  private static final double NEAR = 0.2;

  /** Of a reply with these findings. */
  double of(List<FindingEntry> findings) {
    int passes = 0;
    int fails = 0;
    List<Double> scores = new ArrayList<>();
    for (FindingEntry finding : findings) {
      if (counts(finding.criterion()) && finding.verdict() instanceof Verdict.Graded graded) {
        switch (graded.grade()) {
          case Grade.PassFail found -> {
            passes += found.passed() ? 1 : 0;
            fails += found.passed() ? 0 : 1;
          }
          case Grade.Score score -> scores.add(score.value());
          case Grade.Label word -> {}
        }
      }
    }
    return Math.max(divided(passes, fails), near(scores));
  }

  private boolean counts(Criterion seen) {
    if (seen.isDeterministic()) {
      return false;
    }
    String maker = LabelFiles.named(seen.by());
    return judges.isEmpty()
        ? seen.name().equals(criterion)
        : judges.contains(maker) && (seen.name().equals(criterion) || seen.name().equals(maker));
  }

  /** 1 when half of them pass. */
  private static double divided(int passes, int fails) {
    return passes + fails == 0 ? 0 : 1 - Math.abs(passes - fails) / (double) (passes + fails);
  }

  /** By the mean score; 1 when it is the threshold. */
  private double near(List<Double> scores) {
    double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    return Double.isNaN(mean) ? 0 : Math.max(0, 1 - Math.abs(mean - threshold) / NEAR);
  }
}
