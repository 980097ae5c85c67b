package dev.assize.adversarial;

import dev.assize.adversarial.Oracle.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Chooses perturbations: first every parent gets a child of each group of oracles, if all families
 * are asked, then each family its share, spread evenly over its mutators, always by the smallest
 * key. What a family cannot make, for its mutators apply to few of these parents, the others make.
 */
public final class Selector {

  /** So many children are made side by side before it is known which of them are taken. */
  private static final int AHEAD = 128;

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
        mutators.parallelStream()
            .filter(mutator -> families.contains(mutator.trait().family()))
            .map(mutator -> Candidates.of(mutator, corpus.parents(), root))
            .toList();
    boolean isWhole = families.size() == Family.values().length;
    int most = isWhole ? Math.min(size, room()) : size;
    Map<Family, Integer> left = quotas(most, families);
    int missing = isWhole ? most - left.values().stream().mapToInt(share -> share).sum() : 0;
    // Of some families alone the groups would take all there is room for, from one or two mutators.
    if (isWhole) {
      cover(candidates, left, taken);
    }
    for (Family family : families) {
      List<Candidates> own =
          candidates.stream().filter(c -> c.mutator().trait().family() == family).toList();
      missing += fill(own, left.getOrDefault(family, 0), taken);
    }
    fill(candidates, missing, taken);
    return new Selection(kitchen, ranked(candidates, taken), yields(candidates, taken));
  }

  /** Shares of more than this would leave families that come late with nothing. */
  private int room() {
    return Taken.PER_PARENT * corpus.parents().size();
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
      int parents = corpus.parents().size();
      for (int from = 0; from < parents; from += AHEAD) {
        List<List<Recipe>> each =
            IntStream.range(from, Math.min(from + AHEAD, parents))
                .mapToObj(parent -> byKey(able, parent))
                .toList();
        taken.prepare(
            each.stream()
                .flatMap(own -> own.stream().filter(recipe -> hasRoom(recipe, left)).limit(1))
                .toList());
        each.forEach(own -> coverOne(own, left, taken));
      }
    }
  }

  private static List<Recipe> byKey(List<Candidates> able, int parent) {
    return able.stream()
        .flatMap(c -> c.of(parent))
        .sorted(Comparator.comparingLong(Recipe::key))
        .toList();
  }

  private static boolean hasRoom(Recipe recipe, Map<Family, Integer> left) {
    return left.getOrDefault(recipe.mutator().trait().family(), 0) > 0;
  }

  private static void coverOne(List<Recipe> own, Map<Family, Integer> left, Taken taken) {
    own.stream()
        .filter(recipe -> hasRoom(recipe, left))
        .filter(taken::add)
        .findFirst()
        .ifPresent(recipe -> left.merge(recipe.mutator().trait().family(), -1, Integer::sum));
  }

  /** Always the mutator with the fewest children is next; how many could not be made. */
  private static int fill(List<Candidates> family, int count, Taken taken) {
    int left = count;
    while (left > 0) {
      Optional<Candidates> poorest = poorest(family, each -> taken.count(each.mutator()), Map.of());
      if (poorest.isEmpty()) {
        return left;
      }
      Recipe next = poorest.get().take();
      if (!taken.isPrepared(next)) {
        taken.prepare(likely(next, family, Math.min(left, AHEAD), taken));
      }
      if (taken.add(next)) {
        left--;
      }
    }
    return 0;
  }

  private static Optional<Candidates> poorest(
      List<Candidates> family, ToIntFunction<Candidates> count, Map<Candidates, Integer> passed) {
    return family.stream()
        .filter(each -> each.hasAfter(passed.getOrDefault(each, 0)))
        .min(Comparator.comparingInt(count));
  }

  /** What will be asked for next, if all that is made is sound. */
  private static List<Recipe> likely(Recipe next, List<Candidates> family, int count, Taken taken) {
    List<Recipe> likely = new ArrayList<>(List.of(next));
    Map<Candidates, Integer> passed = new HashMap<>();
    while (likely.size() < count) {
      Optional<Candidates> poorest =
          poorest(
              family, each -> taken.count(each.mutator()) + passed.getOrDefault(each, 0), passed);
      if (poorest.isEmpty()) {
        break;
      }
      likely.add(
          poorest.get().after(passed.merge(poorest.get(), 1, Integer::sum) - 1).orElseThrow());
    }
    return likely;
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
