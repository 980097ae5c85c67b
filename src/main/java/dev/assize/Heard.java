package dev.assize;

import dev.assize.VerdictSource.Matter;
import dev.assize.VerdictSource.Told;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.Ruling;

/** What a source of verdicts said of a labelled reply. */
record Heard(LabelledReply reply, Matter matter, Told told) {

  Ruling ruling() {
    return Ruling.of(
        reply.key(),
        matter.golden().standing().category(),
        text().length(),
        told.verdict(),
        told.raw());
  }

  String text() {
    return Transcripts.text(matter.trial().response());
  }
}
