package dev.assize.diversity;

import dev.assize.base.Seed;
import dev.assize.diversity.Kept.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets measured side by side. With a reference all are measured on as many texts, drawn by the
 * seed: as many as the smallest set has, and half the reference at most, since its other half is
 * the second sample that shows what an honest set would keep ({@link Kept}). Near-duplicates are
 * sought in whole sets, for their limit does not depend on a reference; and what a set keeps of the
 * tail of its own source is measured on as many texts as both have.
 *
 * @param size how many texts each was measured on; 0 without a reference, where each is whole
 * @param reference what the others are held against
 * @param portraits in the order of the sets
 */
public record Gallery(int size, Optional<Portrait> reference, List<Portrait> portraits) {

  /** Of fewer texts no gate can tell collapse from chance. */
  public static final int LEAST = 50;

  public Gallery {
    portraits = List.copyOf(portraits);
  }

  /** A set and its name; texts without words are left out. */
  public record Named(String name, List<Specimen> set) {
    public Named {
      set = set.stream().filter(each -> !each.text().isEmpty()).toList();
    }

    private Named shuffled(Seed seed) {
      return new Named(name, Specimen.shuffled(set, seed));
    }
  }

  /** Who made the texts, which decides on the gates. */
  public enum Maker {
    MODEL,
    RULES
  }

  /**
   * Each set by itself, as a whole.
   *
   * @param sets of two texts with words at least
   */
  public static Gallery of(List<Named> sets, Maker maker, Seed seed) {
    return new Gallery(
        0,
        Optional.empty(),
        sets.parallelStream()
            .map(named -> named.shuffled(seed))
            .map(named -> portrait(named, named.set().size(), DistinctRuns.BUDGET))
            .map(each -> each.held(Optional.empty(), rules(maker, each.figures())))
            .toList());
  }

  /**
   * Each set against a reference.
   *
   * @param sets of {@link #LEAST} texts with words at least
   * @param reference of twice as many
   * @param relation of the reference to all sets
   */
  public static Gallery of(
      List<Named> sets, Named reference, Relation relation, Maker maker, Seed seed) {
    List<Named> all =
        Stream.concat(Stream.of(reference), sets.stream())
            .map(named -> named.shuffled(seed))
            .toList();
    List<Specimen> whole = all.getFirst().set();
    int size = all.stream().mapToInt(each -> each.set().size()).reduce(whole.size() / 2, Math::min);
    int budget =
        all.stream()
            .mapToInt(each -> words(Figures.first(each.set(), size)))
            .reduce(DistinctRuns.BUDGET, Math::min);
    List<Portrait> portraits =
        all.parallelStream().map(named -> portrait(named, size, budget)).toList();
    Portrait own = portraits.getFirst();
    List<Portrait> held = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      List<Specimen> set = all.get(i).set();
      Kept kept =
          switch (relation) {
            case SOURCE -> Kept.ofSource(set, whole, Math.min(set.size(), whole.size()), size);
            case PEER -> Kept.ofPeer(set, whole, size, seed);
          };
      Figures figures = portraits.get(i).figures();
      List<CollapseGate> gates =
          maker == Maker.MODEL
              ? CollapseGate.ofModelMade(figures, own.figures(), kept)
              : rules(maker, figures);
      held.add(portraits.get(i).held(Optional.of(kept), gates));
    }
    return new Gallery(size, Optional.of(own), held);
  }

  /** Sets in which a gate failed. */
  public List<Portrait> collapsed() {
    return portraits.stream().filter(each -> !each.alarms().isEmpty()).toList();
  }

  private static Portrait portrait(Named named, int size, int budget) {
    Figures figures = Figures.of(Figures.first(named.set(), size), budget);
    int all = named.set().size();
    return new Portrait(
        named.name(),
        all,
        size == all ? figures : figures.with(AlikeGroups.of(Specimen.texts(named.set()))),
        Optional.empty(),
        List.of());
  }

  private static List<CollapseGate> rules(Maker maker, Figures figures) {
    return maker == Maker.RULES ? CollapseGate.ofRuleMade(figures) : List.of();
  }

  private static int words(List<Specimen> set) {
    return set.stream().mapToInt(each -> Words.count(each.text())).sum();
  }
}
