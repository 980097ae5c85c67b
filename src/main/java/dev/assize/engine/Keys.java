package dev.assize.engine;

import java.util.List;

/**
 * The configuration parameters of the engine. None of them holds a secret: they end up in test
 * reports.
 */
final class Keys {

  /** The folder of {@code assize.yaml}; found from the selected files when absent. */
  static final String PROJECT = "assize.project";

  /** {@code replay}, {@code record}, {@code auto} or {@code off}. */
  static final String MODE = "assize.mode";

  /** Subject ids, parted by commas; all when absent. */
  static final String SUBJECTS = "assize.subjects";

  /** Overrules the baseline of {@code assize.yaml}. */
  static final String BASELINE = "assize.baseline";

  /** How often each case is put to each subject. */
  static final String TRIALS = "assize.trials";

  /** A file of adversarial cases that are asked instead of the golden ones. */
  static final String ADVERSARIAL = "assize.adversarial";

  /** {@code regression} or {@code score}: see {@link CaseStatus}. */
  static final String CASE_STATUS = "assize.junit.case-status";

  /** {@code error} or {@code skip}: what an inconclusive gate is. */
  static final String INCONCLUSIVE = "assize.junit.inconclusive";

  /** {@code file} or {@code method}: what a case points to. */
  static final String SOURCE = "assize.junit.source";

  /** How many cases without a recording are skipped before they count as errors. */
  static final String UNRECORDED = "assize.junit.unrecorded";

  static final List<String> ALL =
      List.of(
          PROJECT,
          MODE,
          SUBJECTS,
          BASELINE,
          TRIALS,
          ADVERSARIAL,
          CASE_STATUS,
          INCONCLUSIVE,
          SOURCE,
          UNRECORDED);

  private Keys() {}
}
