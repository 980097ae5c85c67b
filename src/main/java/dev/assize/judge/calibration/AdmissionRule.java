package dev.assize.judge.calibration;

import dev.assize.judge.calibration.Admission.Line;
import dev.assize.judge.calibration.Admission.State;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.stats.JudgeAccuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source of verdicts must show before it may block. A line is kept when it is shown, broken
 * when the labels rule it out, and open between.
 */
public final class AdmissionRule {

  /** Of every interval here, as of the gate's: each limit may err in one of twenty. */
  public static final double LEVEL = 0.90;

  /** As many labelled replies must pass. */
  public static final int LEAST_PASSES = 100;

  /** As many must fail. */
  public static final int LEAST_FAILS = 50;

  static final double LEAST_KAPPA = 0.6;
  static final double LEAST_J = 0.5;
  static final double LEAST_LOWER_J = 0.3;
  static final double MOST_PROBES = 0.05;
  static final double MOST_UNPARSED = 0.01;

  private AdmissionRule() {}

  /** The lines on what was measured. */
  public static Admission of(Measurement measured, List<ProbeResult> probes) {
    Confusion all = measured.all();
    List<Line> lines = new ArrayList<>();
    lines.add(labels(all));
    lines.add(AdmissionLines.kappa(all.kappa(), isEnough(all)));
    lines.add(youden(all));
    lines.add(unparsed(measured));
    lines.add(AdmissionLines.silent(all.silent(), does(all.worst())));
    lines.addAll(AdmissionLines.probes(probes));
    return new Admission(lines);
  }

  private static Line labels(Confusion all) {
    return new Line(
        "labels",
        isEnough(all) ? State.KEPT : State.OPEN,
        all.passes()
            + " replies that people pass and "
            + all.fails()
            + " that they fail have a verdict; "
            + LEAST_PASSES
            + " and "
            + LEAST_FAILS
            + " are needed");
  }

  private static boolean isEnough(Confusion all) {
    return all.passes() >= LEAST_PASSES && all.fails() >= LEAST_FAILS;
  }

  private static Line youden(Confusion all) {
    Optional<JudgeAccuracy> accuracy = all.accuracy();
    return accuracy.isEmpty()
        ? new Line("J", State.OPEN, "J cannot be told without labels of both kinds")
        : AdmissionLines.youden(accuracy.get().youden(), accuracy.get().youden(LEVEL));
  }

  private static Line unparsed(Measurement measured) {
    int asked = measured.all().decided() + measured.count(Outcome.UNPARSED);
    return AdmissionLines.share(
        "parse failures", measured.count(Outcome.UNPARSED), asked, MOST_UNPARSED);
  }

  private static boolean does(Confusion worst) {
    return worst.kappa().filter(k -> k.kappa() >= LEAST_KAPPA).isPresent()
        && worst
            .accuracy()
            .filter(a -> AdmissionLines.isEnough(a.youden(), a.youden(LEVEL)))
            .isPresent();
  }
}
