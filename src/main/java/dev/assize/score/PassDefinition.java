package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.util.Collection;
import java.util.Comparator;

/**
 * What passing means in a run: every must-have check and every must-have criterion of a judge that
 * may decide is met, in more than half of a case's trials. Two runs of one definition measure
 * alike.
 */
public final class PassDefinition {

  /** The name under which a manifest keeps its digest. */
  public static final String NAME = "pass";

  private static final String RULE = "every must-have check and criterion; majority of trials";

  private PassDefinition() {}

  /**
   * The digest of the definition: of what is expected of each case, of the checks' code, and of the
   * judges whose verdicts decide. What is asked is not in it.
   *
   * @param checks digest of all checks there are
   * @param judges what judges look at; those that only advise are left out
   */
  public static Digest digest(GoldenSet golden, Digest checks, Collection<Criterion> judges) {
    Digests digest = Digests.of("pass-definition").part("rule", RULE).part("checks", checks.hex());
    judges.stream()
        .filter(criterion -> criterion.bearing() == Bearing.MUST)
        .map(criterion -> criterion.digest().hex())
        .sorted()
        .forEach(hex -> digest.part("judge", hex));
    golden.cases().stream()
        .sorted(Comparator.comparing(GoldenCase::id))
        .forEach(each -> digest.part(each.id(), each.expectationDigest().hex()));
    return digest.digest();
  }
}
