package dev.assize.regression;

import java.util.List;

/** What the stored replies of both sides say by an observed measure. */
public sealed interface Observations
    permits ObservedAmounts, ObservedPreferences, ObservedOpinions, OfAsked, Sitting {

  /**
   * Compares some paired cases.
   *
   * @param open what becomes of cases without a value
   * @param level of the interval
   */
  Contrasted contrast(List<PairedCase> pairs, Imputation open, double level);
}
