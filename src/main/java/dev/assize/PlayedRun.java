package dev.assize;

import dev.assize.store.RunFolder;

/**
 * A run whose trials have been played: what is needed to decide and to remember it, without the
 * golden cases, which need not stay for that.
 */
public final class PlayedRun {

  private final RunFolder folder;

  PlayedRun(RunFolder folder) {
    this.folder = folder;
  }

  RunFolder folder() {
    return folder;
  }
}
