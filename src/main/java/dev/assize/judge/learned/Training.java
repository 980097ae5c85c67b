package dev.assize.judge.learned;

import dev.assize.base.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns from labelled replies by nested cross-validation: the cases are dealt into folds; for each
 * fold the penalty is chosen, and the threshold, by how replies of the other folds come out that
 * were held out in their turn, and then the weights are learned from those other folds. What is
 * said of a fold's own replies had no part in any of it.
 *
 * <p>M. Stone, Journal of the Royal Statistical Society B 36 (1974) 111-147; why choosing must be
 * inside: S. Varma, R. Simon, BMC Bioinformatics 7 (2006) 91.
 */
public final class Training {

  /** Below, folds hold too few replies to tell anything by. */
  public static final int FEWEST = 20;

  /** How many times it is taught, each time without some cases. */
  public static final int FOLDS = 10;

  private static final double[] STRENGTHS = {1, 3, 10, 30, 100};
  private static final double NEVER_SURE = 1e-9;

  private final Table table;

  /** By two folds left out and by strength, the chances of the rows left out. */
  private final double[][][][] chances = new double[FOLDS][FOLDS][STRENGTHS.length][];

  private Training(Table table) {
    this.table = table;
  }

  /**
   * What the lessons teach; empty when there are fewer than 20 passing or failing replies, or so
   * few cases that are not tied together that a fold would have none.
   *
   * @param labels the digest of the labels that the lessons come from
   */
  public static Optional<LearnedModel> of(Syllabus syllabus, Digest labels, List<Lesson> lessons) {
    List<Feature> features =
        syllabus.groups().stream().flatMap(group -> group.features().stream()).toList();
    if (lessons.isEmpty()) {
      return Optional.empty();
    }
    Table table = Table.of(lessons, features, FOLDS);
    int passing = table.passing(table.rows(fold -> true));
    boolean isEnough =
        passing >= FEWEST
            && table.size() - passing >= FEWEST
            && IntStream.range(0, FOLDS).noneMatch(fold -> table.ties(fold).isEmpty());
    return isEnough ? new Training(table).model(syllabus, labels, features) : Optional.empty();
  }

  private Optional<LearnedModel> model(Syllabus syllabus, Digest labels, List<Feature> features) {
    if (!holdOutPairs()) {
      return Optional.empty();
    }
    List<Fold> folds = new ArrayList<>();
    List<HeldOut> heldOut = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Optional<Fold> learned = fold(fold);
      if (learned.isEmpty()) {
        return Optional.empty();
      }
      folds.add(learned.get());
      int own = fold;
      for (int row : table.rows(f -> f == own)) {
        heldOut.add(heldOut(row, learned.get()));
      }
    }
    return Optional.of(
        new LearnedModel(
            syllabus.criterion(),
            labels,
            features.stream().map(Feature::id).toList(),
            folds,
            heldOut));
  }

  /** Whether every fit succeeded. */
  private boolean holdOutPairs() {
    return IntStream.range(0, FOLDS * FOLDS)
        .parallel()
        .filter(pair -> pair / FOLDS < pair % FOLDS)
        .allMatch(pair -> holdOut(pair / FOLDS, pair % FOLDS));
  }

  private boolean holdOut(int one, int other) {
    for (int s = 0; s < STRENGTHS.length; s++) {
      Optional<double[]> held = holdOut(one, other, STRENGTHS[s]);
      if (held.isEmpty()) {
        return false;
      }
      chances[one][other][s] = held.get();
      chances[other][one][s] = held.get();
    }
    return true;
  }

  private Optional<double[]> holdOut(int one, int other, double strength) {
    int[] taught = table.taught(fold -> fold != one && fold != other);
    return Fit.of(table, taught, strength)
        .map(fit -> fit.fold(List.of(), strength, 0))
        .map(
            fold ->
                IntStream.range(0, table.size())
                    .mapToDouble(
                        row ->
                            table.fold(row) == one || table.fold(row) == other
                                ? fold.chance(table.values(row))
                                : Double.NaN)
                    .toArray());
  }

  private Optional<Fold> fold(int fold) {
    int[] others = table.rows(f -> f != fold);
    double[] best = new double[0];
    double strength = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int s = 0; s < STRENGTHS.length; s++) {
      double[] held = new double[table.size()];
      for (int row : others) {
        held[row] = chances[fold][table.fold(row)][s][row];
      }
      double surprise = surprise(others, held);
      if (surprise <= least) {
        least = surprise;
        best = held;
        strength = STRENGTHS[s];
      }
    }
    double threshold = Threshold.of(table, others, best);
    double chosen = strength;
    return Fit.of(table, table.taught(f -> f != fold), strength)
        .map(fit -> fit.fold(table.ties(fold), chosen, threshold));
  }

  /** How badly chances fit what came: the negative logarithm of their likelihood. */
  private double surprise(int[] rows, double[] held) {
    double surprise = 0;
    for (int row : rows) {
      double chance = Math.clamp(held[row], NEVER_SURE, 1 - NEVER_SURE);
      surprise -= StrictMath.log(table.passes(row) ? chance : 1 - chance);
    }
    return surprise;
  }

  private HeldOut heldOut(int row, Fold fold) {
    Lesson lesson = table.lesson(row);
    double chance = fold.chance(table.values(row));
    return new HeldOut(
        lesson.caseId(),
        lesson.reply(),
        lesson.passes(),
        Fit.rounded(chance),
        chance >= fold.threshold());
  }
}
