package dev.assize.judge;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.verdict.Criterion;
import java.util.List;
import java.util.Set;

/** Who grades what no program can. */
public interface Judge {

  /** The judge's name in {@code assize.yaml}. */
  String name();

  /** The providers whose clients it wants; none for one that asks nobody. */
  Set<String> providers();

  /**
   * What its findings are about, in their order; each digest covers rubric, model and parameters.
   */
  List<Criterion> criteria();

  /** The digest of everything that can change any of its verdicts. */
  default Digest digest() {
    Digests digests = Digests.of("judge");
    criteria().forEach(criterion -> digests.part(criterion.name(), criterion.digest().hex()));
    return criteria().size() == 1 ? criteria().getFirst().digest() : digests.digest();
  }

  /** Whether it is asked about a case: because the case names it, or by its own file. */
  boolean asksAbout(GoldenCase golden);
}
