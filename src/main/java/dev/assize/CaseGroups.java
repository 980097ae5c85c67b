package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.Split;
import dev.assize.economics.Triad;
import dev.assize.economics.worth.Bill.By;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How cases are put together for bills.
 *
 * @param split of which sealed cases stand by themselves nowhere
 */
record CaseGroups(Split split) {

  /** How a tag begins that names a workflow. */
  private static final String WORKFLOW = "workflow:";

  /** The names of the groups that a case is in. */
  List<String> of(CaseFacts facts, By by) {
    return switch (by) {
      case RUN -> List.of(Triad.ALL);
      case CATEGORY -> List.of(facts.category());
      case FEATURE -> Stream.of(facts.standing().feature()).filter(f -> !f.isEmpty()).toList();
      case WORKFLOW ->
          facts.standing().tags().stream()
              .filter(tag -> tag.startsWith(WORKFLOW))
              .map(tag -> tag.substring(WORKFLOW.length()))
              .sorted()
              .toList();
      case CASE -> split.seals(facts.id()) ? List.of() : List.of(facts.id());
    };
  }

  /** Somebody asked for groups of which there is none. */
  static void tellNone(By by, Problems problems) {
    Optional<String> remedy =
        switch (by) {
          case FEATURE -> Optional.of("Golden files name it in their column feature.");
          case WORKFLOW -> Optional.of("A workflow is a tag of cases, such as workflow:refund.");
          default -> Optional.empty();
        };
    String word = by.name().toLowerCase(Locale.ROOT);
    problems.error(
        "economics.no-" + word,
        Place.of("--by"),
        word + ": no case has one",
        "cases of a " + word,
        remedy.orElse(""));
  }
}
