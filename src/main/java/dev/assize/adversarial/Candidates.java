package dev.assize.adversarial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All recipes of one mutator, those with the smallest keys first. A key depends on the mutator, the
 * parent's id and the variant alone, so that a new golden case or a new mutator changes few of the
 * cases that are taken (the bottom-k sample of rendezvous hashing).
 */
final class Candidates {

  /** More children of one kind of one parent are never weighed. */
  static final int VARIANTS = 20;

  private final Mutator mutator;
  private final List<Recipe> recipes;
  private final Map<Parent, List<Recipe>> byParent;
  private int next;

  private Candidates(Mutator mutator, Map<Parent, List<Recipe>> byParent) {
    this.mutator = mutator;
    this.byParent = byParent;
    this.recipes =
        byParent.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(Recipe::key))
            .toList();
  }

  static Candidates of(Mutator mutator, List<Parent> parents, long root) {
    Map<Parent, List<Recipe>> byParent = new LinkedHashMap<>();
    for (Parent parent : parents) {
      int capacity = Math.min(VARIANTS, mutator.capacity(parent));
      if (capacity > 0) {
        byParent.put(parent, recipes(mutator, parent, capacity, root));
      }
    }
    return new Candidates(mutator, byParent);
  }

  private static List<Recipe> recipes(Mutator mutator, Parent parent, int capacity, long root) {
    Trait trait = mutator.trait();
    long seed = Draws.seed("candidate", root, trait.id(), trait.version(), parent.id());
    List<Recipe> recipes = new ArrayList<>(capacity);
    for (int variant = 0; variant < capacity; variant++) {
      recipes.add(new Recipe(mutator, parent, variant, key(seed, variant)));
    }
    recipes.sort(Comparator.comparingLong(Recipe::key));
    return recipes;
  }

  /** From 0 up, so that the order of keys is the order of signed numbers. */
  private static long key(long seed, int variant) {
    return Draws.of(seed + variant).bits() >>> 1;
  }

  Mutator mutator() {
    return mutator;
  }

  /** Of how many parents it makes children. */
  int applicable() {
    return byParent.size();
  }

  /** How many recipes there are. */
  int size() {
    return recipes.size();
  }

  boolean isExhausted() {
    return next == recipes.size();
  }

  /** The next recipe by its key. */
  Recipe take() {
    return recipes.get(next++);
  }

  /** Those of one parent, by their keys. */
  List<Recipe> of(Parent parent) {
    return byParent.getOrDefault(parent, List.of());
  }
}
