package dev.assize.score;

import dev.assize.provider.Failure;

/** One case on one side while its trials are added up. */
public final class CaseTally {

  private final CaseFacts facts;
  private Counts counts = Counts.NONE;
  private double graded;
  private int gradedTrials;
  private long measure;
  private boolean unrecorded;

  public CaseTally(CaseFacts facts) {
    this.facts = facts;
  }

  public CaseFacts facts() {
    return facts;
  }

  /** Takes a trial with a reply into account, by all verdicts about it. */
  public void add(TrialScorer trial) {
    counts = counts.plus(trial.state());
    measure = trial.measure() == 0 ? measure : trial.measure();
    trial
        .graded()
        .ifPresent(
            value -> {
              graded += value;
              gradedTrials++;
            });
  }

  /** Takes a trial without a reply into account. */
  public void addError(Failure.Kind why) {
    counts = counts.plus(State.ERRORED);
    unrecorded |= why == Failure.Kind.CASSETTE_MISS;
  }

  /** Something that decides one of its trials was never recorded. */
  void lackRecording() {
    unrecorded = true;
  }

  /**
   * What became of the case.
   *
   * @param trials how many it should have; one that was not added was not asked
   */
  public CaseScore score(int trials) {
    Counts all = counts;
    for (int missing = counts.total(); missing < trials; missing++) {
      all = all.plus(State.NOT_ASKED);
    }
    float mean = gradedTrials == 0 ? CaseScore.UNGRADED : (float) (graded / gradedTrials);
    CaseScore score = CaseScore.of(facts, all, mean).measuredBy(measure);
    if (unrecorded) {
      return score.leftOpen(State.ERRORED);
    }
    return counts.total() < trials ? score.leftOpen(State.NOT_ASKED) : score;
  }
}
