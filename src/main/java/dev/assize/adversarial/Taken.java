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
  private final Map<Recipe, Prepared> ahead = new HashMap<>();

  /**
   * @param look empty of what is spoilt
   */
  private record Prepared(Kitchen.Dish dish, String look) {}

  Taken(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  /**
   * Makes children side by side that are likely to be added next. Which of them are, and in which
   * order, is no matter of who was made first.
   */
  void prepare(List<Recipe> likely) {
    List<Recipe> open =
        likely.stream().filter(recipe -> isOpen(recipe) && !ahead.containsKey(recipe)).toList();
    List<Prepared> made = open.parallelStream().map(this::prepared).toList();
    for (int i = 0; i < open.size(); i++) {
      ahead.put(open.get(i), made.get(i));
    }
  }

  boolean isPrepared(Recipe recipe) {
    return !isOpen(recipe) || ahead.containsKey(recipe);
  }

  private boolean isOpen(Recipe recipe) {
    return children.getOrDefault(recipe.parent(), 0) < PER_PARENT && !tried.contains(recipe);
  }

  private Prepared prepared(Recipe recipe) {
    Kitchen.Dish dish = kitchen.make(recipe);
    return new Prepared(
        dish, dish instanceof Kitchen.Dish.Made made ? look(made.perturbation()) : "");
  }

  /** Makes the child and keeps its recipe when it is sound and new; whether it was kept. */
  boolean add(Recipe recipe) {
    Prepared early = ahead.remove(recipe);
    if (!isOpen(recipe)) {
      return false;
    }
    tried.add(recipe);
    Prepared prepared = early == null ? prepared(recipe) : early;
    return switch (prepared.dish()) {
      case Kitchen.Dish.Spoilt spoilt -> reject(recipe, spoilt.why());
      case Kitchen.Dish.Made made ->
          known.add(prepared.look())
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
