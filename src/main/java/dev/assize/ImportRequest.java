package dev.assize;

import java.nio.file.Path;
import java.util.List;

/**
 * Which replies are to become a run.
 *
 * @param golden files of the cases that were asked
 * @param responses files of the replies
 * @param pairs files of what others said of two of these replies; may be none
 * @param parser the judge of the project as whose words verdicts without a grade are read, where
 *     whoever gave them is no judge of it; may be empty
 * @param baseline what {@link Assize#report} compares the run's subjects with: one of them, {@code
 *     RUN:SUBJECT} or a baseline file; empty for nothing
 */
public record ImportRequest(
    List<Path> golden, List<Path> responses, List<Path> pairs, String parser, String baseline) {
  public ImportRequest {
    golden = List.copyOf(golden);
    responses = List.copyOf(responses);
    pairs = List.copyOf(pairs);
  }

  /** Without pairs, and with verdicts that say what they come to. */
  public ImportRequest(List<Path> golden, List<Path> responses, String baseline) {
    this(golden, responses, List.of(), "", baseline);
  }
}
