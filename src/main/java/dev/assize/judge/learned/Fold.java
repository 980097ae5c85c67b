package dev.assize.judge.learned;

import dev.assize.stats.LogisticRegression;
import java.util.List;

/**
 * What was learned from all labels but those of some cases, by which these cases are judged.
 *
 * @param ties of the cases left out
 * @param strength of the penalty on weights
 * @param threshold the chance from which on a reply passes
 * @param intercept the logit of the chance where every feature is at its mean
 * @param means of the features, in the model's order
 * @param scales of the features, in the model's order: their standard deviations, or 1
 * @param weights of the features, in the model's order, for one scale each
 */
public record Fold(
    List<String> ties,
    double strength,
    double threshold,
    double intercept,
    List<Double> means,
    List<Double> scales,
    List<Double> weights) {

  public Fold {
    ties = List.copyOf(ties);
    means = List.copyOf(means);
    scales = List.copyOf(scales);
    weights = List.copyOf(weights);
  }

  /** How much each feature moves the logit of the chance away from where means would leave it. */
  double[] pulls(double[] values) {
    double[] pulls = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      pulls[i] = weights.get(i) * (values[i] - means.get(i)) / scales.get(i);
    }
    return pulls;
  }

  /** The chance that a reply with these features passes. */
  double chance(double[] values) {
    double[] one = {intercept, 1};
    double sum = 0;
    for (double pull : pulls(values)) {
      sum += pull;
    }
    return LogisticRegression.chance(one, new double[] {sum});
  }
}
