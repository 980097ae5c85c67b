package dev.assize;

import dev.assize.replay.GovernedBench;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.JournalReader;
import dev.assize.store.JournalWriter;
import java.util.Optional;

/**
 * A run while its trials are played.
 *
 * @param before what the run held when it was opened
 */
record OpenRun(GovernedBench bench, JournalReader before, JournalWriter journal) {

  /** An errored trial is asked again, unless its error would be the same for ever. */
  Optional<Trial> answered(ReplyKey key) {
    return before
        .trial(key)
        .filter(trial -> trial.response().failure().filter(why -> !why.isEvidence()).isEmpty());
  }
}
