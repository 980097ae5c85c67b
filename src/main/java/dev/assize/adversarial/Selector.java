package dev.assize.adversarial;

import dev.assize.adversarial.Oracle.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses perturbations: first every parent gets a child of each group of oracles, if all families
 * are asked, then each family its share, spread evenly over its mutators, always by the smallest
 * key. What a family cannot make, for its mutators apply to few of these parents, the others make.
 */
public final class Selector {

  private final Corpus corpus;
  private final List<Mutator> mutators;
  private final long root;

  /**
   * Over the parents of a golden set.
   *
   * @param root the seed that all draws come from
   */
  public Selector(Corpus corpus, List<Mutator> mutators, long root) {
    this.corpus = corpus;
    this.mutators = List.copyOf(mutators);
    this.root = root;
  }

  /**
   * As many as {@code size}, or as can be made.
   *
   * @param families of which to choose; each keeps the share of the size that it has among all
   */
  public Selection select(int size, Set<Family> families) {
    Kitchen kitchen = new Kitchen(root, mutators);
    Taken taken = new Taken(kitchen);
    List<Candidates> candidates =
        mutators.stream()
            .filter(mutator -> families.contains(mutator.trait().family()))
            .map(mutator -> Candidates.of(mutator, corpus.parents(), root))
            .toList();
    Map<Family, Integer> left = quotas(size, families);
    // Of some families alone the groups would take all there is room for, from one or two mutators.
    if (families.size() == Family.values().length) {
      cover(candidates, left, taken);
    }
    int missing = 0;
    for (Family family : families) {
      List<Candidates> own =
          candidates.stream().filter(c -> c.mutator().trait().family() == family).toList();
      missing += fill(own, left.getOrDefault(family, 0), taken);
    }
    fill(candidates, missing, taken);
    return new Selection(kitchen, ranked(candidates, taken), yields(candidates, taken));
  }

  private static Map<Family, Integer> quotas(int size, Set<Family> families) {
    Map<Family, Integer> quotas = new EnumMap<>(Family.class);
    for (Family family : families) {
      quotas.put(family, (int) ((long) size * family.share() / Family.WHOLE));
    }
    return quotas;
  }

  /** One child of each group for each parent, as long as its family has room. */
  private void cover(List<Candidates> candidates, Map<Family, Integer> left, Taken taken) {
    for (Group group : Group.values()) {
      List<Candidates> able =
          candidates.stream()
              .filter(c -> group != Group.NONE && c.mutator().trait().oracle().group() == group)
              .toList();
      for (Parent parent : corpus.parents()) {
        able.stream()
            .flatMap(c -> c.of(parent).stream())
            .sorted(Comparator.comparingLong(Recipe::key))
            .filter(recipe -> left.getOrDefault(recipe.mutator().trait().family(), 0) > 0)
            .filter(taken::add)
            .findFirst()
            .ifPresent(recipe -> left.merge(recipe.mutator().trait().family(), -1, Integer::sum));
      }
    }
  }

  /** Always the mutator with the fewest children is next; how many could not be made. */
  private static int fill(List<Candidates> family, int count, Taken taken) {
    int left = count;
    while (left > 0) {
      Optional<Candidates> poorest =
          family.stream()
              .filter(candidates -> !candidates.isExhausted())
              .min(Comparator.comparingInt(candidates -> taken.count(candidates.mutator())));
      if (poorest.isEmpty()) {
        return left;
      }
      if (taken.add(poorest.get().take())) {
        left--;
      }
    }
    return 0;
  }

  /**
   * Each mutator's children by their keys, mingled so that every beginning has all in proportion.
   */
  private static List<Recipe> ranked(List<Candidates> candidates, Taken taken) {
    record Ranked(double rank, Recipe recipe) {}
    List<Ranked> all = new ArrayList<>();
    for (Candidates each : candidates) {
      List<Recipe> own =
          taken.of(each.mutator()).stream().sorted(Comparator.comparingLong(Recipe::key)).toList();
      for (int i = 0; i < own.size(); i++) {
        all.add(new Ranked((i + 0.5) / own.size(), own.get(i)));
      }
    }
    return all.stream()
        .sorted(
            Comparator.comparingDouble(Ranked::rank)
                .thenComparing(ranked -> ranked.recipe().mutator().trait().id()))
        .map(Ranked::recipe)
        .toList();
  }

  private List<Yield> yields(List<Candidates> candidates, Taken taken) {
    return candidates.stream()
        .map(
            each ->
                new Yield(
                    each.mutator().trait(),
                    each.applicable(),
                    corpus.parents().size(),
                    each.size(),
                    taken.count(each.mutator()),
                    taken.rejected(each.mutator())))
        .toList();
  }
}
