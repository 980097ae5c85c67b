package dev.assize.judge.calibration;

import dev.assize.judge.Label;
import dev.assize.stats.CohenKappa;
import dev.assize.stats.GwetAc1;
import dev.assize.stats.Interval;
import dev.assize.stats.KrippendorffAlpha;
import dev.assize.stats.KrippendorffAlpha.Scale;
import dev.assize.stats.RatingTable;
import dev.assize.stats.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the people agree by whom a source of verdicts is to be measured.
 *
 * @param shared replies that two or more people labelled
 * @param unanimous of these, on which all say the same
 * @param alpha Krippendorff's, nominal; empty where there is nothing to compare
 * @param pairs kappa of each two annotators who share replies
 */
public record Agreement(
    int shared,
    int unanimous,
    OptionalDouble alpha,
    Optional<Interval> alphaInterval,
    Optional<GwetAc1> ac1,
    List<Pair> pairs) {

  public Agreement {
    pairs = List.copyOf(pairs);
  }

  /**
   * Two annotators.
   *
   * @param shared how many replies both labelled
   * @param kappa empty where both say the same of all of them
   */
  public record Pair(String one, String other, int shared, Optional<CohenKappa> kappa) {}

  /**
   * Of a set of labels.
   *
   * @param seed of the resamples behind alpha's interval
   */
  public static Agreement of(LabelSet labels, double level, long seed) {
    List<LabelledReply> shared =
        labels.replies().stream().filter(reply -> reply.labels().size() > 1).toList();
    Ratings ratings =
        Ratings.of(
            shared.stream()
                .map(reply -> reply.labels().stream().mapToDouble(Agreement::value).toArray())
                .toArray(double[][]::new));
    return new Agreement(
        shared.size(),
        (int) shared.stream().filter(LabelledReply::isUnanimous).count(),
        KrippendorffAlpha.of(ratings, Scale.NOMINAL),
        KrippendorffAlpha.interval(ratings, Scale.NOMINAL, level, seed),
        GwetAc1.of(ratings),
        pairs(List.copyOf(labels.annotators().keySet()), shared));
  }

  private static List<Pair> pairs(List<String> people, List<LabelledReply> shared) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        RatingTable table = table(people.get(i), people.get(j), shared);
        if (table.total() > 0) {
          pairs.add(new Pair(people.get(i), people.get(j), table.total(), CohenKappa.of(table)));
        }
      }
    }
    return pairs;
  }

  private static RatingTable table(String one, String other, List<LabelledReply> shared) {
    int[][] counts = new int[2][2];
    for (LabelledReply reply : shared) {
      Optional<Label> first = by(one, reply);
      Optional<Label> second = by(other, reply);
      if (first.isPresent() && second.isPresent()) {
        counts[(int) value(first.get())][(int) value(second.get())]++;
      }
    }
    return RatingTable.of(counts);
  }

  private static Optional<Label> by(String annotator, LabelledReply reply) {
    return reply.labels().stream().filter(label -> label.annotator().equals(annotator)).findFirst();
  }

  private static double value(Label label) {
    return label.passes() ? 1 : 0;
  }
}
