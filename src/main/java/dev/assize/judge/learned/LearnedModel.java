package dev.assize.judge.learned;

import dev.assize.base.Digest;
import dev.assize.cases.GoldenCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a judge has learned: as many sets of weights as there are folds. Every case is judged by the
 * weights that were learned without it, so whatever labels the judge is held against, it has not
 * seen them.
 *
 * @param criterion the labels' name for what is judged
 * @param labels the digest of the labels it was taught by
 * @param features their ids, in the order of means and weights
 * @param heldOut what it says of the labelled replies
 */
public record LearnedModel(
    String criterion,
    Digest labels,
    List<String> features,
    List<Fold> folds,
    List<HeldOut> heldOut) {

  public LearnedModel {
    features = List.copyOf(features);
    folds = List.copyOf(folds);
    heldOut = List.copyOf(heldOut);
  }

  /** The weights that were learned without a case. */
  Fold foldOf(GoldenCase golden) {
    for (String tie : Ties.of(golden)) {
      for (Fold fold : folds) {
        if (Collections.binarySearch(fold.ties(), tie) >= 0) {
          return fold;
        }
      }
    }
    return folds.get((int) (lot("case " + golden.id()) % folds.size()));
  }

  /** What decides into which fold cases come. */
  static long lot(String tie) {
    return Long.parseLong(Digest.of(ModelFile.SCHEMA + " " + tie).hex().substring(0, 12), 16);
  }

  /**
   * Of each feature the mean weight over the folds, the heaviest first: by how much the logit of
   * the chance rises when the feature rises by one standard deviation.
   */
  public List<Map.Entry<String, Double>> heaviest() {
    Map<String, Double> sums = new TreeMap<>();
    for (int i = 0; i < features.size(); i++) {
      for (Fold fold : folds) {
        sums.merge(features.get(i), fold.weights().get(i) / folds.size(), Double::sum);
      }
    }
    List<Map.Entry<String, Double>> heaviest = new ArrayList<>(sums.entrySet());
    heaviest.sort((a, b) -> Double.compare(Math.abs(b.getValue()), Math.abs(a.getValue())));
    return heaviest;
  }
}
