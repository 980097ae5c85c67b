package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The golden set stays true when the knowledge pages change. */
class FactsOfThisSetTest {

  private final List<GoldenCase> cases = OwnGolden.cases();

  /** Sums and dates that a rule gives outside the category for them. */
  private static final Set<String> WORKED_OUT =
      Set.of(
          "draft-cancel-confirm",
          "draft-credit-outage",
          "draft-instalment-yes",
          "talk-basic-proof-date",
          "talk-moving-date-change",
          // These three take it from the customer's words, or ask for it.
          "tool-bill-not-found",
          "tool-refund-wrong-amount",
          "tool-status-missing-number");

  @Test
  void every_required_fact_stands_in_what_the_case_shows_unless_it_is_worked_out() {
    List<String> missing = new ArrayList<>();
    for (GoldenCase golden : cases) {
      String shown = shown(golden.question());
      for (Fact fact : golden.expectation().include()) {
        if (!isWorkedOut(golden) && !stands(fact, shown)) {
          missing.add(golden.id() + ": " + String.join(" | ", fact.forms()));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isWorkedOut(GoldenCase golden) {
    return golden.standing().category().equals("arithmetic") || WORKED_OUT.contains(golden.id());
  }

  /** Its passages, what was said before, and what its tools answer. */
  private static String shown(Question question) {
    List<String> parts = new ArrayList<>(List.of(question.contextText()));
    question.turns().forEach(turn -> parts.add(turn.text()));
    question.tools().stream()
        .flatMap(tool -> tool.results().stream())
        .forEach(canned -> parts.add(Json.write(canned.result())));
    return String.join("\n", parts);
  }

  private static boolean stands(Fact fact, String context) {
    return fact.forms().stream()
        .map(form -> form.replace("\\", "\\\\").replace(";", "\\;").replace("|", "\\|"))
        .anyMatch(form -> OwnGolden.isPassed(Trying.judge("facts: " + form, context)));
  }
}
