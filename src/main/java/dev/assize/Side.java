package dev.assize;

import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.score.RunScorer;
import dev.assize.score.ScoredRun;
import dev.assize.store.JournalReader;

/** One subject of stored evidence, a run's or a baseline file's. */
record Side(JournalReader journal, SubjectEntry subject) {

  ScoredRun scored() {
    return new RunScorer(journal).score(subject);
  }
}
