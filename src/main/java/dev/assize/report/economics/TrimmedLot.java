package dev.assize.report.economics;

import dev.assize.economics.Triad;
import java.util.List;

/**
 * Shorter prompts that were held against one original on the same cases, and decided on together.
 *
 * @param original as the report calls it
 * @param asked the subjects, the original first
 * @param triads of these cases, in the order of the subjects
 * @param prompts the shorter ones
 */
public record TrimmedLot(
    String original, List<Asked> asked, List<Triad> triads, List<Trimmed> prompts) {

  public TrimmedLot {
    asked = List.copyOf(asked);
    triads = List.copyOf(triads);
    prompts = List.copyOf(prompts);
  }
}
