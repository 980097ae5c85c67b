package dev.assize;

import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Agreement;
import dev.assize.judge.calibration.PairAdmissionRule;
import dev.assize.judge.calibration.PairMeasurement;
import dev.assize.judge.calibration.PairProbed;
import dev.assize.judge.calibration.PairRuling;
import dev.assize.judge.calibration.ProbeResult;
import java.util.List;

/**
 * A judge of pairs with all its figures.
 *
 * @param agreement between the people who labelled
 * @param probes what an admission asks for, by attack
 * @param attacks all that were tried besides
 */
record QualifiedPairs(
    PairHearings hearings,
    Agreement agreement,
    PairMeasurement measured,
    List<ProbeResult> probes,
    List<ProbeResult> attacks,
    Admission admission) {

  static QualifiedPairs of(
      PairHearings hearings, List<PairProbed> usual, List<PairProbed> further, long seed) {
    List<PairRuling> rulings = hearings.heard().stream().map(PairHearings.Heard::ruling).toList();
    PairMeasurement measured = PairMeasurement.of(hearings.labels(), rulings);
    List<ProbeResult> probes = PairProbed.results(usual, hearings.labels());
    return new QualifiedPairs(
        hearings,
        Agreement.of(hearings.labels(), AdmissionRule.LEVEL, seed),
        measured,
        probes,
        PairProbed.results(further, hearings.labels()),
        PairAdmissionRule.of(measured, probes));
  }
}
