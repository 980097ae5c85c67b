package dev.assize;

import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.score.RunScorer;
import dev.assize.score.ScoredRun;
import dev.assize.store.JournalReader;

/**
 * One subject of stored evidence, a run's or a baseline file's.
 *
 * @param trials how many of each case are looked at
 */
record Side(JournalReader journal, SubjectEntry subject, int trials) {

  /** By the trials that the manifest names. */
  Side(JournalReader journal, SubjectEntry subject) {
    this(journal, subject, journal.manifest().trials());
  }

  /** The same by so many trials. */
  Side asked(int times) {
    return new Side(journal, subject, times);
  }

  /** The run and the subject in it that the evidence came from, wherever it lies now. */
  String address() {
    return journal.origin() + ":" + subject.id();
  }

  ScoredRun scored() {
    return new RunScorer(journal).score(subject, trials);
  }
}
