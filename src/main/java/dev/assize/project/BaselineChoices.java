package dev.assize.project;

import java.util.List;
import java.util.Optional;

/** Reads what a baseline is named by, in the project file or on the command line. */
public final class BaselineChoices {

  private BaselineChoices() {}

  /**
   * A subject of the matrix, a file that ends in {@code .jsonl}, or {@code RUN:SUBJECT}; empty for
   * anything else.
   */
  public static Optional<BaselineChoice> parse(String text, List<String> subjects) {
    if (subjects.contains(text)) {
      return Optional.of(new BaselineChoice.OfMatrix(text));
    }
    if (text.endsWith(".jsonl")) {
      return Optional.of(new BaselineChoice.OfFile(text));
    }
    int colon = text.indexOf(':');
    return colon > 0 && colon < text.length() - 1
        ? Optional.of(new BaselineChoice.OfRun(text.substring(0, colon), text.substring(colon + 1)))
        : Optional.empty();
  }

  /** What is neither a file nor in another run can only be a subject of the matrix. */
  public static boolean isOfMatrix(String baseline) {
    return parse(baseline, List.of()).isEmpty();
  }
}
