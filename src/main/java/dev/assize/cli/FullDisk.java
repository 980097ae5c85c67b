package dev.assize.cli;

import dev.assize.base.Numbers;
import dev.assize.store.StoreException;
import java.io.UncheckedIOException;

/** Says what a disk that is full, or fails, left of a run, and how to go on. */
final class FullDisk {

  private FullDisk() {}

  /**
   * Two lines.
   *
   * @param goingOn the command that goes on once there is room
   */
  static String words(UncheckedIOException disk, String goingOn) {
    int lost = disk instanceof StoreException store ? store.lost() : 0;
    String kept =
        lost == 0
            ? "Everything that was answered is kept."
            : Numbers.count(lost, "record")
                + " did not fit any more and will be asked for again; all before is kept.";
    return "assize: "
        + disk.getMessage()
        + "\nStopped. "
        + kept
        + " Make room, then go on with: "
        + goingOn;
  }
}
