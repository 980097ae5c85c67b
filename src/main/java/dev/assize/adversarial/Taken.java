package dev.assize.adversarial;

import dev.assize.base.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The recipes taken so far, by mutator; no two children alike, and no parent with too many. */
final class Taken {

  /** No golden case has more children. */
  static final int PER_PARENT = 30;

  private final Kitchen kitchen;
  private final Map<Mutator, List<Recipe>> byMutator = new HashMap<>();
  private final Map<Mutator, Map<String, Integer>> rejected = new HashMap<>();
  private final Map<Parent, Integer> children = new HashMap<>();
  private final Set<Recipe> tried = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  Taken(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  /** Makes the child and keeps its recipe when it is sound and new; whether it was kept. */
  boolean add(Recipe recipe) {
    if (children.getOrDefault(recipe.parent(), 0) >= PER_PARENT || !tried.add(recipe)) {
      return false;
    }
    return switch (kitchen.make(recipe)) {
      case Kitchen.Dish.Spoilt spoilt -> reject(recipe, spoilt.why());
      case Kitchen.Dish.Made made ->
          known.add(look(made.perturbation()))
              ? keep(recipe, made.perturbation())
              : reject(recipe, "made before");
    };
  }

  private boolean keep(Recipe recipe, Perturbation perturbation) {
    kitchen.keep(recipe, perturbation);
    byMutator.computeIfAbsent(recipe.mutator(), m -> new ArrayList<>()).add(recipe);
    children.merge(recipe.parent(), 1, Integer::sum);
    return true;
  }

  private boolean reject(Recipe recipe, String why) {
    rejected.computeIfAbsent(recipe.mutator(), m -> new TreeMap<>()).merge(why, 1, Integer::sum);
    return false;
  }

  /** What two children of a parent must not share: all that the subject sees, and the oracle. */
  private static String look(Perturbation perturbation) {
    String squeezed =
        perturbation.oracle()
            + perturbation.golden().inputDigest().hex().substring(0, 32)
            + perturbation.parent().id();
    return Digest.of(squeezed).hex().substring(0, 32);
  }

  int count(Mutator mutator) {
    return byMutator.getOrDefault(mutator, List.of()).size();
  }

  List<Recipe> of(Mutator mutator) {
    return byMutator.getOrDefault(mutator, List.of());
  }

  Map<String, Integer> rejected(Mutator mutator) {
    return rejected.getOrDefault(mutator, Map.of());
  }
}
