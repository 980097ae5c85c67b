package dev.assize.verdict;

import dev.assize.base.Digest;
import java.math.BigDecimal;

/**
 * What was looked at, and by whom.
 *
 * @param by {@code check}, {@code judge:tone}, or the name of whoever gave an imported verdict
 * @param name the check as the golden file has it, or the judge's criterion
 * @param digest of everything that can change the finding: the check's definition, the judge's
 *     rubric, model and parameters
 * @param bearing whether the finding decides the case
 * @param weight of this finding within the case, above 0
 */
public record Criterion(String by, String name, Digest digest, Bearing bearing, BigDecimal weight) {

  /** The maker of deterministic verdicts. */
  public static final String CHECK = "check";

  /** Whether a finding decides if the case passes. */
  public enum Bearing {
    MUST,
    ADVISORY
  }

  /** How the maker of a judge's verdicts begins; the judge's name follows. */
  public static final String JUDGE = "judge:";

  /** By its digest: findings are counted by criterion, and to hash all of it takes long. */
  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  /** Whether a judge looked, one of the project or one whose verdicts were imported. */
  public boolean isOfJudge() {
    return by.startsWith(JUDGE);
  }

  /** Deterministic findings can be derived again from stored replies at no cost. */
  public boolean isDeterministic() {
    return by.equals(CHECK);
  }
}
