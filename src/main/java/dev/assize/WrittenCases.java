package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Problem;
import java.util.List;

/**
 * Written adversarial cases as they were taken in.
 *
 * @param cases how many lines
 * @param digest SHA-256 of all lines, each ended by a line break
 * @param warnings near-duplicates, in the order of the rows
 */
public record WrittenCases(int cases, Digest digest, List<Problem> warnings) {
  public WrittenCases {
    warnings = List.copyOf(warnings);
  }
}
