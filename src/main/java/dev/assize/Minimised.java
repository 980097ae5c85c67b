package dev.assize;

import dev.assize.adversarial.Ddmin.Told;
import dev.assize.adversarial.Perturbation;
import java.util.List;

/**
 * What came of making a case smaller.
 *
 * @param whole the case itself
 * @param witness who was asked, and how
 * @param tried in the order of asking
 * @param unsound how many parts would have been no sound case, and were not asked about
 * @param calls how many calls were made
 * @param found how it ended
 */
public record Minimised(
    Perturbation whole, String witness, List<Try> tried, int unsound, int calls, Found found) {

  public Minimised {
    tried = List.copyOf(tried);
  }

  /**
   * A case that was asked about.
   *
   * @param what its chain, or that it is the golden query
   * @param isSplit whether its trials disagree
   * @param trouble why nobody can tell; empty when somebody can
   */
  public record Try(String what, Told told, boolean isSplit, String trouble) {}

  /** An oracle has one or both. */
  public enum Leg {
    /** What was to be won was won. */
    RESISTING,
    /** What was to be told or done was not. */
    HELPING
  }

  /** How it ended. */
  public sealed interface Found {

    /** The case does not fail with this subject. */
    record DoesNotFail() implements Found {}

    /** The golden query that it was made of fails as well: no mutator is to blame. */
    record ParentFails() implements Found {}

    /** Nobody can tell whether the case itself fails. */
    record Open(String trouble) implements Found {}

    /**
     * The smallest case that is known to fail, which may be the whole.
     *
     * @param chain as people read it
     * @param pieces how many are left
     * @param of how many there were
     */
    record Smallest(
        Perturbation perturbation, String chain, Leg leg, int pieces, int of, Sureness sureness)
        implements Found {}
  }

  /** How sure it is that nothing smaller fails. */
  public enum Sureness {
    /** Without any one of its pieces it does not fail. */
    SHOWN,
    /** Of some smaller cases nobody could tell. */
    NOT_DECIDED,
    /** As many calls were made as were allowed. */
    OUT_OF_CALLS
  }

  /** Whether the question that was asked is decided. */
  public boolean isDecided() {
    return switch (found) {
      case Found.DoesNotFail no -> true;
      case Found.ParentFails parent -> true;
      case Found.Open open -> false;
      case Found.Smallest smallest -> smallest.sureness() == Sureness.SHOWN;
    };
  }
}
