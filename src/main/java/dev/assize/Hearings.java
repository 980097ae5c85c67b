package dev.assize;

import dev.assize.base.Digest;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledReply;
import java.util.List;
import java.util.Optional;

/**
 * All that was heard of a source of verdicts.
 *
 * @param name of the source, for people
 * @param digest of all that can change its verdicts
 * @param file that the labels come from
 * @param missing labelled replies that are nowhere
 * @param asked the source itself, where it can be asked about other replies
 */
record Hearings(
    String name,
    Digest digest,
    String file,
    LabelSet labels,
    List<Heard> heard,
    List<LabelledReply> missing,
    Optional<VerdictSource> asked) {

  Hearings {
    heard = List.copyOf(heard);
    missing = List.copyOf(missing);
  }
}
