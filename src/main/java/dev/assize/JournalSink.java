package dev.assize;

import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.store.JournalWriter;

/** Hands the replay's evidence to the journal. */
record JournalSink(JournalWriter journal) implements TrialSink {

  @Override
  public void reply(Trial trial) {
    journal.reply(trial);
  }

  @Override
  public void verdict(Finding finding) {
    journal.verdict(finding);
  }
}
