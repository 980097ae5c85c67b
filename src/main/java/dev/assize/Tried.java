package dev.assize;

import dev.assize.base.Problem;
import java.util.List;

/**
 * A case as it was tried.
 *
 * @param sheets a page of plain text for each subject, the baseline's first
 * @param unanswered who gave no reply, and what to do about it
 */
public record Tried(List<String> sheets, List<Problem> unanswered) {
  public Tried {
    sheets = List.copyOf(sheets);
    unanswered = List.copyOf(unanswered);
  }
}
