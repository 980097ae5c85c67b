package dev.assize.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what a baseline is named by, in the project file or on the command line. */
public final class BaselineChoices {

  /** Where committed baselines lie. */
  public static final String FOLDER = "reports/baselines";

  /** What the file of a baseline ends with. */
  public static final String ENDING = ".jsonl";

  /** What a baseline may be called. */
  public static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*";

  private BaselineChoices() {}

  /** The file of a committed baseline of this name, seen from the project, if there is one. */
  public static Optional<String> committed(Path project, String name) {
    String file = FOLDER + "/" + name + ENDING;
    return Optional.of(file)
        .filter(each -> name.matches(NAME) && Files.isRegularFile(project.resolve(each)));
  }

  /**
   * A subject of the matrix, a file that ends in {@code .jsonl}, or {@code RUN:SUBJECT}; empty for
   * anything else.
   */
  public static Optional<BaselineChoice> parse(String text, List<String> subjects) {
    if (subjects.contains(text)) {
      return Optional.of(new BaselineChoice.OfMatrix(text));
    }
    if (text.endsWith(ENDING)) {
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
