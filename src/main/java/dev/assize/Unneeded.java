package dev.assize;

import dev.assize.replay.Recording;
import java.util.List;

/**
 * Recordings that no case, subject or judge of the project asks for.
 *
 * @param ofJudges how many recordings no run asks for, but a measurement of a judge may
 * @param kept how many others there are: a run asks for them
 */
public record Unneeded(List<Recording> recordings, int ofJudges, int kept) {
  public Unneeded {
    recordings = List.copyOf(recordings);
  }

  /** How many recordings there are in all. */
  public int all() {
    return recordings.size() + ofJudges + kept;
  }
}
