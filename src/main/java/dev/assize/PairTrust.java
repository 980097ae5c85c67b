package dev.assize;

import dev.assize.regression.Calibration;
import dev.assize.score.Opinionated;
import dev.assize.stats.Interval;
import dev.assize.stats.PairAccuracy;
import java.util.Optional;

/** How far the preferences of a judge of pairs can be trusted, by whether it is admitted. */
final class PairTrust {

  private PairTrust() {}

  static Calibration of(Opinionated who, Warrant warrant) {
    return switch (warrant) {
      case Warrant.HeldOfPairs held -> measured(who, held.tally().accuracy());
      case Warrant.Held held ->
          new Calibration.Unknown(
              who.subject() + " compares, and was measured on single replies",
              "Measure it: assize calibrate " + LabelFiles.named(who.by()));
      case Warrant.Unmeasured unmeasured ->
          new Calibration.Unknown(
              who.by()
                  + " gives no person's verdicts, and nobody knows how it errs: "
                  + unmeasured.why(),
              unmeasured.remedy() + "; or make its rule tier: alert.");
      case Warrant.Denied denied ->
          new Calibration.Unknown(
              who.subject() + " decides and is " + denied.standing().word() + ": " + denied.why(),
              "Make its rule tier: alert, or find a judge that is admitted.");
    };
  }

  private static Calibration measured(Opinionated who, PairAccuracy accuracy) {
    Optional<Interval> interval = accuracy.youden(Calibration.LEVEL);
    return interval.isPresent() && interval.get().lo() > 0
        ? new Calibration.Compared(who.words(), accuracy, interval.get().lo())
        : new Calibration.Unknown(
            who.subject() + " decides, and may be no better than chance",
            "Label more replies, or find a judge that agrees with people.");
  }
}
