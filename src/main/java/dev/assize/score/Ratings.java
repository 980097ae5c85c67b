package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** One side's ratings by somebody, case by case, on a declared scale. */
public final class Ratings {

  private final Scale scale;
  private final Map<String, double[]> sums = new HashMap<>();
  private final TreeSet<String> strange = new TreeSet<>();

  private Ratings(Scale scale) {
    this.scale = scale;
  }

  /**
   * Reads the stored verdicts about some cases: labels that are numbers of the scale, and scores
   * from 0 to 1 stretched over it. Several ratings of a case are averaged.
   *
   * @param inputs what was asked, by case id
   */
  public static Ratings of(
      Opinionated who, Scale scale, Testimony side, Map<String, Digest> inputs) {
    Ratings all = new Ratings(scale);
    side.trials(inputs)
        .forEach(
            trial -> {
              for (FindingEntry finding : trial.findings()) {
                if (who.gave(finding.criterion())) {
                  all.add(trial.key().caseId(), finding.verdict());
                }
              }
            });
    return all;
  }

  private void add(String caseId, Verdict verdict) {
    if (verdict instanceof Verdict.Graded graded) {
      OptionalDouble part =
          switch (graded.grade()) {
            case Grade.Score score -> OptionalDouble.of(score.value());
            case Grade.Label label -> scale.part(label.word());
            case Grade.PassFail passFail -> OptionalDouble.empty();
          };
      if (part.isPresent()) {
        double[] sum = sums.computeIfAbsent(caseId, id -> new double[2]);
        sum[0] += part.getAsDouble();
        sum[1]++;
      } else if (graded.grade() instanceof Grade.Label label) {
        strange.add(label.word());
      }
    }
  }

  /** The mean rating of a case, from 0 (worst) to 1 (best); empty when nobody rated it. */
  public OptionalDouble of(String caseId) {
    double[] sum = sums.get(caseId);
    return sum == null ? OptionalDouble.empty() : OptionalDouble.of(sum[0] / sum[1]);
  }

  /** Labels that are not on the scale. */
  public Set<String> strange() {
    return Collections.unmodifiableSet(strange);
  }
}
