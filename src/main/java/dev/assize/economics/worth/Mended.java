package dev.assize.economics.worth;

import dev.assize.run.Charge;
import dev.assize.score.CaseFacts;
import java.util.Set;

/**
 * One reply, and what had to be done before it was of use.
 *
 * @param troubles what had to be done; often nothing
 * @param price of all calls for it and about it
 * @param extra the part of the price that went into mending; 0 where nothing was
 */
public record Mended(CaseFacts facts, Set<Trouble> troubles, Charge price, Charge extra) {

  public Mended {
    troubles = Set.copyOf(troubles);
  }

  /** What may have to be done. */
  public enum Trouble {
    /** A call for it was sent again. */
    RETRY,
    /** What a judge wrote about it could not be read, and the judge was asked once more. */
    REPAIR
  }
}
