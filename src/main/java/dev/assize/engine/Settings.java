package dev.assize.engine;

import dev.assize.RunRequest;
import dev.assize.RunRequest.Memory;
import dev.assize.RunRequest.Start;
import dev.assize.cases.Selection;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.project.RunSettings;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the configuration parameters ask for.
 *
 * @param status when a case is red
 * @param inconclusive what an inconclusive gate is
 * @param pointing what a case points to
 * @param unrecorded how many cases without a recording are skipped before they count as errors
 * @param subjects the subjects wanted; empty for all
 * @param baseline overrules {@code assize.yaml}; empty to follow it
 * @param adversarial a file of adversarial cases; empty for the golden ones
 * @param changes to the project's run settings
 */
record Settings(
    CaseStatus status,
    Inconclusive inconclusive,
    Pointing pointing,
    int unrecorded,
    List<String> subjects,
    String baseline,
    String adversarial,
    UnaryOperator<RunSettings> changes) {

  /** What holds where no parameter says otherwise. */
  static final Settings USUAL =
      new Settings(
          CaseStatus.REGRESSION,
          Inconclusive.ERROR,
          Pointing.FILE,
          10,
          List.of(),
          "",
          "",
          UnaryOperator.identity());

  /**
   * On the command line, where the gate's leaf says what the command says: no case is set aside.
   */
  static final Settings OF_COMMAND =
      new Settings(
          CaseStatus.REGRESSION,
          Inconclusive.ERROR,
          Pointing.FILE,
          0,
          List.of(),
          "",
          "",
          UnaryOperator.identity());

  Settings {
    subjects = List.copyOf(subjects);
  }

  /** What a gate without a decision is to a test runner. */
  enum Inconclusive {
    ERROR,
    SKIP
  }

  /** What a test runner is shown as the place of a case. */
  enum Pointing {
    /** File and line. */
    FILE,
    /** A method that the suite class does not have, for runners that filter by methods. */
    METHOD
  }

  /** The run of these cases and subjects; no cases for all of them. */
  RunRequest request(Collection<String> cases, Collection<String> subjects) {
    return new RunRequest(
        Selection.ALL.with(Selection.Kind.CASE, cases),
        List.copyOf(subjects),
        baseline,
        changes,
        Memory.USED,
        new Start.Anew(),
        Evidence.USUAL,
        0,
        adversarial);
  }
}
