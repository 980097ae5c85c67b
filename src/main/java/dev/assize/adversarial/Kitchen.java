package dev.assize.adversarial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a perturbation of its recipe, and shows that it is one. */
final class Kitchen {

  /**
   * One child in so many is put through a surface mutator first; of those, one in so many again.
   */
  private static final int CHAINED = 8;

  /** A chain has three links at the most. */
  private static final int BEFORE = 2;

  /** So many children are not made twice; memory does not grow beyond them. */
  private static final int KEPT = 12_000;

  private final long root;
  private final List<Mutator> surfaces;
  private final Map<Recipe, Perturbation> kept = new HashMap<>();

  Kitchen(long root, List<Mutator> mutators) {
    this.root = root;
    this.surfaces = mutators.stream().filter(Kitchen::goesBefore).toList();
  }

  private static boolean goesBefore(Mutator mutator) {
    Trait trait = mutator.trait();
    return trait.family() == Family.SURFACE && trait.oracle() == Oracle.INV;
  }

  /** What came of a recipe. */
  sealed interface Dish {
    record Made(Perturbation perturbation) implements Dish {}

    /**
     * @param why which proof failed, or that the draws led nowhere
     */
    record Spoilt(String why) implements Dish {}
  }

  /** Keeps a child for whoever asks for it again, as long as there is room. */
  void keep(Recipe recipe, Perturbation perturbation) {
    if (kept.size() < KEPT) {
      kept.put(recipe, perturbation);
    }
  }

  Dish make(Recipe recipe) {
    Perturbation known = kept.get(recipe);
    return known == null ? makeAnew(recipe) : new Dish.Made(known);
  }

  private Dish makeAnew(Recipe recipe) {
    Parent parent = recipe.parent();
    Draft draft = Draft.of(parent);
    List<Link> chain = new ArrayList<>();
    List<Proof> proofs = new ArrayList<>();
    for (Step step : steps(recipe)) {
      Trait trait = step.mutator().trait();
      long stream =
          Draws.seed(root, parent.id(), trait.id(), trait.version(), step.variant(), chain.size());
      Optional<Draft> after = step.mutator().apply(draft, parent, step.variant(), Draws.of(stream));
      if (after.isEmpty()) {
        return new Dish.Spoilt("nothing to change");
      }
      proofs.addAll(step.mutator().proofs(draft, after.get(), parent));
      draft = after.get();
      chain.add(new Link(trait.id(), trait.version(), step.variant(), stream, draft.drawn()));
    }
    proofs.addAll(Soundness.of(parent, draft));
    Optional<Proof> failed = proofs.stream().filter(proof -> !proof.holds()).findFirst();
    if (failed.isPresent()) {
      return new Dish.Spoilt("not shown: " + failed.get().name());
    }
    return new Dish.Made(
        Perturbation.of(
            parent,
            chain,
            recipe.mutator().trait(),
            draft,
            proofs.stream().map(Proof::name).distinct().toList()));
  }

  private record Step(Mutator mutator, int variant) {}

  /** The links of a recipe; which come before the mutator itself, its key decides. */
  private List<Step> steps(Recipe recipe) {
    List<Step> steps = new ArrayList<>();
    Draws draws = Draws.of(recipe.key());
    if (recipe.mutator().trait().family() != Family.SURFACE) {
      while (steps.size() < BEFORE && draws.below(CHAINED) == 0) {
        List<Mutator> legal =
            surfaces.stream()
                .filter(m -> isLegal(m, recipe.mutator()))
                .filter(m -> steps.stream().noneMatch(step -> step.mutator().equals(m)))
                .toList();
        // The first in a random order that can: asking all of them would cost more than the rest.
        Optional<Mutator> able =
            draws.shuffled(legal).stream().filter(m -> m.capacity(recipe.parent()) > 0).findFirst();
        if (able.isEmpty()) {
          break;
        }
        int variant = draws.below(able.get().capacity(recipe.parent()));
        steps.add(new Step(able.get(), variant));
      }
    }
    steps.add(new Step(recipe.mutator(), recipe.variant()));
    return steps;
  }

  private static boolean isLegal(Mutator before, Mutator last) {
    return before.trait().keeps().containsAll(last.trait().oracle().needs());
  }
}
