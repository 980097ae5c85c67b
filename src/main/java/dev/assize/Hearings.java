package dev.assize;

import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.Probed;
import java.util.List;
import java.util.Optional;

/**
 * All that was heard of a source of verdicts.
 *
 * @param file that the labels come from
 * @param missing labelled replies that are nowhere
 * @param probed what came of attacks that others have tried
 * @param asked the source itself, where it can be asked about other replies
 */
record Hearings(
    Maker maker,
    String file,
    LabelSet labels,
    List<Heard> heard,
    List<LabelledReply> missing,
    List<Probed> probed,
    Optional<VerdictSource> asked)
    implements Summoned {

  Hearings {
    heard = List.copyOf(heard);
    missing = List.copyOf(missing);
    probed = List.copyOf(probed);
  }
}
