package dev.assize.economics;

import static dev.assize.economics.Bench.PLACE;
import static dev.assize.economics.Bench.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assize.base.InvalidInput;
import dev.assize.base.Money;
import dev.assize.base.Problem;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyTest {

  private static final List<CaseFacts> TWO =
      List.of(Bench.facts("b", "tax", ""), Bench.facts("a", "rent", ""));
  private static final Outcome PASS = outcome(State.PASSED, "0.01");

  @Test
  void cases_stand_by_id_and_kinds_gather_categories() {
    Study study =
        Study.of(
            TWO,
            new Kinds(Map.of("tax", "lookup", "rent", "lookup")),
            List.of(of("x"), of("y")),
            PLACE);
    assertThat(study.cases()).extracting(CaseFacts::id).containsExactly("a", "b");
    assertThat(study.kinds()).containsExactly("lookup");
    assertThat(study.ofKind("lookup")).containsExactly(0, 1);
    assertThat(study.currency()).isEqualTo("EUR");
  }

  @Test
  void one_subject_is_no_comparison() {
    assertThat(faults(TWO, List.of(of("x"))))
        .extracting(Problem::code)
        .containsExactly("economics.one-subject");
  }

  @Test
  void all_faults_are_told_at_once() {
    Account dollars =
        new Account(
            "y",
            Map.of(
                "a",
                List.of(
                    new Outcome(
                        State.PASSED,
                        new Price.Known(new Money(BigDecimal.ONE, "USD")),
                        Bench.UNTIMED)),
                "z",
                List.of(PASS)));
    assertThat(
            faults(List.of(TWO.get(0), TWO.get(0), TWO.get(1)), List.of(of("x"), dollars, of("x"))))
        .extracting(Problem::toString)
        .containsExactly(
            "economics.yaml: error economics.subject-twice: the subject x twice; expected each"
                + " subject once. Leave one of them out.",
            "economics.yaml: error economics.case-twice: the case b twice; expected each case"
                + " once. Give each case its own id.",
            "economics.yaml: error economics.case-sets: y has no trial of 1 case (b); expected the"
                + " same cases for every subject. Run it on them, or leave them out for all.",
            "economics.yaml: error economics.case-sets: y has trials of 1 case (z) besides;"
                + " expected the same cases for every subject. Run the others on them, or leave"
                + " them out for all.",
            "economics.yaml: error economics.currencies: prices in EUR and USD; expected one"
                + " currency. Convert the price book; amounts of two currencies are never added.");
  }

  @Test
  void no_cases_are_a_fault_and_a_case_without_trials_is_missing() {
    assertThat(faults(List.of(), List.of(new Account("x", Map.of()), new Account("y", Map.of()))))
        .extracting(Problem::code)
        .containsExactly("economics.no-cases");
    Account empty = new Account("y", Map.of("a", List.of(), "b", List.of(PASS)));
    assertThat(faults(TWO, List.of(of("x"), empty)))
        .extracting(Problem::found)
        .containsExactly("y has no trial of 1 case (a)");
  }

  private static Account of(String name) {
    return new Account(name, Map.of("a", List.of(PASS), "b", List.of(PASS)));
  }

  private static List<Problem> faults(List<CaseFacts> cases, List<Account> accounts) {
    return catchThrowableOfType(
            InvalidInput.class, () -> Study.of(cases, Kinds.CATEGORIES, accounts, PLACE))
        .problems();
  }
}
