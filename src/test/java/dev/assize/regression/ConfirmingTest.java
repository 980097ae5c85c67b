package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.run.ConfirmationPlan;
import dev.assize.score.Confirmed;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which critical cases are asked again and how often, and what their fresh trials do. */
class ConfirmingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Gate GATE = new Gate(Rules.USUAL);

  @Test
  void only_critical_cases_that_newly_fail_and_that_nobody_accepted_are_asked_again() {
    Docket before = Docket.of("old").cases("a", 5, State.PASSED);
    Docket after = Docket.of("new").cases("a", 5, State.FAILED);
    before.critical("broke", State.PASSED).critical("borne", State.PASSED);
    after.critical("broke", State.FAILED).critical("borne", State.FAILED);
    before.critical("steady", State.PASSED).critical("old-fault", State.FAILED);
    after.critical("steady", State.PASSED).critical("old-fault", State.FAILED);

    assertThat(Confirming.doubtful(Docket.compare(before, after), accepted("borne")))
        .extracting(PairedCase::id)
        .containsExactly("broke");
  }

  /** All fail by chance with {@code (f + 1/2 + i) / (p + f + 1 + i)}, multiplied. */
  @Test
  void a_case_is_asked_until_its_failing_by_chance_is_rarer_than_its_share_of_the_budget() {
    // 0.5/11 * 1.5/12 = 0.0057 after ten passes; fewer known trials are filled up with passes.
    assertThat(Confirming.plan(criticals(1), 10, 0).trials()).isEqualTo(1);
    assertThat(Confirming.plan(criticals(1), 4, 0).trials()).isEqualTo(1);
    assertThat(Confirming.plan(criticals(1), 0, 0).trials()).isEqualTo(1);
    // One of ten failed: 1.5/11 * 2.5/12 = 0.028 is too much, times 3.5/13 is 0.0076.
    assertThat(Confirming.plan(criticals(1), 9, 1).trials()).isEqualTo(2);
    assertThat(Confirming.plan(criticals(1), 8, 2).trials()).isEqualTo(3);
    assertThat(Confirming.plan(criticals(1), 3, 7).trials()).isEqualTo(17);
  }

  @Test
  void several_critical_cases_share_the_budget() {
    ConfirmationPlan plan = Confirming.plan(criticals(50), 10, 0);

    // 1 - 0.98^(1/50); 0.5/11 * 1.5/12 * 2.5/13 * 3.5/14 = 0.00027
    assertThat(plan.allowed()).isCloseTo(0.000404, within(1e-6));
    assertThat(plan.trials()).isEqualTo(3);
    assertThat(Confirming.plan(criticals(0), 10, 0).allowed()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void a_case_is_asked_at_least_once_and_at_most_twenty_times() {
    // 0.5/31 = 0.016: rare enough before any fresh trial.
    assertThat(Confirming.plan(criticals(1), 30, 0).trials()).isEqualTo(1);
    assertThat(Confirming.plan(criticals(50), 5, 5).trials()).isEqualTo(20);
    assertThat(Confirming.plan(criticals(1), 0, 10).trials()).isEqualTo(20);
  }

  @Test
  void a_plan_keeps_the_budget_where_it_has_the_trials_that_takes() {
    assertThat(Confirming.keepsBudget(plan(3, 8, 2, 0.02))).isTrue();
    assertThat(Confirming.keepsBudget(plan(4, 8, 2, 0.02))).isTrue();
    assertThat(Confirming.keepsBudget(plan(2, 8, 2, 0.02))).isFalse();
    assertThat(Confirming.keepsBudget(plan(20, 0, 10, 0.02))).isFalse();
  }

  @Test
  void a_fresh_pass_makes_the_case_flaky_and_it_blocks_nothing() {
    Decision decision = GATE.decide(confirmed(plan(3, 8, 2, 0.02), new Counts(1, 2, 0, 0)));

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence()).startsWith("Quality fell by 0.3 points");
    assertThat(decision.reasons())
        .last()
        .isEqualTo(
            "Critical case k failed, and then failed 2 of 3 fresh trials: flaky, it blocks"
                + " nothing.");
    assertThat(decision.toSettle()).isEmpty();
  }

  @Test
  void a_flaky_case_that_somebody_accepted_is_not_told_again() {
    Comparison comparison = confirmed(plan(3, 8, 2, 0.02), new Counts(1, 2, 0, 0));

    assertThat(new Gate(Rules.USUAL, accepted("k")).decide(comparison).reasons())
        .noneMatch(reason -> reason.contains("flaky"));
  }

  @Test
  void fresh_trials_that_all_fail_confirm_the_case_and_ask_for_nothing_more() {
    Decision decision = GATE.decide(confirmed(plan(3, 8, 2, 0.02), new Counts(0, 3, 0, 0)));

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Critical case k broke (failed 3 of 3 fresh trials).");
    assertThat(decision.toSettle()).isEmpty();
  }

  @Test
  void fresh_trials_without_a_verdict_leave_it_unconfirmed() {
    Decision decision = GATE.decide(confirmed(plan(3, 8, 2, 0.02), new Counts(0, 2, 1, 0)));

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Critical case k broke (unconfirmed: failed 2 of 3 fresh trials, 1 undecided).");
    assertThat(decision.toSettle()).singleElement().asString().contains("--confirm 2026");
  }

  /** "Failed 0 of 3" would read like three that passed. */
  @Test
  void fresh_trials_of_which_none_was_decided_say_so() {
    assertThat(
            GATE.decide(confirmed(plan(3, 8, 2, 0.02), new Counts(0, 0, 3, 0)))
                .reasons()
                .getFirst())
        .isEqualTo("Critical case k broke (unconfirmed: none of 3 fresh trials was decided).");
    assertThat(
            GATE.decide(confirmed(plan(1, 8, 0, 0.02), new Counts(0, 0, 1, 0)))
                .reasons()
                .getFirst())
        .isEqualTo("Critical case k broke (unconfirmed: its fresh trial was not decided).");
  }

  @Test
  void a_case_too_flaky_for_the_trials_it_had_is_sent_to_quarantine() {
    Decision decision = GATE.decide(confirmed(plan(1, 8, 2, 0.02), new Counts(0, 1, 0, 0)));

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.reasons().getFirst())
        .isEqualTo(
            "Critical case k broke (failed 1 of 1 fresh trial, too few for a case as flaky as"
                + " this: quarantine it).");
  }

  @Test
  void two_and_three_critical_cases_are_all_named() {
    assertThat(GATE.decide(broken("k1", "k2")).sentence())
        .startsWith("2 critical cases broke: k1, k2. ");
    assertThat(GATE.decide(broken("k1", "k2", "k3")).sentence())
        .startsWith("3 critical cases broke: k1, k2, k3. ");
  }

  private static Comparison broken(String... ids) {
    Docket before = Docket.of("old").cases("a", 300, State.PASSED);
    Docket after = Docket.of("new").cases("a", 300, State.PASSED);
    for (String id : ids) {
      before.critical(id, State.PASSED);
      after.critical(id, State.FAILED);
    }
    return Docket.compare(before, after);
  }

  /** A critical case that broke and was asked again. */
  private static Comparison confirmed(ConfirmationPlan plan, Counts fresh) {
    Comparison once = broken("k");
    return Comparison.of(
        once.baseline(),
        once.candidate().with(Map.of("k", new Confirmed(plan, fresh))),
        Set.of(),
        Set.of());
  }

  private static ConfirmationPlan plan(int trials, int passed, int failed, double allowed) {
    return new ConfirmationPlan(trials, passed, failed, allowed);
  }

  /** So many critical cases beside others, of which none changed. */
  private static Comparison criticals(int count) {
    Docket before = Docket.of("old").cases("a", 20, State.PASSED);
    Docket after = Docket.of("new").cases("a", 20, State.PASSED);
    for (int i = 0; i < count; i++) {
      before.critical("k-" + i, State.PASSED);
      after.critical("k-" + i, State.PASSED);
    }
    return Docket.compare(before, after);
  }

  private static Acceptances accepted(String id) {
    return new Acceptances(
        List.of(
            new Acceptance(
                new Matter.Case(id),
                Digest.of("new"),
                "new",
                "known",
                "Ann",
                DAY,
                DAY.plusDays(9),
                Place.of("reports/accepted.jsonl"))));
  }
}
