package dev.assize;

import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import java.util.List;
import java.util.Optional;

/** What a run that is gone on with holds; nothing of one that has not begun. */
record Begun(Optional<JournalReader> journal) implements AutoCloseable {

  static Begun of(Optional<RunFolder> folder) {
    return new Begun(folder.map(RunFolder::read));
  }

  Optional<Trial> answered(ReplyKey key) {
    return journal
        .flatMap(held -> held.trial(key))
        .filter(trial -> trial.response().failure().filter(why -> !why.isEvidence()).isEmpty());
  }

  List<Finding> findings(ReplyKey key) {
    return journal.map(held -> held.findings(key)).orElse(List.of());
  }

  @Override
  public void close() {
    journal.ifPresent(JournalReader::close);
  }
}
