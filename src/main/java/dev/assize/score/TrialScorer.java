package dev.assize.score;

import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Majority;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Adds up the verdicts about one reply. A case passes when every must-have verdict is a pass;
 * advisory verdicts, scores and labels never decide. Several verdicts under one criterion of a
 * judge are samples, and count as the one that most of them give.
 */
public final class TrialScorer {

  private final Sums checked = new Sums();
  private Map<Criterion, List<Verdict>> opinions = Map.of();

  /** Takes one verdict into account. */
  public void add(Criterion criterion, Verdict verdict) {
    if (criterion.isDeterministic()) {
      checked.add(criterion, verdict);
      return;
    }
    // Most trials have checks alone, and there are many trials.
    if (opinions.isEmpty()) {
      opinions = new LinkedHashMap<>();
    }
    opinions.computeIfAbsent(criterion, c -> new ArrayList<>()).add(verdict);
  }

  private Sums all() {
    if (opinions.isEmpty()) {
      return checked;
    }
    Sums all = new Sums(checked);
    opinions.forEach((criterion, samples) -> all.add(criterion, Majority.of(samples)));
    return all;
  }

  /** What became of a trial that has a reply. */
  public State state() {
    return all().state();
  }

  /** The weighted share of what was met, from 0 to 1; empty when nothing was graded. */
  public OptionalDouble graded() {
    Sums all = all();
    return all.weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(all.weighted / all.weight);
  }

  /**
   * A fingerprint of the must-have criteria taken into account, in any order; 0 when there were
   * none.
   */
  public long measure() {
    return all().measure;
  }

  private static final class Sums {
    private int passed;
    private int failed;
    private int errored;
    private int unscored;
    private double weighted;
    private double weight;
    private long measure;

    Sums() {}

    Sums(Sums other) {
      passed = other.passed;
      failed = other.failed;
      errored = other.errored;
      unscored = other.unscored;
      weighted = other.weighted;
      weight = other.weight;
      measure = other.measure;
    }

    void add(Criterion criterion, Verdict verdict) {
      boolean must = criterion.bearing() == Bearing.MUST;
      if (must) {
        measure += fingerprint(criterion);
      }
      switch (verdict) {
        case Verdict.Graded graded -> grade(criterion, graded.grade(), must);
        case Verdict.Preferred preferred -> {}
        case Verdict.Unscored nothing -> unscored += must ? 1 : 0;
        case Verdict.Errored broken -> errored += must ? 1 : 0;
      }
    }

    State state() {
      if (failed > 0) {
        return State.FAILED;
      }
      if (errored > 0) {
        return State.ERRORED;
      }
      return unscored > 0 || passed == 0 ? State.UNSCORED : State.PASSED;
    }

    private static long fingerprint(Criterion criterion) {
      String hex = criterion.digest().hex();
      return Long.parseUnsignedLong(hex.substring(0, 16), 16) | 1;
    }

    private void grade(Criterion criterion, Grade grade, boolean must) {
      switch (grade) {
        case Grade.PassFail found -> {
          count(criterion, found.passed() ? 1 : 0);
          passed += must && found.passed() ? 1 : 0;
          failed += must && !found.passed() ? 1 : 0;
        }
        case Grade.Score found -> count(criterion, found.value());
        case Grade.Label word -> {}
      }
    }

    private void count(Criterion criterion, double value) {
      weighted += criterion.weight().doubleValue() * value;
      weight += criterion.weight().doubleValue();
    }
  }
}
