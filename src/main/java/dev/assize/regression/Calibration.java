package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.CorrectedDifference;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.PairAccuracy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far the verdicts of a rule can be trusted to show what people would say. */
public sealed interface Calibration {

  /** Of J's interval: its lower limit is what a margin is multiplied with. */
  double LEVEL = 0.90;

  /** Checks and people alone decide: what is counted is what people would count. */
  record Direct() implements Calibration {}

  /**
   * Measured by people's labels.
   *
   * @param who maker and criterion; of several, that with the lowest J
   * @param ofCandidate how many labelled replies are the candidate's own
   * @param ofBaseline how many are the baseline's
   * @param byLabels what random labels of both sides say of the same difference, fewest pairs
   *     first; empty below 50 pairs
   */
  record Measured(
      String who, JudgeAccuracy accuracy, int ofCandidate, int ofBaseline, List<ByLabels> byLabels)
      implements Calibration {

    public Measured {
      byLabels = List.copyOf(byLabels);
    }

    /** Where no difference was corrected. */
    public Measured(String who, JudgeAccuracy accuracy, int ofCandidate, int ofBaseline) {
      this(who, accuracy, ofCandidate, ofBaseline, List.of());
    }

    /** The same beside a difference as labels correct it. */
    public Measured correcting(List<ByLabels> found) {
      return new Measured(who, accuracy, ofCandidate, ofBaseline, found);
    }

    /**
     * Whether labels take a SHIP away.
     *
     * @param margin in human points, above 0
     */
    boolean isDenied(double margin) {
      return byLabels.stream().anyMatch(found -> found.denies(margin));
    }

    /** J's lower limit, above 0. */
    public double low() {
      return accuracy.youden(LEVEL).lo();
    }

    /** A judged difference in human points. */
    public Optional<CorrectedDifference> inHumanPoints(double judged, Interval interval) {
      return CorrectedDifference.of(judged, interval, accuracy, LEVEL);
    }

    /** {@code Judged tone by anna: J is 0.71, at least 0.62 by 150 labels.} */
    public String shown() {
      return String.format(
          Locale.ROOT,
          "Judged %s: J is %.2f, at least %.2f by %s.",
          who,
          accuracy.youden(),
          low(),
          Numbers.count(labels(), "label"));
    }

    /** How many labels J rests on. */
    public int labels() {
      return accuracy.sensitivity().of() + accuracy.specificity().of();
    }

    /** Whether J comes from other replies than the candidate's. */
    public boolean isTransported() {
      return ofCandidate == 0;
    }
  }

  /**
   * Preferences, measured by people's labels of both replies.
   *
   * @param who maker and criterion
   * @param low J's lower limit, above 0
   */
  record Compared(String who, PairAccuracy accuracy, double low) implements Calibration {

    /** {@code Judged better by judge:better: J is 0.71, at least 0.62 by 120 labelled pairs.} */
    public String shown() {
      return String.format(
          Locale.ROOT,
          "Judged %s: J is %.2f, at least %.2f by %s.",
          who,
          accuracy.youden(),
          low,
          Numbers.count(accuracy.pairs(), "labelled pair"));
    }
  }

  /**
   * Verdicts that came with the replies, and of which nobody said that a judge gave them: they are
   * taken as they came.
   *
   * @param who maker and criterion
   */
  record AsGiven(String who) implements Calibration {}

  /**
   * Nobody knows how the judge errs, or it is known and too much: it may not decide.
   *
   * @param why in a sentence without its stop
   */
  record Unknown(String why, String remedy) implements Calibration {}

  /**
   * A margin in human points as the judge may show it: times J's lower limit, rounded down to
   * hundredths of a point so that it can be read. The same where nothing is known.
   */
  default double judged(double margin) {
    OptionalDouble low = shrinkage();
    if (low.isEmpty()) {
      return margin;
    }
    double exact = margin * low.getAsDouble();
    double readable = Math.floor(exact * 10_000) / 10_000;
    return readable > 0 ? readable : exact;
  }

  /** J's lower limit, with which a margin is multiplied; empty where J is not known. */
  default OptionalDouble shrinkage() {
    return switch (this) {
      case Measured measured -> OptionalDouble.of(measured.low());
      case Compared compared -> OptionalDouble.of(compared.low());
      case Direct direct -> OptionalDouble.empty();
      case AsGiven given -> OptionalDouble.empty();
      case Unknown unknown -> OptionalDouble.empty();
    };
  }
}
