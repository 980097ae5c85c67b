package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.diversity.NearDuplicates;
import dev.assize.diversity.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds golden inputs inside a prompt. A model that was shown the question, and often its answer,
 * is not tested by it.
 *
 * <p>Where several cases share an input and differ in their context, the input is an instruction,
 * and a case has leaked only when its context stands in the same text as well. Outside of marked
 * examples a few words in common say nothing: there an input of {@value #FEW} words or less has to
 * stand word by word, and one of less than {@value #LEAST} is not looked for.
 */
public final class Leaks {

  /** Jaccard's index from which two texts are near-duplicates. */
  public static final double ALIKE = 0.5;

  private static final int FEW = 5;
  private static final int LEAST = 4;

  private final List<Shown> shown;
  private final NearDuplicates texts;
  private final Map<String, Set<String>> contexts = new HashMap<>();

  private Leaks(GoldenSet set, List<Shown> shown) {
    this.shown = shown;
    this.texts = NearDuplicates.in(shown.stream().map(Shown::text).toList());
    for (GoldenCase golden : set.cases()) {
      contexts
          .computeIfAbsent(golden.question().input(), input -> new HashSet<>())
          .add(golden.question().contextText());
    }
  }

  /** What a text of a prompt is meant to be. */
  public enum Kind {
    /** Questions with their answers. */
    EXAMPLE,
    /** Instructions, among which an example may stand that nobody marked. */
    PROSE
  }

  /**
   * A text that a prompt shows to the model.
   *
   * @param file of the prompt
   */
  public record Shown(String file, Kind kind, List<Row> rows) {
    public Shown {
      rows = List.copyOf(rows);
    }

    private String text() {
      return rows.stream().map(Row::text).collect(Collectors.joining("\n"));
    }

    /** The first of the lines that have most words of the input. */
    private Place where(String input) {
      return rows.stream()
          .max(
              Comparator.comparingInt((Row row) -> Words.shared(row.text(), input))
                  .thenComparing(Row::number, Comparator.reverseOrder()))
          .map(row -> new Place(file, row.number()))
          .orElse(Place.of(file));
    }
  }

  /** A line of a prompt's file; numbers count from 1. */
  public record Row(int number, String text) {}

  /** Adds an error for each case whose input, or a near-duplicate of it, a prompt holds. */
  public static void inspect(GoldenSet set, List<Shown> shown, Problems problems) {
    Leaks leaks = new Leaks(set, shown);
    for (GoldenCase golden : set.cases()) {
      for (NearDuplicates.Near near : leaks.of(golden)) {
        Shown in = shown.get(near.text());
        problems.error(
            "cases.leaked-input",
            in.where(golden.question().input()),
            String.format(
                Locale.ROOT,
                "this %s holds the input of case \"%s\" (%s), similarity %.2f",
                in.kind() == Kind.EXAMPLE ? "example" : "prompt",
                golden.id(),
                golden.place(),
                near.similarity()),
            "less than " + ALIKE,
            "Use an example that no golden query asks for.");
      }
    }
  }

  private List<NearDuplicates.Near> of(GoldenCase golden) {
    String input = golden.question().input();
    List<NearDuplicates.Near> inputs =
        texts.of(input, ALIKE).stream().filter(near -> isLeak(near, input)).toList();
    if (inputs.isEmpty() || contexts.getOrDefault(input, Set.of()).size() < 2) {
      return inputs;
    }
    Set<Integer> given = new HashSet<>();
    texts.of(golden.question().contextText(), ALIKE).forEach(near -> given.add(near.text()));
    return inputs.stream().filter(near -> given.contains(near.text())).toList();
  }

  private boolean isLeak(NearDuplicates.Near near, String input) {
    int words = Words.count(input);
    return switch (shown.get(near.text()).kind()) {
      case EXAMPLE -> true;
      case PROSE -> words > FEW || (words >= LEAST && near.similarity() >= 1);
    };
  }
}
