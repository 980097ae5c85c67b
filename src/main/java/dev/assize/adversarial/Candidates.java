package dev.assize.adversarial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All recipes of one mutator, those with the smallest keys first. A key depends on the mutator, the
 * parent's id and the variant alone, so that a new golden case or a new mutator changes few of the
 * cases that are taken (the bottom-k sample of rendezvous hashing).
 *
 * <p>Millions of them wait where thousands are taken, so a recipe is a number until it is asked
 * for.
 */
final class Candidates {

  /** More children of one kind of one parent are never weighed. */
  static final int VARIANTS = 20;

  private final Mutator mutator;
  private final List<Parent> parents;

  /** Of each parent, what the keys of its recipes come from. */
  private final long[] seeds;

  private final int[] capacities;

  /** The parent's place times {@link #VARIANTS} plus the variant, by key. */
  private final int[] order;

  private int next;

  private Candidates(Mutator mutator, List<Parent> parents, long root) {
    this.mutator = mutator;
    this.parents = parents;
    this.seeds = new long[parents.size()];
    this.capacities = new int[parents.size()];
    Trait trait = mutator.trait();
    for (int i = 0; i < parents.size(); i++) {
      capacities[i] = Math.min(VARIANTS, mutator.capacity(parents.get(i)));
      if (capacities[i] > 0) {
        seeds[i] = Draws.seed("candidate", root, trait.id(), trait.version(), parents.get(i).id());
      }
    }
    this.order = order();
  }

  static Candidates of(Mutator mutator, List<Parent> parents, long root) {
    return new Candidates(mutator, parents, root);
  }

  private int[] order() {
    record Keyed(long key, int code) {}
    return IntStream.range(0, parents.size())
        .boxed()
        .flatMap(
            parent ->
                IntStream.range(parent * VARIANTS, parent * VARIANTS + capacities[parent])
                    .mapToObj(code -> new Keyed(key(code), code)))
        .sorted(Comparator.comparingLong(Keyed::key))
        .mapToInt(Keyed::code)
        .toArray();
  }

  /** From 0 up, so that the order of keys is the order of signed numbers. */
  private long key(int code) {
    return Draws.of(seeds[code / VARIANTS] + code % VARIANTS).bits() >>> 1;
  }

  private Recipe recipe(int code) {
    return new Recipe(mutator, parents.get(code / VARIANTS), code % VARIANTS, key(code));
  }

  Mutator mutator() {
    return mutator;
  }

  /** Of how many parents it makes children. */
  int applicable() {
    return (int) IntStream.of(capacities).filter(capacity -> capacity > 0).count();
  }

  /** How many recipes there are. */
  int size() {
    return order.length;
  }

  /** The next recipe by its key. */
  Recipe take() {
    return recipe(order[next++]);
  }

  /** The one that would be taken after so many others; empty when there is none. */
  Optional<Recipe> after(int others) {
    return hasAfter(others) ? Optional.of(recipe(order[next + others])) : Optional.empty();
  }

  boolean hasAfter(int others) {
    return next + others < order.length;
  }

  /** Those of one parent, in no order. */
  Stream<Recipe> of(int parent) {
    return IntStream.range(parent * VARIANTS, parent * VARIANTS + capacities[parent])
        .mapToObj(this::recipe);
  }
}
