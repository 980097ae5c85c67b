package dev.assize.adversarial;

import java.util.List;
import java.util.Optional;

/**
 * Makes children of golden cases. A mutator has no state: the same parent, draft, variant and draws
 * give the same child.
 */
public interface Mutator {

  Trait trait();

  /**
   * How many different children it can make of a parent, at most; 0 when its precondition fails,
   * for instance where there is no number to swap. An estimate from above is enough: what turns out
   * to be no change, or the same as another, is not taken.
   */
  int capacity(Parent parent);

  /**
   * One child.
   *
   * @param before the parent's draft, or what an earlier link of a chain made of it
   * @param variant from 0 up to, and without, the capacity; those that are told apart by number,
   *     such as twelve languages, take it for their choice
   * @param draws for all other choices
   * @return nothing when these draws lead nowhere
   */
  Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws);

  /** Which pieces of a child can be left out; its proofs are asked again of what remains. */
  default Size size() {
    return Size.WHOLE;
  }

  /** A smaller child with its size noted as the proofs read it. */
  default Draft measured(Draft smaller, Draft before) {
    return smaller;
  }

  /** What shows that the child is what it claims to be; the mutator's own proofs, at least one. */
  List<Proof> proofs(Draft before, Draft after, Parent parent);
}
