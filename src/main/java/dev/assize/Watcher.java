package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.economics.routing.Reading;
import dev.assize.economics.routing.Signal;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import java.util.List;
import java.util.function.Supplier;

/** Looks at replies for a reason to ask a stronger subject. */
interface Watcher {

  Signal.Blind signal();

  /** Whether it rests on what the run wrote down besides the text of the reply. */
  default boolean isRecorded() {
    return false;
  }

  /** What it makes of a reply; nothing where the trial brought none. */
  Reading read(Watched watched);

  /**
   * A stored reply.
   *
   * @param asked the case without all that it expects: an application does not know it either
   * @param findings what was found about the reply when it was recorded
   */
  record Watched(GoldenCase asked, Trial trial, Supplier<List<Finding>> findings) {}
}
