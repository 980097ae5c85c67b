package dev.assize;

import dev.assize.cases.Selection;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.project.RunSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What run is wanted.
 *
 * @param selection which cases
 * @param subjects which subjects of the matrix; empty for all
 * @param baseline overrules {@code assize.yaml}; empty to follow it
 * @param evidence of the baseline; {@code USUAL} to follow {@code assize.yaml}
 * @param settings changes to the project's own run settings
 * @param attempt the how manieth try at the same question this is, as a build server counts; 0 when
 *     nobody says
 * @param perturbations a file of adversarial cases that are asked instead of the golden ones, their
 *     parents along with them; empty for the golden cases
 */
public record RunRequest(
    Selection selection,
    List<String> subjects,
    String baseline,
    UnaryOperator<RunSettings> settings,
    Memory memory,
    Start start,
    Evidence evidence,
    int attempt,
    String perturbations) {

  public RunRequest {
    subjects = List.copyOf(subjects);
  }

  /** Of the golden cases. */
  public RunRequest(
      Selection selection,
      List<String> subjects,
      String baseline,
      UnaryOperator<RunSettings> settings,
      Memory memory,
      Start start,
      Evidence evidence,
      int attempt) {
    this(selection, subjects, baseline, settings, memory, start, evidence, attempt, "");
  }

  /** The same where nobody says the how manieth try it is. */
  public RunRequest(
      Selection selection,
      List<String> subjects,
      String baseline,
      UnaryOperator<RunSettings> settings,
      Memory memory,
      Start start,
      Evidence evidence) {
    this(selection, subjects, baseline, settings, memory, start, evidence, 0);
  }

  /**
   * The same where the project says what the baseline's evidence may be, and nobody the how manieth
   * try it is.
   */
  public RunRequest(
      Selection selection,
      List<String> subjects,
      String baseline,
      UnaryOperator<RunSettings> settings,
      Memory memory,
      Start start) {
    this(selection, subjects, baseline, settings, memory, start, Evidence.USUAL, 0);
  }

  /** Everything as the project file says, in a new run. */
  public static RunRequest ofProject() {
    return new RunRequest(
        Selection.ALL, List.of(), "", UnaryOperator.identity(), Memory.USED, new Start.Anew());
  }

  /** The same under another evidence. */
  RunRequest under(Evidence other) {
    return new RunRequest(
        selection, subjects, baseline, settings, memory, start, other, attempt, perturbations);
  }

  /** The same with the adversarial cases of a file. */
  RunRequest asking(String file) {
    return new RunRequest(
        selection, subjects, baseline, settings, memory, start, evidence, attempt, file);
  }

  /** What earlier replies are good for. */
  public enum Memory {
    /** Cache and cassettes are read. */
    USED,
    /** The local cache is not read. */
    FRESH,
    /** In record mode also recorded replies are asked again. */
    REFRESHED
  }

  /** Where a run begins. */
  public sealed interface Start {
    /** With a new folder. */
    record Anew() implements Start {}

    /** Where the latest unfinished run with the same manifest stopped. */
    record Resumed() implements Start {}

    /** At the end of the named run: its critical cases that newly fail are asked again. */
    record Confirming(String run) implements Start {}

    /** Where the named run stopped. */
    record ResumedRun(String run) implements Start {}
  }
}
