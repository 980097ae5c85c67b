package dev.assize.cases;

import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Turn;
import dev.assize.diversity.AlikePair;
import dev.assize.diversity.DistinctRuns;
import dev.assize.diversity.Vendi;
import dev.assize.diversity.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a golden set consists of, and how varied it is.
 *
 * @param categories by name
 * @param whole all cases together
 * @param tags how many cases have each, the most frequent first
 * @param distinct runs of one, two and three words
 * @param alike pairs of near-duplicates among the cases' texts
 * @param vendi how many entirely different texts the set is worth
 */
public record Census(
    List<Group> categories,
    Group whole,
    Map<String, Long> tags,
    List<DistinctRuns> distinct,
    List<Alike> alike,
    double vendi) {

  /** The longest runs that are counted. */
  private static final int LONGEST = 3;

  /**
   * Some cases together.
   *
   * @param otherPolicy cases that want something else than an answer
   * @param words of the inputs
   * @param tags how many cases have each
   */
  public record Group(
      String name,
      int cases,
      long critical,
      long otherPolicy,
      long sealed,
      Spread words,
      Map<String, Long> tags) {}

  /** Least, median and most of some counts; all 0 when there are none. */
  public record Spread(int least, double median, int most) {
    static Spread of(IntStream counts) {
      int[] sorted = counts.sorted().toArray();
      int n = sorted.length;
      return n == 0
          ? new Spread(0, 0, 0)
          : new Spread(sorted[0], (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0, sorted[n - 1]);
    }
  }

  /** Two cases, by their ids, whose texts are near-duplicates. */
  public record Alike(String first, String second, double similarity) {}

  /** Looks at the whole set. */
  public static Census of(GoldenSet set, Split split) {
    List<String> texts = texts(set);
    return new Census(
        set.cases().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.standing().category(), TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(category -> group(category.getKey(), category.getValue(), split))
            .toList(),
        group("all", set.cases(), split),
        tags(set.cases()),
        IntStream.rangeClosed(1, LONGEST)
            .mapToObj(length -> DistinctRuns.of(texts, length, DistinctRuns.BUDGET))
            .toList(),
        AlikePair.among(texts, Leaks.ALIKE).stream()
            .map(
                pair ->
                    new Alike(
                        set.cases().get(pair.first()).id(),
                        set.cases().get(pair.second()).id(),
                        pair.similarity()))
            .toList(),
        Vendi.score(texts));
  }

  /** How many cases are a near-duplicate of another one. */
  public long doubled() {
    return alike.stream()
        .flatMap(pair -> Stream.of(pair.first(), pair.second()))
        .distinct()
        .count();
  }

  private static Group group(String name, List<GoldenCase> cases, Split split) {
    return new Group(
        name,
        cases.size(),
        count(cases, each -> each.expectation().isCritical()),
        count(cases, each -> each.expectation().policy() != Policy.ANSWER),
        count(cases, each -> split.seals(each.id())),
        Spread.of(cases.stream().mapToInt(each -> Words.count(each.question().input()))),
        tags(cases));
  }

  private static long count(List<GoldenCase> cases, Function<GoldenCase, Boolean> counts) {
    return cases.stream().filter(counts::apply).count();
  }

  private static Map<String, Long> tags(List<GoldenCase> cases) {
    Map<String, Long> tags =
        cases.stream()
            .flatMap(each -> each.standing().tags().stream())
            .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    tags.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(tag -> sorted.put(tag.getKey(), tag.getValue()));
    return sorted;
  }

  /**
   * What each case is compared by: all that is said in it. An input that several cases share is an
   * instruction, and what it is to be done with, the context, makes the difference.
   */
  private static List<String> texts(GoldenSet set) {
    Map<String, Set<String>> contexts = new HashMap<>();
    for (GoldenCase golden : set.cases()) {
      contexts
          .computeIfAbsent(golden.question().input(), input -> new HashSet<>())
          .add(golden.question().contextText());
    }
    return set.cases().stream()
        .map(GoldenCase::question)
        .map(
            asked -> {
              Stream<String> said =
                  Stream.concat(asked.turns().stream().map(Turn::text), Stream.of(asked.input()));
              boolean shared = contexts.getOrDefault(asked.input(), Set.of()).size() > 1;
              return Stream.concat(said, Stream.of(asked.contextText()).filter(text -> shared))
                  .collect(Collectors.joining("\n"));
            })
        .toList();
  }
}
