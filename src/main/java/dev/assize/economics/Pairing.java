package dev.assize.economics;

import dev.assize.regression.PairedValues;
import dev.assize.score.CaseFacts;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Two subjects on some cases, as the gate compares versions. Cases that are not decided on both
 * sides say nothing; but what they might have said must not turn the answer.
 */
public final class Pairing {

  private final List<CaseFacts> cases;
  private final Figures baseline;
  private final Figures candidate;
  private final int[] which;

  /**
   * Of two subjects.
   *
   * @param which the positions of the cases
   */
  public Pairing(Study study, Figures baseline, Figures candidate, int[] which) {
    this.cases = study.cases();
    this.baseline = baseline;
    this.candidate = candidate;
    this.which = which;
  }

  /** Those that are decided on both sides. */
  public PairedValues decided() {
    List<PairedValues.Value> values = new ArrayList<>();
    for (int i : which) {
      if (baseline.isDecided(i) && candidate.isDecided(i)) {
        values.add(value(i, baseline.share(i), candidate.share(i)));
      }
    }
    return new PairedValues(values);
  }

  /** All, with every open trial counted against the candidate. */
  private PairedValues atWorst() {
    List<PairedValues.Value> values = new ArrayList<>();
    for (int i : which) {
      values.add(value(i, baseline.best(i), candidate.worst(i)));
    }
    return new PairedValues(values);
  }

  /** All, with every open trial counted for the candidate. */
  private PairedValues atBest() {
    List<PairedValues.Value> values = new ArrayList<>();
    for (int i : which) {
      values.add(value(i, baseline.worst(i), candidate.best(i)));
    }
    return new PairedValues(values);
  }

  private PairedValues.Value value(int at, double before, double after) {
    boolean single = baseline.isSingle(at) && candidate.isSingle(at);
    return new PairedValues.Value(cases.get(at), before, after, single);
  }

  /** How many cases have a trial that neither passed nor failed. */
  public int open() {
    int open = 0;
    for (int i : which) {
      open += baseline.isOpen(i) || candidate.isOpen(i) ? 1 : 0;
    }
    return open;
  }

  /** Of "worse by the margin or more", however the open trials had turned out. */
  public PValue notWorse(double margin) {
    PValue known = decided().notWorse(margin);
    return open() == 0 ? known : known.orLarger(atWorst().notWorse(margin));
  }

  /** Of "not worse", however the open trials had turned out. */
  public PValue worse() {
    PValue known = decided().worse();
    return open() == 0 ? known : known.orLarger(atBest().worse());
  }
}
