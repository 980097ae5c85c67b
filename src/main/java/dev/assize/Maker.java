package dev.assize;

import dev.assize.base.Digest;
import dev.assize.verdict.Criterion;

/**
 * Who gives verdicts, and about what.
 *
 * @param by as criteria have it: {@code judge:tone}, {@code check}, or a name of imported verdicts
 * @param criterion in the maker's own name for it
 * @param digest of all that can change a verdict
 * @param isOneOfSeveral whether the maker looks at other criteria too
 */
record Maker(String by, String criterion, Digest digest, boolean isOneOfSeveral) {

  /** Of the only criterion its maker looks at. */
  static Maker of(Criterion criterion) {
    return of(criterion, 1);
  }

  /**
   * Of one criterion.
   *
   * @param among how many criteria its maker looks at
   */
  static Maker of(Criterion criterion, long among) {
    return new Maker(criterion.by(), criterion.name(), criterion.digest(), among > 1);
  }

  /** Under another name. */
  Maker by(String name) {
    return new Maker(name, criterion, digest, isOneOfSeveral);
  }

  /** For people: {@code right by judge:tone}; of a check the check itself. */
  String words() {
    return by.equals(Criterion.CHECK) ? criterion : criterion + " by " + by;
  }
}
