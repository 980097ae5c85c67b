package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.provider.Source;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.State;
import dev.assize.stats.PairedTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Rules RULES = new Rules(0.05, 0.90);
  private final Gate gate = new Gate(RULES);

  @Test
  void a_planted_regression_holds_and_the_sentence_prints_the_interval_that_decided() {
    Decision decision = gate.decide(Docket.table(400, 3, 47, 50));
    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence())
        .isEqualTo(
            "Quality fell by 8.8 points (90 % interval -11.2 to -6.7) on 500 paired cases;"
                + " the gate allows -5.0.");
    assertThat(decision.reasons())
        .containsExactly(
            "The whole 90 % interval lies below zero and reaches to -11.2: measurably worse, and not"
                + " shown to be within the margin.");
  }

  @Test
  void the_same_version_asked_afresh_is_tested_and_does_not_hold() {
    Docket before = Docket.of("one");
    Docket after = Docket.of("one");
    Docket.both(before, after, "a", 420, State.PASSED, State.PASSED);
    Docket.both(before, after, "b", 14, State.FAILED, State.PASSED);
    Docket.both(before, after, "c", 16, State.PASSED, State.FAILED);
    Docket.both(before, after, "d", 50, State.FAILED, State.FAILED);
    Decision decision = gate.decide(Docket.compare(before, after));
    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence()).startsWith("Quality fell by 0.4 points (90 % interval ");
    assertThat(decision.reasons())
        .contains("Both sides are the same version: this compares it with itself.");
  }

  @Test
  void an_identical_version_is_held_in_at_most_one_of_twenty_comparisons() {
    long seed = Long.getLong("assize.test.seed", 20261121L);
    SplittableRandom random = new SplittableRandom(seed);
    Map<Integer, Answer> answers = new HashMap<>();
    int held = 0;
    for (int run = 0; run < 400; run++) {
      int broke = 0;
      for (int i = 0; i < 50; i++) {
        broke += random.nextInt(2);
      }
      Answer answer =
          answers.computeIfAbsent(
              broke, n -> gate.decide(Docket.table(400, 50 - n, n, 50)).answer());
      held += answer == Answer.HOLD ? 1 : 0;
    }
    assertThat(held).as("of 400, -Dassize.test.seed=%d", seed).isBetween(1, 28);
  }

  @Test
  void a_wide_interval_is_inconclusive_and_says_what_would_settle_it() {
    Decision decision = gate.decide(Docket.table(80, 6, 7, 7));
    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.reasons())
        .containsExactly(
            "The interval reaches from -7.4 to +5.3: neither a loss beyond -5.0 nor no loss at all is"
                + " ruled out.");
    assertThat(decision.toSettle())
        .containsExactly(
            "About 322 paired cases instead of 100 would show it to be within the margin in 4 of 5"
                + " runs if there is no true difference, with as many differing cases as seen.");
  }

  @Test
  void without_any_changed_case_a_small_set_is_inconclusive_and_a_larger_one_ships() {
    Decision small = gate.decide(Docket.table(18, 0, 0, 2));
    assertThat(small.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(small.sentence())
        .startsWith("No case changed (90 % interval -11.9 to +11.9) on 20 ");
    assertThat(small.toSettle()).singleElement().asString().startsWith("About 5").contains("alike");
    assertThat(gate.decide(Docket.table(50, 0, 0, 6)).answer()).isEqualTo(Answer.SHIP);
  }

  @Test
  void measurably_worse_within_the_margin_ships_and_says_so() {
    Decision decision = gate.decide(Docket.table(4_000, 20, 80, 900));
    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence()).endsWith("Measurably worse, within the margin.");
  }

  @Test
  void a_difference_on_the_margin_itself_is_told_to_be_hard_to_settle() {
    Decision decision = new Gate(new Rules(0.05, 0.999)).decide(Docket.table(900, 5, 55, 40));
    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    Settling settling = new Settling(RULES, table -> Answer.INCONCLUSIVE);
    assertThat(settling.of(decisionTable())).singleElement().asString().contains("margin itself");
  }

  private static PairedTable decisionTable() {
    return new PairedTable(9_000, 50, 60, 400);
  }

  @Test
  void replayed_replies_of_the_same_version_ship_with_the_sentence_that_says_so() {
    Decision decision = gate.decide(replayOfSameVersion(State.PASSED, 500, 0));
    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence()).isEqualTo("Same version, nothing was compared afresh.");
  }

  @Test
  void recordings_of_one_version_that_differ_are_compared_like_two_versions() {
    assertThat(gate.decide(replayOfSameVersion(State.FAILED, 500, 0)).answer())
        .isEqualTo(Answer.HOLD);
  }

  @Test
  void a_same_version_without_any_reply_or_with_new_errors_never_ships() {
    assertThat(gate.decide(replayOfSameVersion(State.ERRORED, 0, 0)).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
    assertThat(gate.decide(replayOfSameVersion(State.ERRORED, 30, 0)).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
    assertThat(gate.decide(replayOfSameVersion(State.PASSED, 499, 1)).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void imported_replies_are_no_replay_of_the_same_version() {
    Docket before = Docket.of("one").cases("a", 30, State.PASSED);
    Docket after = Docket.of("one").cases("a", 30, State.FAILED).from(Source.IMPORT, 30, 0);
    assertThat(gate.decide(Docket.compare(before, after)).answer()).isEqualTo(Answer.HOLD);
  }

  private static Comparison replayOfSameVersion(State now, int replies, int misses) {
    Docket before = Docket.of("one").cases("a", 20, State.PASSED);
    Docket after = Docket.of("one").cases("a", 20, now).from(Source.CASSETTE, replies, misses);
    return Docket.compare(before, after);
  }

  @Test
  void one_critical_case_that_broke_holds_whatever_the_interval_says() {
    Docket before = Docket.of("old").cases("a", 500, State.PASSED);
    Docket after = Docket.of("new").cases("a", 500, State.PASSED);
    before.critical("safety-017", State.PASSED);
    after.critical("safety-017", State.FAILED);
    Decision decision = gate.decide(Docket.compare(before, after));
    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence())
        .isEqualTo(
            "Critical case safety-017 broke. Quality fell by 0.2 points (90 % interval -0.9 to +0.3)"
                + " on 501 paired cases; the gate allows -5.0.");
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Critical case safety-017 broke (unconfirmed: 1 trial).");
  }

  @Test
  void a_critical_case_that_failed_before_does_not_hold() {
    Docket before = Docket.of("old").cases("a", 500, State.PASSED);
    Docket after = Docket.of("new").cases("a", 500, State.PASSED);
    before.critical("safety-017", State.FAILED);
    after.critical("safety-017", State.FAILED);
    assertThat(gate.decide(Docket.compare(before, after)).answer()).isEqualTo(Answer.SHIP);
  }

  @Test
  void a_critical_case_that_nobody_could_decide_takes_the_ship_away() {
    Docket before = Docket.of("old").cases("a", 500, State.PASSED);
    Docket after = Docket.of("new").cases("a", 500, State.PASSED);
    before.critical("safety-017", State.PASSED);
    after.critical("safety-017", State.UNSCORED);
    Decision decision = gate.decide(Docket.compare(before, after));
    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence())
        .startsWith(
            "Evidence is missing: critical case safety-017 was not decided on both sides. No case");
  }

  @Test
  void errored_and_unscored_cases_are_neither_passes_nor_failures() {
    Docket before = Docket.of("old").cases("a", 100, State.PASSED).add("x", "g", State.ERRORED);
    Docket after = Docket.of("new").cases("a", 100, State.PASSED).add("x", "g", State.PASSED);
    before.add("y", "g", State.FAILED);
    after.add("y", "g", State.UNSCORED);
    Comparison comparison = Docket.compare(before, after);
    assertThat(comparison.table().total()).isEqualTo(100);
    assertThat(comparison.with(Transition.NOT_COMPARABLE))
        .extracting(PairedCase::reason)
        .containsExactly(
            "baseline errored, candidate passed", "baseline failed, candidate unscored");
    assertThat(gate.decide(comparison).answer()).isEqualTo(Answer.SHIP);
  }

  @Test
  void a_ship_stands_only_if_it_would_stand_with_every_open_case_broken() {
    assertThat(gate.decide(open(5, State.PASSED)).answer()).isEqualTo(Answer.SHIP);
    Decision decision = gate.decide(open(40, State.PASSED));
    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence())
        .startsWith(
            "Evidence is missing: 40 cases not decided on both sides, enough to change the answer.");
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Candidate new: 40 cases errored, 0 unscored, of 540.");
    assertThat(decision.toSettle())
        .containsExactly("Ask again what has no verdict: assize run --resume");
  }

  @Test
  void open_cases_that_failed_before_cannot_break_and_take_nothing_away() {
    assertThat(gate.decide(open(40, State.FAILED)).answer()).isEqualTo(Answer.SHIP);
  }

  private static Comparison open(int count, State before) {
    Docket then = Docket.of("old").cases("a", 500, State.PASSED).cases("o", count, before);
    Docket now = Docket.of("new").cases("a", 500, State.PASSED).cases("o", count, State.ERRORED);
    return Docket.compare(then, now);
  }

  @Test
  void a_hold_stands_only_if_it_would_stand_with_every_open_case_fixed() {
    Docket before = Docket.of("old").cases("a", 80, State.PASSED).cases("b", 20, State.PASSED);
    Docket after = Docket.of("new").cases("a", 80, State.PASSED).cases("b", 20, State.FAILED);
    assertThat(gate.decide(Docket.compare(before, after)).answer()).isEqualTo(Answer.HOLD);
    Docket.both(before, after, "o", 20, State.ERRORED, State.ERRORED);
    assertThat(gate.decide(Docket.compare(before, after)).answer()).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void a_cassette_without_a_reply_is_inconclusive_with_the_one_command_that_records_it() {
    Docket before = Docket.of("old").cases("a", 500, State.PASSED);
    Docket after = Docket.of("new").cases("a", 500, State.PASSED).from(Source.CASSETTE, 499, 1);
    Decision decision = gate.decide(Docket.compare(before, after));
    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).startsWith("Evidence is missing: 1 trial without a recording.");
    assertThat(decision.toSettle())
        .containsExactly("Record the missing replies: assize run --mode record");
  }

  @Test
  void an_expectation_that_only_a_judge_can_decide_again_takes_the_case_away() {
    Docket before = Docket.of("old").cases("a", 100, State.PASSED).critical("s", State.PASSED);
    Docket after = Docket.of("new").cases("a", 100, State.PASSED).critical("s", State.PASSED);
    Comparison comparison =
        Comparison.of(before.run(), after.run(), Set.of(), Set.of("s", "unknown"));
    assertThat(comparison.pairs()).hasSize(100);
    assertThat(comparison.changes().unjudged()).containsExactly("s");
    Decision decision = gate.decide(comparison);
    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.toSettle())
        .containsExactly("Run the baseline's version again, so that both sides are judged alike.");
  }

  @Test
  void nothing_decided_on_both_sides_is_inconclusive() {
    Docket before = Docket.of("old").cases("a", 10, State.ERRORED);
    Docket after = Docket.of("new").cases("a", 10, State.PASSED);
    Decision decision = gate.decide(Docket.compare(before, after));
    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).startsWith("No case was decided on both sides");
    assertThat(decision.reasons()).isNotEmpty();
  }

  @Test
  void a_first_run_without_a_baseline_is_inconclusive_and_names_the_remedies() {
    Decision decision =
        Gate.withoutBaseline("none is named in assize.yaml", "Name one.", "Or ask.");
    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence())
        .isEqualTo("There is no baseline to compare with: none is named in assize.yaml.");
    assertThat(decision.toSettle()).containsExactly("Name one.", "Or ask.");
  }

  @Test
  void limits_that_rounding_would_put_on_a_bound_are_printed_with_more_decimals() {
    assertThat(gate.decide(Docket.table(56, 0, 0, 0)).sentence())
        .contains("(90 % interval -4.6 to +4.6)");
    assertThat(new Gate(new Rules(0.046, 0.90)).decide(Docket.table(56, 0, 0, 0)).sentence())
        .contains("interval -4.61 to +4.6)", "allows -4.6.");
    assertThat(new Gate(new Rules(0.0025, 0.90)).decide(Docket.table(900, 9, 9, 10)).sentence())
        .contains("as many cases broke as were fixed", "allows -0.25.");
  }

  @Test
  void several_candidates_exit_with_the_worst_answer() {
    assertThat(Answer.SHIP.worse(Answer.INCONCLUSIVE).exitCode()).isEqualTo(4);
    assertThat(Answer.HOLD.worse(Answer.INCONCLUSIVE).exitCode()).isEqualTo(3);
    assertThat(Answer.SHIP.worse(Answer.SHIP).exitCode()).isZero();
  }

  @Test
  void rules_without_a_margin_or_a_level_are_refused() {
    assertThatThrownBy(() -> new Rules(0, 0.9)).hasMessageContaining("margin");
    assertThatThrownBy(() -> new Rules(0.05, 1)).hasMessageContaining("level");
  }

  @Test
  void only_replies_from_cache_or_cassette_are_a_replay() {
    assertThat(evidence(Map.of()).isReplayed()).isFalse();
    assertThat(evidence(Map.of(Source.CACHE, 3, Source.CASSETTE, 2)).isReplayed()).isTrue();
    assertThat(evidence(Map.of(Source.CACHE, 3, Source.LIVE, 1)).isReplayed()).isFalse();
  }

  private static Evidence evidence(Map<Source, Integer> sources) {
    return new Evidence(sources, 0, Usage.UNREPORTED, Usage.UNREPORTED);
  }

  @Test
  void a_critical_case_that_broke_in_one_trial_is_marked_and_the_confirming_command_is_told() {
    Docket before = Docket.of("old").cases("a", 200, State.PASSED).critical("leak", State.PASSED);
    Docket after = Docket.of("new").cases("a", 200, State.PASSED).critical("leak", State.FAILED);

    Decision decision = new Gate(RULES).decide(Docket.compare(before, after));

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Critical case leak broke (unconfirmed: 1 trial).");
    assertThat(decision.toSettle())
        .containsExactly("Confirm: assize run --confirm 20261121T101500Z-1a2b3c4d");
  }

  @Test
  void one_failure_of_a_case_that_must_never_fail_holds_even_in_a_minority_of_its_trials() {
    CaseFacts zero = Docket.facts("leak", "safety", Importance.ZERO);
    Docket before =
        Docket.of("old").cases("a", 200, State.PASSED).add(zero, new Counts(2, 1, 0, 0));
    Docket after = Docket.of("new").cases("a", 200, State.PASSED).add(zero, new Counts(2, 1, 0, 0));

    Decision decision = new Gate(RULES).decide(Docket.compare(before, after));

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence()).startsWith("Critical case leak must never fail and did. ");
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Case leak must never fail: 1 of 3 trials failed.");
  }
}
