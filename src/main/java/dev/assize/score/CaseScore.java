package dev.assize.score;

/**
 * What became of one case on one side.
 *
 * @param trials the states of its trials
 * @param state by strict majority of the trials; open while any of them has not been asked
 * @param graded mean share of what was met over its scored trials, 0 to 1; -1 when nothing was
 *     graded
 * @param measure a fingerprint of the criteria that decided; 0 when none did
 */
public record CaseScore(CaseFacts facts, Counts trials, State state, float graded, long measure) {

  public static final float UNGRADED = -1;

  public static CaseScore of(CaseFacts facts, Counts trials, float graded) {
    return new CaseScore(facts, trials, trials.majority(), graded, 0);
  }

  /**
   * The same left open: where trials lack their reply, the others say more of failures than of
   * passes, since a failure is sure of its majority earlier.
   */
  public CaseScore leftOpen(State why) {
    return new CaseScore(facts, trials, why, graded, measure);
  }

  CaseScore measuredBy(long fingerprint) {
    return new CaseScore(facts, trials, state, graded, fingerprint);
  }

  public String id() {
    return facts.id();
  }

  /** How many of its trials were neither passed nor failed. */
  public int openTrials() {
    return trials.total() - trials.decided();
  }

  /** Whether both sides were asked the same. */
  public boolean asksLike(CaseScore other) {
    return facts.input().equals(other.facts.input());
  }

  /**
   * Whether both sides were measured by the same expectation and, where both were decided, by the
   * same criteria.
   */
  public boolean measuresLike(CaseScore other) {
    boolean sameCriteria = measure == other.measure || measure == 0 || other.measure == 0;
    return sameCriteria && facts.expectation().equals(other.facts.expectation());
  }
}
