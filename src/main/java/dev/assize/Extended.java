package dev.assize;

import dev.assize.base.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a baseline that was to be extended.
 *
 * @param added cases that it did not hold
 * @param edited cases whose question it held in other words
 * @param unanswered who gave no reply, and what to do about it; when there are any, nothing was
 *     written
 */
public record Extended(
    Path file, List<String> added, List<String> edited, List<Problem> unanswered) {
  public Extended {
    added = List.copyOf(added);
    edited = List.copyOf(edited);
    unanswered = List.copyOf(unanswered);
  }
}
