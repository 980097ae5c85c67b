package dev.assize;

import dev.assize.replay.Recording;
import java.util.List;

/**
 * Recordings that no case, subject or judge of the project asks for.
 *
 * @param kept how many others there are
 */
public record Unneeded(List<Recording> recordings, int kept) {
  public Unneeded {
    recordings = List.copyOf(recordings);
  }

  /** How many recordings there are in all. */
  public int all() {
    return recordings.size() + kept;
  }
}
