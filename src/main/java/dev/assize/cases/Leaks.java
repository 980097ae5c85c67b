package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.diversity.NearDuplicates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds golden inputs inside the examples of a prompt. A model that was shown the question, and
 * often its answer, is not tested by it.
 *
 * <p>Where several cases share an input and differ in their context, the input is an instruction,
 * and a case has leaked only when its context stands in the example as well.
 */
public final class Leaks {

  /** Jaccard's index from which two texts are near-duplicates. */
  public static final double ALIKE = 0.5;

  private final NearDuplicates examples;
  private final Map<String, Set<String>> contexts = new HashMap<>();

  private Leaks(GoldenSet set, NearDuplicates examples) {
    this.examples = examples;
    for (GoldenCase golden : set.cases()) {
      contexts
          .computeIfAbsent(golden.question().input(), input -> new HashSet<>())
          .add(golden.question().contextText());
    }
  }

  /**
   * A text that a prompt shows to the model as an example.
   *
   * @param place where it begins in the prompt's file
   */
  public record Shown(String text, Place place) {}

  /** Adds an error for each case whose input, or a near-duplicate of it, an example holds. */
  public static void inspect(GoldenSet set, List<Shown> examples, Problems problems) {
    if (examples.isEmpty()) {
      return;
    }
    Leaks leaks = new Leaks(set, NearDuplicates.in(examples.stream().map(Shown::text).toList()));
    for (GoldenCase golden : set.cases()) {
      for (NearDuplicates.Near near : leaks.of(golden)) {
        problems.error(
            "cases.leaked-input",
            examples.get(near.text()).place(),
            String.format(
                Locale.ROOT,
                "this example holds the input of case \"%s\" (%s), similarity %.2f",
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
    List<NearDuplicates.Near> inputs = examples.of(input, ALIKE);
    if (inputs.isEmpty() || contexts.getOrDefault(input, Set.of()).size() < 2) {
      return inputs;
    }
    Set<Integer> given = new HashSet<>();
    examples.of(golden.question().contextText(), ALIKE).forEach(near -> given.add(near.text()));
    return inputs.stream().filter(near -> given.contains(near.text())).toList();
  }
}
