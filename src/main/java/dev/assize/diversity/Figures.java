package dev.assize.diversity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * How varied a set of canonical texts is.
 *
 * @param texts measured
 * @param words in them
 * @param distinct runs of one, two and three words, at one budget of words
 * @param selfBleu the mean BLEU of 150 texts, each against 499 others; 0 to 1, high is monotonous
 * @param selfRepetition see {@link SelfRepetition}; 0 or more, high is monotonous
 * @param compression bytes over deflated bytes of the shuffled texts; high is monotonous
 * @param alike near-duplicates
 * @param vendi how many entirely different texts {@code sampled} texts are worth
 * @param sampled how many texts the Vendi scores saw: 1,000 at most
 * @param nearest distances to the nearest other text
 * @param compositeVendi how many independent cases they are worth, where cells are known
 * @param evenness of the cells, 0 to 1; empty with fewer than two
 */
public record Figures(
    int texts,
    int words,
    List<DistinctRuns> distinct,
    double selfBleu,
    double selfRepetition,
    double compression,
    AlikeGroups alike,
    double vendi,
    int sampled,
    Neighbours nearest,
    OptionalDouble compositeVendi,
    OptionalDouble evenness) {

  /** How many texts are sampled for what grows with their square or faster. */
  static final int SAMPLE = 1000;

  private static final int LONGEST = 3;
  private static final int HYPOTHESES = 150;
  private static final int AGAINST = 500;

  public Figures {
    distinct = List.copyOf(distinct);
  }

  /**
   * Measures a set.
   *
   * @param set at least two texts with words, in an order by chance: samples are its beginning
   * @param budget of words for distinct runs
   */
  static Figures of(List<Specimen> set, int budget) {
    List<String> texts = Specimen.texts(set);
    List<Specimen> sample = first(set, SAMPLE);
    boolean hasCells = set.stream().anyMatch(each -> !each.cell().isEmpty());
    // The spectra cost as much as all the rest: each has a processor to itself where there are two.
    CompletableFuture<Double> vendi =
        CompletableFuture.supplyAsync(() -> Vendi.score(Specimen.texts(sample)));
    CompletableFuture<OptionalDouble> composite =
        CompletableFuture.supplyAsync(
            () -> hasCells ? OptionalDouble.of(Vendi.composite(sample)) : OptionalDouble.empty());
    return new Figures(
        set.size(),
        texts.stream().mapToInt(Words::count).sum(),
        IntStream.rangeClosed(1, LONGEST)
            .mapToObj(length -> DistinctRuns.inOrder(texts, length, budget))
            .toList(),
        SelfBleu.of(first(texts, AGAINST), HYPOTHESES),
        SelfRepetition.of(texts),
        Compression.ratio(texts),
        AlikeGroups.of(texts),
        vendi.join(),
        sample.size(),
        Neighbours.of(texts, SAMPLE),
        composite.join(),
        evenness(set));
  }

  /** The same with near-duplicates that were sought in more texts than these. */
  Figures with(AlikeGroups others) {
    return new Figures(
        texts,
        words,
        distinct,
        selfBleu,
        selfRepetition,
        compression,
        others,
        vendi,
        sampled,
        nearest,
        compositeVendi,
        evenness);
  }

  static <T> List<T> first(List<T> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }

  static OptionalDouble evenness(List<Specimen> set) {
    Map<String, Integer> cells = new HashMap<>();
    set.forEach(each -> cells.merge(each.cell(), 1, Integer::sum));
    return Evenness.of(cells.values());
  }
}
