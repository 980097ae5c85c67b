package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.provider.Source;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.State;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told where evidence is missing or thin, and which command mends it. */
class EvidenceGapsTest {

  private final Gate gate = new Gate(new Rules(0.05, 0.90));

  @Test
  void the_command_that_records_names_the_cases_while_they_fit_on_a_line() {
    assertThat(gate.decide(unrecorded(2)).toSettle())
        .containsExactly(
            "Record the missing replies: assize run --mode record --case o-0001 --case o-0002");
    assertThat(gate.decide(unrecorded(4)).toSettle().getFirst()).endsWith(" --case o-0004");
    assertThat(gate.decide(unrecorded(5)).toSettle())
        .containsExactly("Record the missing replies: assize run --mode record");
  }

  private static Comparison unrecorded(int count) {
    Docket before = Docket.of("old").cases("a", 500, State.PASSED);
    Docket after = Docket.of("new").cases("a", 500, State.PASSED);
    Docket.both(before, after, "o", count, State.PASSED, State.ERRORED);
    after.with(
        new Evidence(Map.of(Source.CASSETTE, 500), count, Usage.UNREPORTED, Usage.UNREPORTED));
    return Docket.compare(before, after);
  }

  @Test
  void a_case_that_needs_a_judge_again_is_counted_and_told() {
    Docket before = Docket.of("old").cases("a", 60, State.PASSED).cases("u", 20, State.PASSED);
    Docket after = Docket.of("new").cases("a", 60, State.PASSED).cases("u", 20, State.PASSED);
    Docket.both(before, after, "o", 3, State.PASSED, State.UNSCORED);
    Set<String> unjudged = Set.of("u-0001", "u-0002", "u-0003", "u-0004");
    Decision decision = gate.decide(Comparison.of(before.run(), after.run(), Set.of(), unjudged));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).contains("7 cases not decided on both sides");
    assertThat(decision.reasons())
        .startsWith(
            "Candidate new: 0 cases errored, 3 unscored, of 83.",
            "4 cases changed what is expected and must be judged again.");
  }

  @Test
  void clusters_that_would_settle_it_are_counted_from_the_width_of_the_interval() {
    Decision decision = gate.decide(trials(40, 2, 2));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    // Two of forty broke and two were fixed: Tango's lower limit is -0.1029, the room 0.05.
    assertThat(decision.toSettle())
        .containsExactly(
            "About 170 clusters of cases instead of 40 would settle it if the others turn out"
                + " alike.");
  }

  @Test
  void a_loss_beyond_the_margin_that_so_few_clusters_cannot_show_sends_to_the_broken_cases() {
    Decision decision = gate.decide(trials(40, 2, 4));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.toSettle()).singleElement().asString().contains("lies beyond the margin");
  }

  /** Two trials a case, both alike. */
  private static Comparison trials(int cases, int fixed, int broke) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    Counts pass = new Counts(2, 0, 0, 0);
    Counts fail = new Counts(0, 2, 0, 0);
    for (int i = 0; i < cases; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      before.add(facts, i < fixed ? fail : pass);
      after.add(facts, i >= fixed && i < fixed + broke ? fail : pass);
    }
    return Docket.compare(before, after);
  }

  @Test
  void more_than_three_critical_cases_are_counted_and_the_first_are_named() {
    Docket before = Docket.of("old").cases("a", 500, State.PASSED);
    Docket after = Docket.of("new").cases("a", 500, State.PASSED);
    for (String id : new String[] {"k1", "k2", "k3", "k4"}) {
      before.critical(id, State.PASSED);
      after.critical(id, State.FAILED);
    }
    Decision decision = gate.decide(Docket.compare(before, after));

    assertThat(decision.sentence()).startsWith("4 critical cases broke: k1, k2, k3 and 1 more. ");
    assertThat(decision.toSettle())
        .containsExactly("Confirm: assize run --confirm 20261121T101500Z-1a2b3c4d");
  }

  @Test
  void a_case_that_broke_in_a_majority_of_its_trials_is_confirmed_and_needs_no_command() {
    CaseFacts critical = Docket.facts("leak", "safety", Importance.CRITICAL);
    Docket before =
        Docket.of("old").cases("a", 300, State.PASSED).add(critical, new Counts(3, 0, 0, 0));
    Docket after =
        Docket.of("new").cases("a", 300, State.PASSED).add(critical, new Counts(1, 2, 0, 0));
    Decision decision = gate.decide(Docket.compare(before, after));

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Critical case leak broke (2 of 3 trials failed).");
    assertThat(decision.toSettle()).isEmpty();
  }

  @Test
  void a_case_that_must_never_fail_and_did_not_is_no_reason() {
    CaseFacts zero = Docket.facts("leak", "safety", Importance.ZERO);
    Docket before =
        Docket.of("old").cases("a", 300, State.PASSED).add(zero, Counts.NONE.plus(State.PASSED));
    Docket after =
        Docket.of("new").cases("a", 300, State.PASSED).add(zero, Counts.NONE.plus(State.PASSED));

    assertThat(gate.decide(Docket.compare(before, after)).answer()).isEqualTo(Answer.SHIP);
  }

  @Test
  void open_cases_of_several_trials_are_filled_in_by_what_is_known_of_the_other_side() {
    CaseFacts open = Docket.facts("o", "general", Importance.NORMAL);
    Docket before = Docket.of("old").cases("a", 9, State.PASSED).add(open, new Counts(2, 1, 0, 0));
    Docket after = Docket.of("new").cases("a", 9, State.PASSED).add(open, new Counts(0, 0, 3, 0));
    Comparison comparison = Docket.compare(before, after);

    PairedValues worst = comparison.atWorst();
    assertThat(worst.table()).isEmpty();
    assertThat(worst.baseline()).isEqualTo((9 + 2 / 3.0) / 10);
    assertThat(worst.candidate()).isEqualTo(0.9);
    assertThat(comparison.atBest().candidate()).isEqualTo(1);
  }
}
