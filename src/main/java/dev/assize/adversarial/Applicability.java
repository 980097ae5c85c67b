package dev.assize.adversarial;

import dev.assize.cases.GoldenSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To how many golden cases mutators apply: whoever reads that a subject stood all children of one
 * should know that there were seven.
 *
 * @param parents how many golden cases there are
 * @param mutators of how many each can make children, by its id
 */
public record Applicability(int parents, SortedMap<String, Integer> mutators) {

  private static final String ALL = "of";

  public Applicability {
    mutators = Collections.unmodifiableSortedMap(new TreeMap<>(mutators));
  }

  /**
   * Of the mutators among some words; words that are no mutator's id say nothing.
   *
   * @param golden all golden cases that children could be made of
   */
  public static Applicability of(GoldenSet golden, Collection<String> words) {
    Corpus corpus = Corpus.of(golden);
    Map<String, Integer> counts =
        Repertoire.all().parallelStream()
            .filter(mutator -> words.contains(mutator.trait().id()))
            .collect(
                Collectors.toMap(
                    mutator -> mutator.trait().id(),
                    mutator ->
                        (int)
                            corpus.parents().stream()
                                .filter(parent -> mutator.capacity(parent) > 0)
                                .count()));
    return new Applicability(corpus.parents().size(), new TreeMap<>(counts));
  }

  /** One line, to be read again: {@code D01=500 R03=23 of=500}. */
  public String text() {
    return Stream.concat(mutators.entrySet().stream(), Stream.of(Map.entry(ALL, parents)))
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What {@link #text} wrote; empty of anything else. */
  public static Optional<Applicability> parse(String text) {
    if (!text.matches("([A-Z]\\d\\d=\\d{1,9} )*of=\\d{1,9}")) {
      return Optional.empty();
    }
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String each : text.split(" ")) {
      counts.put(each.substring(0, each.indexOf('=')), number(each));
    }
    int parents = counts.getOrDefault(ALL, 0);
    counts.remove(ALL);
    return Optional.of(new Applicability(parents, counts));
  }

  private static int number(String pair) {
    return Integer.parseInt(pair.substring(pair.indexOf('=') + 1));
  }
}
