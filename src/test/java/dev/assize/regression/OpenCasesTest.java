package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.provider.Source;
import dev.assize.regression.GateRule.Missing;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules whose cases are not all decided: what is missing takes an answer away, never gives one. */
class OpenCasesTest {

  private static final Scope REFUNDS = new Scope.Category("refunds");
  private static final GateRule TEN_POINTS = rule(new Bound.Margin(0.1));
  private static final GateRule HALF = rule(new Bound.Floor(0.5));

  @Test
  void a_margin_kept_by_the_decided_cases_alone_is_not_kept() {
    Decision decision = gate(TEN_POINTS).decide(refunds(60, 0, 9));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence())
        .startsWith("The rule \"pass rate, category refunds\" is not answered.");
    assertThat(decision.rules().getFirst().sentence())
        .endsWith("kept so far, but 9 cases without a result could change that.");
  }

  @Test
  void one_open_case_that_cannot_change_a_kept_margin_leaves_it_kept() {
    RuleFinding finding = gate(TEN_POINTS).decide(refunds(60, 0, 1)).rules().getFirst();

    assertThat(finding.answer()).isEqualTo(Answer.SHIP);
    assertThat(finding.open()).isEqualTo(1);
    assertThat(finding.sentence()).endsWith("; kept.");
  }

  @Test
  void a_margin_broken_by_the_decided_cases_alone_is_not_broken() {
    Decision decision = gate(TEN_POINTS).decide(mended(40, 9, 12));

    assertThat(decision.rules()).extracting(RuleFinding::answer).contains(Answer.INCONCLUSIVE);
    assertThat(decision.rules().getFirst().sentence())
        .endsWith("broken so far, but 12 cases without a result could change that.");
    assertThat(gate(TEN_POINTS).decide(mended(40, 9, 0)).rules())
        .extracting(RuleFinding::answer)
        .containsExactly(Answer.HOLD);
    assertThat(gate(TEN_POINTS).decide(mended(40, 20, 1)).rules())
        .extracting(RuleFinding::answer)
        .containsExactly(Answer.HOLD);
  }

  @Test
  void a_floor_counts_open_cases_as_the_worst_and_the_best_they_can_be() {
    assertThat(floor(40, 10, 0)).isEqualTo(Answer.SHIP);
    assertThat(floor(40, 10, 30)).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(floor(10, 40, 0)).isEqualTo(Answer.HOLD);
    assertThat(floor(10, 40, 30)).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void floors_without_a_baseline_count_open_cases_too() {
    Docket alone = Docket.of("new");
    add(alone, "p", 40, State.PASSED);
    add(alone, "f", 10, State.FAILED);
    add(alone, "e", 30, State.ERRORED);
    Decision decision = gate(HALF).decide(alone.run(), Gate.withoutBaseline("none"));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.rules().getFirst().sentence())
        .endsWith("kept so far, but 30 cases without a result could change that.");
  }

  @Test
  void a_case_that_only_a_judge_can_decide_again_is_open_to_a_rule() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    add(before, "a", 60, State.PASSED);
    add(after, "a", 60, State.PASSED);
    Set<String> unjudged = Set.of("a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7", "a-8", "a-9");
    Comparison comparison = Comparison.of(before.run(), after.run(), Set.of(), unjudged);

    RuleFinding finding = gate(TEN_POINTS).decide(comparison).rules().getFirst();
    assertThat(finding.open()).isEqualTo(9);
    assertThat(finding.answer()).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void a_missing_recording_is_never_outvoted_by_a_broken_rule() {
    Docket before = Docket.of("old").cases("all", 1_000, State.PASSED);
    Docket after = Docket.of("new").cases("all", 1_000, State.PASSED);
    add(before, "r", 40, State.PASSED);
    add(after, "r", 40, State.FAILED);
    add(before, "m", 1, State.PASSED);
    add(after, "m", 1, State.ERRORED);
    after.with(new Evidence(Map.of(Source.CASSETTE, 1_040), 1, Usage.UNREPORTED, Usage.UNREPORTED));

    Decision decision = gate(TEN_POINTS).decide(Docket.compare(before, after));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).startsWith("Evidence is missing: 1 trial without a recording");
    assertThat(decision.rules()).extracting(RuleFinding::answer).containsExactly(Answer.HOLD);
  }

  @Test
  void a_missing_recording_is_never_outvoted_by_floors_alone() {
    Docket alone = Docket.of("new");
    add(alone, "p", 60, State.PASSED);
    add(alone, "m", 1, State.ERRORED);
    alone.with(new Evidence(Map.of(Source.CASSETTE, 60), 1, Usage.UNREPORTED, Usage.UNREPORTED));

    Decision decision = gate(HALF).decide(alone.run(), Gate.withoutBaseline("none"));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).startsWith("Evidence is missing: 1 trial without a recording");
    assertThat(decision.toSettle())
        .containsExactly("Record the missing replies: assize run --mode record --case m-1");
  }

  @Test
  void trials_without_a_result_take_a_ship_away_that_they_could_have_changed() {
    Decision decision = gate(TEN_POINTS).decide(errored(80, new Counts(2, 0, 1, 0)));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence())
        .startsWith(
            "Evidence is missing: 80 trials of decided cases without a result, enough to change");
    assertThat(decision.rules().getFirst().sentence())
        .endsWith("kept so far, but trials without a result could change that.");
    assertThat(gate(TEN_POINTS).decide(errored(80, new Counts(3, 0, 0, 0))).answer())
        .isEqualTo(Answer.SHIP);
  }

  /** Refunds of three trials each that all passed before. */
  private static Comparison errored(int cases, Counts now) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < cases; i++) {
      CaseFacts facts = Docket.facts("r-" + i, "refunds", Importance.NORMAL);
      before.add(facts, new Counts(3, 0, 0, 0));
      after.add(facts, now);
    }
    return Docket.compare(before, after);
  }

  @Test
  void floors_that_nobody_could_answer_ship_nothing() {
    GateRule ignoring =
        new GateRule(
            "quality",
            Measure.PASS,
            REFUNDS,
            new Bound.Floor(0.5),
            Tier.BLOCK,
            1,
            Missing.IGNORE,
            Place.of("assize.yaml"));
    Docket errored = Docket.of("new");
    add(errored, "e", 40, State.ERRORED);

    Decision decision = gate(ignoring).decide(errored.run(), Gate.withoutBaseline("none"));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).startsWith("There is no baseline to compare with: none.");
    assertThat(decision.rules()).hasSize(1);
  }

  private static Answer floor(int passed, int failed, int open) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    both(before, after, "p", passed, State.PASSED, State.PASSED);
    both(before, after, "f", failed, State.FAILED, State.FAILED);
    both(before, after, "e", open, State.PASSED, State.ERRORED);
    return gate(HALF).decide(Docket.compare(before, after)).rules().getFirst().answer();
  }

  /** Refunds that passed before; some broke, of some nothing is known now. */
  private static Comparison refunds(int steady, int broke, int open) {
    Docket before = Docket.of("old").cases("all", 2_000, State.PASSED);
    Docket after = Docket.of("new").cases("all", 2_000, State.PASSED);
    both(before, after, "s", steady, State.PASSED, State.PASSED);
    both(before, after, "b", broke, State.PASSED, State.FAILED);
    both(before, after, "o", open, State.PASSED, State.ERRORED);
    return Docket.compare(before, after);
  }

  /** Some broke; others failed before, and may be mended for all that is known. */
  private static Comparison mended(int steady, int broke, int open) {
    Docket before = Docket.of("old").cases("all", 2_000, State.PASSED);
    Docket after = Docket.of("new").cases("all", 2_000, State.PASSED);
    both(before, after, "s", steady, State.PASSED, State.PASSED);
    both(before, after, "b", broke, State.PASSED, State.FAILED);
    both(before, after, "o", open, State.FAILED, State.ERRORED);
    return Docket.compare(before, after);
  }

  private static void both(
      Docket before, Docket after, String prefix, int count, State then, State now) {
    add(before, prefix, count, then);
    add(after, prefix, count, now);
  }

  private static void add(Docket side, String prefix, int count, State state) {
    for (int i = 1; i <= count; i++) {
      side.add(prefix + "-" + i, "refunds", state);
    }
  }

  private static Gate gate(GateRule... rules) {
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rules)));
  }

  private static GateRule rule(Bound bound) {
    return new GateRule(
        GateRule.nameOf(Measure.PASS, REFUNDS, bound),
        Measure.PASS,
        REFUNDS,
        bound,
        Tier.BLOCK,
        1,
        Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }
}
