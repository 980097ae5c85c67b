package dev.assize;

import dev.assize.base.Digest;
import dev.assize.verdict.Criterion;

/**
 * Who gives verdicts, and about what.
 *
 * @param by as criteria have it: {@code judge:tone}, {@code check}, or a name of imported verdicts
 * @param criterion in the maker's own name for it
 * @param digest of all that can change a verdict
 */
record Maker(String by, String criterion, Digest digest) {

  static Maker of(Criterion criterion) {
    return new Maker(criterion.by(), criterion.name(), criterion.digest());
  }

  /** For people: {@code right by judge:tone}; of a check the check itself. */
  String words() {
    return by.equals(Criterion.CHECK) ? criterion : criterion + " by " + by;
  }
}
