package dev.assize.judge.calibration;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Admission.Line;
import dev.assize.judge.calibration.Admission.State;
import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.judge.pair.PositionBias;
import dev.assize.stats.Interval;
import dev.assize.stats.PairAccuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a judge of pairs must show before a rule on its preferences may block: what is asked of
 * every source of verdicts, and that it looks at the replies and not at where they stand.
 */
public final class PairAdmissionRule {

  /** Of as many pairs people must say that one reply is better. */
  public static final int LEAST_UNEQUAL = AdmissionRule.LEAST_PASSES;

  /** As many they must find equal. */
  public static final int LEAST_EQUAL = AdmissionRule.LEAST_FAILS;

  static final double MOST_TURNED = 0.25;

  private PairAdmissionRule() {}

  /** The lines on what was measured. */
  public static Admission of(PairMeasurement measured, List<ProbeResult> probes) {
    PairTally all = measured.all();
    List<Line> lines = new ArrayList<>();
    lines.add(labels(all));
    lines.add(AdmissionLines.kappa(all.kappa(), isEnough(all)));
    lines.add(youden(all.accuracy()));
    lines.add(order(measured.bias()));
    int unparsed = measured.count(Outcome.UNPARSED);
    lines.add(
        AdmissionLines.share(
            "parse failures", unparsed, all.decided() + unparsed, AdmissionRule.MOST_UNPARSED));
    lines.add(AdmissionLines.silent(all.missing(), does(all.worst())));
    lines.addAll(AdmissionLines.probes(probes));
    return new Admission(lines);
  }

  private static Line labels(PairTally all) {
    return new Line(
        "labels",
        isEnough(all) ? State.KEPT : State.OPEN,
        all.accuracy().pairs()
            + " pairs of which people say that one is better and "
            + all.equal()
            + " that they find equal have a verdict; "
            + LEAST_UNEQUAL
            + " and "
            + LEAST_EQUAL
            + " are needed");
  }

  private static boolean isEnough(PairTally all) {
    return all.accuracy().pairs() >= LEAST_UNEQUAL && all.equal() >= LEAST_EQUAL;
  }

  private static Line youden(PairAccuracy accuracy) {
    return accuracy
        .youden(AdmissionRule.LEVEL)
        .map(interval -> AdmissionLines.youden(accuracy.youden(), interval))
        .orElseGet(
            () ->
                new Line(
                    "J", State.OPEN, "J cannot be told: people say of no pair that one is better"));
  }

  private static boolean does(PairTally worst) {
    Optional<Interval> interval = worst.accuracy().youden(AdmissionRule.LEVEL);
    return worst.kappa().filter(k -> k.kappa() >= AdmissionRule.LEAST_KAPPA).isPresent()
        && interval
            .filter(range -> AdmissionLines.isEnough(worst.accuracy().youden(), range))
            .isPresent();
  }

  /** The words name what stands behind it: a place on the page that wins. */
  private static Line order(PositionBias bias) {
    Line line = AdmissionLines.share("order", bias.inconsistent(), bias.pairs(), MOST_TURNED);
    return new Line(
        line.name(),
        line.state(),
        "the order turned "
            + line.words()
            + (bias.pairs() == 0
                ? ""
                : "; what stood first was named in "
                    + Numbers.percent(bias.shareOfFirst())
                    + " of all readings, what stood second in "
                    + Numbers.percent(bias.shareOfSecond())));
  }
}
