package dev.assize;

import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Agreement;
import dev.assize.judge.calibration.Measurement;
import dev.assize.judge.calibration.ProbeResult;
import java.util.List;
import java.util.Optional;

/**
 * A source of verdicts with all its figures.
 *
 * @param agreement between the people who labelled
 * @param probes that an admission asks for
 * @param attacks all that were tried besides
 */
record Qualified(
    Hearings hearings,
    Agreement agreement,
    Measurement measured,
    List<ProbeResult> probes,
    List<ProbeResult> attacks,
    Admission admission) {

  static Qualified of(
      Hearings hearings, List<ProbeResult> probes, List<ProbeResult> attacks, long seed) {
    Measurement measured =
        Measurement.of(hearings.labels(), hearings.heard().stream().map(Heard::ruling).toList());
    return new Qualified(
        hearings,
        Agreement.of(hearings.labels(), AdmissionRule.LEVEL, seed),
        measured,
        probes,
        attacks,
        AdmissionRule.of(measured, probes, Optional.empty()));
  }
}
