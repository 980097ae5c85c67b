package dev.assize;

import java.nio.file.Path;
import java.util.List;

/**
 * Which replies are to become a run.
 *
 * @param golden files of the cases that were asked
 * @param responses files of the replies
 * @param baseline what {@link Assize#report} compares the run's subjects with: one of them, {@code
 *     RUN:SUBJECT} or a baseline file; empty for nothing
 */
public record ImportRequest(List<Path> golden, List<Path> responses, String baseline) {
  public ImportRequest {
    golden = List.copyOf(golden);
    responses = List.copyOf(responses);
  }
}
