package dev.assize.imports;

import dev.assize.base.Digests;
import dev.assize.check.Exhibit;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.math.BigDecimal;

/** What somebody else said about an imported reply, by one criterion. */
sealed interface Statement permits ForeignVerdict, ForeignWords {

  Criterion criterion();

  /** The finding it makes about a reply. */
  Finding about(ReplyKey key, int sample, Exhibit exhibit);

  /** The criterion of whoever is named: nobody here knows what went into their verdicts. */
  static Criterion criterion(String by, String name, Bearing bearing) {
    return new Criterion(
        by,
        name,
        Digests.of("imported-criterion").part("by", by).part("criterion", name).digest(),
        bearing,
        BigDecimal.ONE);
  }
}
