package dev.assize.judge.calibration;

import dev.assize.stats.CohenKappa;
import dev.assize.stats.GwetAc1;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Proportion;
import dev.assize.stats.RatingTable;
import dev.assize.stats.Ratings;
import java.util.Optional;

/**
 * Labels against verdicts.
 *
 * @param rightPass people pass the reply, and so does the source
 * @param wrongFail people pass it, the source fails it
 * @param wrongPass people fail it, the source passes it
 * @param rightFail people fail it, and so does the source
 * @param silentOnPass people pass it, and there is no verdict
 * @param silentOnFail people fail it, and there is no verdict
 */
public record Confusion(
    int rightPass,
    int wrongFail,
    int wrongPass,
    int rightFail,
    int silentOnPass,
    int silentOnFail) {

  /** Nothing was looked at. */
  public static final Confusion NONE = new Confusion(0, 0, 0, 0, 0, 0);

  /** With one reply more. */
  Confusion plus(boolean label, Optional<Boolean> verdict) {
    boolean right = verdict.filter(v -> v == label).isPresent();
    boolean wrong = verdict.isPresent() && !right;
    return new Confusion(
        rightPass + (label && right ? 1 : 0),
        wrongFail + (label && wrong ? 1 : 0),
        wrongPass + (!label && wrong ? 1 : 0),
        rightFail + (!label && right ? 1 : 0),
        silentOnPass + (label && verdict.isEmpty() ? 1 : 0),
        silentOnFail + (!label && verdict.isEmpty() ? 1 : 0));
  }

  /** Replies that people pass, and for which there is a verdict. */
  public int passes() {
    return rightPass + wrongFail;
  }

  /** Replies that people fail, and for which there is a verdict. */
  public int fails() {
    return wrongPass + rightFail;
  }

  /** Replies with a verdict. */
  public int decided() {
    return passes() + fails();
  }

  /** Replies without one. */
  public int silent() {
    return silentOnPass + silentOnFail;
  }

  /** Every missing verdict taken as wrong. */
  public Confusion worst() {
    return new Confusion(
        rightPass, wrongFail + silentOnPass, wrongPass + silentOnFail, rightFail, 0, 0);
  }

  /** Every missing verdict taken as right. */
  public Confusion best() {
    return new Confusion(
        rightPass + silentOnPass, wrongFail, wrongPass, rightFail + silentOnFail, 0, 0);
  }

  /** Sensitivity and specificity; empty unless people pass some replies and fail some. */
  public Optional<JudgeAccuracy> accuracy() {
    return passes() == 0 || fails() == 0
        ? Optional.empty()
        : Optional.of(
            new JudgeAccuracy(
                new Proportion(rightPass, passes()), new Proportion(rightFail, fails())));
  }

  /** Agreement beyond chance; empty where it means nothing. */
  public Optional<CohenKappa> kappa() {
    return CohenKappa.of(table());
  }

  /** The same, also where nearly all is alike. */
  public Optional<GwetAc1> ac1() {
    return decided() == 0 ? Optional.empty() : GwetAc1.of(Ratings.of(table()));
  }

  /** The share on which they agree; NaN where nothing was decided. */
  public double agreement() {
    return table().agreement();
  }

  private RatingTable table() {
    return RatingTable.of(new int[][] {{rightFail, wrongPass}, {wrongFail, rightPass}});
  }
}
