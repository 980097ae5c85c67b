package dev.assize;

import dev.assize.run.RunId;
import dev.assize.store.RunFolder;

/** What is left of a run that was played: its evidence, and none of the cases that were asked. */
public final class PlayedRun {

  private final RunFolder folder;

  PlayedRun(RunFolder folder) {
    this.folder = folder;
  }

  public RunId id() {
    return folder.id();
  }

  RunFolder folder() {
    return folder;
  }
}
