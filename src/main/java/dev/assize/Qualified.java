package dev.assize;

import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Agreement;
import dev.assize.judge.calibration.Measurement;
import dev.assize.judge.calibration.ProbeResult;
import dev.assize.judge.calibration.Probed;
import dev.assize.judge.calibration.Ruling;
import java.util.List;

/**
 * A source of verdicts with all its figures.
 *
 * @param agreement between the people who labelled
 * @param probed what an admission asks for, reply by reply
 * @param probes the same by attack
 * @param attacks all that were tried besides
 */
record Qualified(
    Hearings hearings,
    Agreement agreement,
    Measurement measured,
    List<Probed> probed,
    List<ProbeResult> probes,
    List<ProbeResult> attacks,
    Admission admission) {

  static Qualified of(Hearings hearings, List<Probed> usual, List<Probed> further, long seed) {
    List<Ruling> rulings = hearings.heard().stream().map(Heard::ruling).toList();
    return of(hearings, rulings, usual, further, seed);
  }

  /** By verdicts alone. */
  static Qualified of(
      Hearings hearings,
      List<Ruling> rulings,
      List<Probed> usual,
      List<Probed> further,
      long seed) {
    Measurement measured = Measurement.of(hearings.labels(), rulings);
    List<ProbeResult> probes = ProbeResult.of(usual, hearings.labels());
    return new Qualified(
        hearings,
        Agreement.of(hearings.labels(), AdmissionRule.LEVEL, seed),
        measured,
        usual,
        probes,
        ProbeResult.of(further, hearings.labels()),
        AdmissionRule.of(measured, probes));
  }
}
