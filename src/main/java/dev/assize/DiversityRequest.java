package dev.assize;

import dev.assize.base.Seed;
import dev.assize.diversity.Gallery.Maker;
import java.nio.file.Path;
import java.util.List;

/**
 * Which texts are to be measured, and against what.
 *
 * @param reference at most one; without it the first generation is the reference, if generations
 *     are named
 * @param maker of the texts, which decides on the gates
 * @param seed of all samples
 */
public record DiversityRequest(
    Source file, List<Source> reference, Columns columns, Maker maker, Seed seed) {

  public DiversityRequest {
    reference = List.copyOf(reference);
  }

  /** A CSV or JSONL file, and its name as somebody typed it. */
  public record Source(Path path, String shown) {}

  /**
   * Columns by name; an empty name is none.
   *
   * @param text when empty the first that the file has of input, text and response
   * @param generation parts the file into sets
   * @param cell says how a text was made
   * @param group what its cell belongs to
   */
  public record Columns(String text, String generation, String cell, String group) {}
}
