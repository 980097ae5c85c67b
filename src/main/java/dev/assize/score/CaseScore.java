package dev.assize.score;

/**
 * What became of one case on one side.
 *
 * @param trials the states of its trials
 * @param state by strict majority of the trials
 * @param graded mean share of what was met over its scored trials, 0 to 1; -1 when nothing was
 *     graded
 */
public record CaseScore(CaseFacts facts, Counts trials, State state, float graded) {

  public static final float UNGRADED = -1;

  public static CaseScore of(CaseFacts facts, Counts trials, float graded) {
    return new CaseScore(facts, trials, trials.majority(), graded);
  }

  public String id() {
    return facts.id();
  }
}
