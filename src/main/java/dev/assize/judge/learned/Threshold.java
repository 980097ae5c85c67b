package dev.assize.judge.learned;

import java.util.ArrayList;
import java.util.List;

/** Finds the chance from which on replies are to pass. */
final class Threshold {

  private static final double MIDDLE = 0.5;

  private Threshold() {}

  /**
   * The threshold by which the smaller one of sensitivity and specificity is greatest; of equals
   * the one with the greater sum, and then the nearest to a half. Wherever labels of one kind are
   * few, a half would favour the others.
   *
   * @param chances of the rows
   * @param rows at least one that passes and one that fails
   */
  static double of(Table table, int[] rows, double[] chances) {
    List<Double> steps = new ArrayList<>();
    for (int row : rows) {
      steps.add(chances[row]);
    }
    steps.sort(null);
    Candidate best = new Candidate(MIDDLE, -1, -1);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i) > steps.get(i - 1)) {
        double between = Fit.rounded((steps.get(i) + steps.get(i - 1)) / 2);
        Candidate here = candidate(table, rows, chances, between);
        best = here.isBetterThan(best) ? here : best;
      }
    }
    return best.threshold;
  }

  private record Candidate(double threshold, double smaller, double sum) {
    boolean isBetterThan(Candidate other) {
      if (smaller != other.smaller) {
        return smaller > other.smaller;
      }
      return sum == other.sum
          ? Math.abs(threshold - MIDDLE) < Math.abs(other.threshold - MIDDLE)
          : sum > other.sum;
    }
  }

  private static Candidate candidate(Table table, int[] rows, double[] chances, double threshold) {
    int passing = table.passing(rows);
    int right = 0;
    int wrong = 0;
    for (int row : rows) {
      right += table.passes(row) && chances[row] >= threshold ? 1 : 0;
      wrong += !table.passes(row) && chances[row] < threshold ? 1 : 0;
    }
    double sensitivity = right / (double) passing;
    double specificity = wrong / (double) (rows.length - passing);
    return new Candidate(threshold, Math.min(sensitivity, specificity), sensitivity + specificity);
  }
}
