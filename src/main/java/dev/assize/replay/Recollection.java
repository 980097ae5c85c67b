package dev.assize.replay;

import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import java.util.Optional;

/** What a run being resumed already holds; a new run remembers nothing. */
public interface Recollection {

  /**
   * The journaled trial; its subject is not asked again. An errored trial is forgotten, so that it
   * is.
   */
  Optional<Trial> trial(ReplyKey key);
}
