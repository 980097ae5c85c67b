package dev.assize.judge;

import dev.assize.check.Exhibit;
import dev.assize.provider.ModelClient;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;

/** A model that grades by a rubric. */
public interface Judge {

  /** The judge's name in {@code assize.yaml}. */
  String name();

  /** The provider whose client it wants. */
  String provider();

  /** What it looks at; the digest covers rubric, model and parameters. */
  Criterion criterion();

  /**
   * Asks the model once. A reply that cannot be read gives {@code Unscored}, a call without an
   * answer {@code Errored}; neither is a grade.
   *
   * @param client a governed client
   */
  Opinion judge(Exhibit exhibit, ModelClient client) throws InterruptedException;

  /** A verdict and the words it was read from; the words are empty when there were none. */
  record Opinion(Verdict verdict, String raw) {}
}
