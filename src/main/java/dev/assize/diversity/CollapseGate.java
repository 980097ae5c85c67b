package dev.assize.diversity;

import dev.assize.base.Seed;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A limit that a set keeps unless it collapses.
 *
 * @param figure what is held against the limit
 * @param bound on which side of the limit it has to be
 * @param limit as a value of the figure
 * @param value of the set
 * @param basis where the limit comes from, in words
 */
public record CollapseGate(String figure, Bound bound, double limit, double value, String basis) {

  /** The side on which a value holds; the limit itself holds. */
  public enum Bound {
    AT_LEAST("at least"),
    AT_MOST("at most");

    private final String words;

    Bound(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The share of the tail that is wanted whatever a second sample keeps. */
  private static final double TAIL = 0.8;

  private static final String FIXED = "fixed";
  private static final double ALIKE = 0.05;
  private static final double COVERAGE = 0.95;
  private static final double DISTINCT = 0.9;
  private static final double COMPRESSION = 1.15;
  private static final double VENDI = 0.85;
  private static final double EVENNESS = 0.95;
  private static final double COMPOSITE = 0.7;

  /** Whether the value is on the right side. */
  public boolean holds() {
    return bound == Bound.AT_LEAST ? value >= limit : value <= limit;
  }

  /**
   * For texts that a model wrote, against a reference of the same size; the first two are the ones
   * that give the alarm first.
   */
  static List<CollapseGate> ofModelMade(Figures set, Figures reference, Kept kept) {
    double second = kept.leastTail();
    return List.of(
        new CollapseGate(
            "tail retention",
            Bound.AT_LEAST,
            Math.min(TAIL, second),
            kept.tail(),
            second < TAIL ? "what a second sample of the reference keeps, less chance" : FIXED),
        new CollapseGate(
            "near-duplicates",
            Bound.AT_MOST,
            Math.max(ALIKE, reference.alike().share()),
            set.alike().share(),
            reference.alike().share() > ALIKE ? "the reference's own" : FIXED),
        new CollapseGate(
            "distinct-3",
            Bound.AT_LEAST,
            DISTINCT * reference.distinct().getLast().share(),
            set.distinct().getLast().share(),
            "0.9 of the reference's"),
        new CollapseGate(
            "compression",
            Bound.AT_MOST,
            COMPRESSION * reference.compression(),
            set.compression(),
            "1.15 times the reference's"),
        new CollapseGate(
            "vendi",
            Bound.AT_LEAST,
            VENDI * reference.vendi(),
            set.vendi(),
            "0.85 of the reference's"),
        new CollapseGate(
            "coverage",
            Bound.AT_LEAST,
            kept.leastCoverage(COVERAGE),
            kept.coverage(),
            "0.95 of a second sample's, less chance"));
  }

  /** For texts that rules made, whose siblings are alike by design; only where cells are known. */
  static List<CollapseGate> ofRuleMade(Figures set) {
    return ofRuleMade(set.evenness(), set.compositeVendi(), set.sampled());
  }

  /**
   * The same without all other figures, which take much longer.
   *
   * @param set texts with words, and how each was made
   * @param seed of the sample
   */
  public static List<CollapseGate> ofRuleMade(List<Specimen> set, Seed seed) {
    List<Specimen> sample = Figures.first(Specimen.shuffled(set, seed), Figures.SAMPLE);
    return ofRuleMade(
        Figures.evenness(set), OptionalDouble.of(Vendi.composite(sample)), sample.size());
  }

  private static List<CollapseGate> ofRuleMade(
      OptionalDouble evenness, OptionalDouble composite, int sampled) {
    return Stream.of(
            evenness.stream()
                .mapToObj(
                    value ->
                        new CollapseGate("cell evenness", Bound.AT_LEAST, EVENNESS, value, FIXED)),
            composite.stream()
                .mapToObj(
                    value ->
                        new CollapseGate(
                            "composite vendi",
                            Bound.AT_LEAST,
                            COMPOSITE * sampled,
                            value,
                            "0.7 of the sampled texts")))
        .flatMap(gates -> gates)
        .toList();
  }
}
