package dev.assize.adversarial;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which perturbations a golden set has, in an order of which every beginning is a fair selection: a
 * smaller tier is a beginning of a larger one.
 */
public final class Selection {

  private final Kitchen kitchen;
  private final List<Recipe> recipes;
  private final List<Yield> yields;

  Selection(Kitchen kitchen, List<Recipe> recipes, List<Yield> yields) {
    this.kitchen = kitchen;
    this.recipes = List.copyOf(recipes);
    this.yields = List.copyOf(yields);
  }

  public int size() {
    return recipes.size();
  }

  /** What each mutator gave, in the order of their ids. */
  public List<Yield> yields() {
    return yields;
  }

  /** How many of the first so many each mutator made, by its id. */
  public SortedMap<String, Integer> mutators(int count) {
    SortedMap<String, Integer> cases = new TreeMap<>();
    recipes.stream()
        .limit(count)
        .forEach(recipe -> cases.merge(recipe.mutator().trait().id(), 1, Integer::sum));
    return cases;
  }

  /** A perturbation that is made when it is asked for, by whatever thread. */
  public interface Waiting {
    Perturbation make();
  }

  /** The first so many, none of them made yet. */
  public Stream<Waiting> waiting(int count) {
    return recipes.stream().limit(count).map(recipe -> () -> make(recipe));
  }

  /** The first so many, each made when it is asked for. */
  public Stream<Perturbation> first(int count) {
    return waiting(count).map(Waiting::make);
  }

  private Perturbation make(Recipe recipe) {
    return switch (kitchen.make(recipe)) {
      case Kitchen.Dish.Made made -> made.perturbation();
      case Kitchen.Dish.Spoilt spoilt ->
          throw new IllegalStateException(
              recipe.mutator().trait().id() + " gave two different things: " + spoilt.why());
    };
  }
}
