package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.GateRule.Missing;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rules beside the one on the whole set: what they find, and what they do to a decision. */
class RuleBookTest {

  private static final Scope REFUNDS = new Scope.Category("refunds");

  @Test
  void a_broken_blocking_rule_holds_though_the_whole_set_would_ship() {
    Decision decision = decide(rule(REFUNDS, new Bound.Margin(0.1), Tier.BLOCK), 1_000, 30, 14);

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence())
        .startsWith("The rule \"pass rate, category refunds\" is broken. Quality fell by 1.4 ");
    assertThat(decision.reasons().getFirst())
        .isEqualTo(
            "pass rate, category refunds: -46.7 points (90 % interval -61.3 to -32.6) on 30 paired"
                + " cases, adjusted p 6.1e-05 of 1 test; the rule allows -10.0; broken.");
  }

  @Test
  void an_alert_is_told_and_decides_nothing() {
    Decision decision = decide(rule(REFUNDS, new Bound.Margin(0.1), Tier.ALERT), 1_000, 30, 14);

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.rules()).extracting(RuleFinding::answer).containsExactly(Answer.HOLD);
  }

  @Test
  void a_blocking_rule_that_the_cases_cannot_answer_takes_a_ship_away() {
    Decision decision = decide(rule(REFUNDS, new Bound.Margin(0.02), Tier.BLOCK), 1_000, 30, 1);

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence())
        .startsWith("The rule \"pass rate, category refunds\" is not answered.");
    assertThat(decision.toSettle()).singleElement().asString().contains("assize plan");
  }

  @Test
  void nothing_makes_a_decision_better() {
    GateRule kept = rule(new Scope.All(), new Bound.Margin(0.5), Tier.BLOCK);
    Decision held = gate(kept).decide(Docket.table(200, 2, 40, 0));

    assertThat(held.rules()).extracting(RuleFinding::answer).containsExactly(Answer.SHIP);
    assertThat(held.answer()).isEqualTo(Answer.HOLD);
  }

  @Test
  void a_margin_may_be_a_part_of_what_the_baseline_reached() {
    GateRule rule = rule(new Scope.All(), new Bound.PartOfBaseline(0.5), Tier.INFO);
    RuleFinding finding = gate(rule).decide(Docket.table(40, 0, 0, 60)).rules().getFirst();

    assertThat(((Reading.Changed) finding.reading()).margin()).isEqualTo(0.2);
  }

  @Test
  void too_few_cases_are_missing_and_what_that_means_is_declared() {
    Function<Missing, GateRule> rule =
        missing ->
            new GateRule(
                "few",
                Measure.PASS,
                REFUNDS,
                new Bound.Margin(0.1),
                Tier.BLOCK,
                50,
                missing,
                Place.of("assize.yaml"));

    assertThat(decide(rule.apply(Missing.INCONCLUSIVE), 1_000, 30, 0).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
    Decision ignored = decide(rule.apply(Missing.IGNORE), 1_000, 30, 0);
    assertThat(ignored.answer()).isEqualTo(Answer.SHIP);
    assertThat(ignored.rules().getFirst().sentence())
        .isEqualTo("few: fewer cases than the 50 that the rule asks for.");
  }

  @Test
  void a_floor_ships_above_holds_below_and_cannot_tell_between() {
    assertThat(floored(95, 5)).isEqualTo(Answer.SHIP);
    assertThat(floored(70, 30)).isEqualTo(Answer.HOLD);
    assertThat(floored(88, 12)).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void a_floor_over_several_trials_counts_clusters_and_not_trials() {
    assertThat(flooredTrials(40, 2, 0)).isEqualTo(Answer.SHIP);
    assertThat(flooredTrials(40, 1, 1)).isEqualTo(Answer.HOLD);
    assertThat(flooredTrials(10, 2, 0))
        .as("ten cases cannot show 85 %")
        .isEqualTo(Answer.INCONCLUSIVE);
  }

  private static Answer flooredTrials(int cases, int passed, int failed) {
    GateRule floor = rule(new Scope.All(), new Bound.Floor(0.85), Tier.BLOCK);
    Docket alone = Docket.of("new");
    for (int i = 0; i < cases; i++) {
      alone.add(
          Docket.facts("c-" + i, "general", Importance.NORMAL), new Counts(passed, failed, 0, 0));
    }
    return gate(floor).decide(alone.run(), Gate.withoutBaseline("none")).answer();
  }

  @Test
  void trials_that_differ_widen_the_interval_of_a_floor() {
    GateRule floor = rule(new Scope.All(), new Bound.Floor(0.5), Tier.INFO);
    Docket alone = Docket.of("new");
    for (int i = 0; i < 40; i++) {
      alone.add(
          Docket.facts("c-" + i, "general", Importance.NORMAL),
          i % 4 == 0 ? new Counts(0, 3, 0, 0) : new Counts(2, 1, 0, 0));
    }
    RuleFinding finding =
        gate(floor).decide(alone.run(), Gate.withoutBaseline("none")).rules().getFirst();

    Reading.Reached reached = (Reading.Reached) finding.reading();
    assertThat(reached.value()).isCloseTo(0.5, within(1e-12));
    assertThat(reached.interval().lo()).isBetween(0.40, 0.43);
    assertThat(finding.sentence())
        .startsWith(
            "pass rate, all, floor: 50.0 % (90 % interval 42.2 % to 57.8 %) on 40 cases, adjusted p 1 of 1"
                + " test; the floor is 50.0 %");
  }

  @Test
  void clusters_that_are_too_few_are_told_as_such_and_not_as_too_few_cases() {
    GateRule rule = rule(new Scope.All(), new Bound.Margin(0.1), Tier.BLOCK);
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 4; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      before.add(facts, new Counts(2, 0, 0, 0));
      after.add(facts, i == 0 ? new Counts(0, 2, 0, 0) : new Counts(2, 0, 0, 0));
    }
    assertThat(gate(rule).decide(Docket.compare(before, after)).rules().getFirst().sentence())
        .isEqualTo("pass rate, all: 4 cases in too few clusters to tell.");
  }

  @Test
  void a_rule_of_which_every_case_broke_in_every_trial_is_broken() {
    for (int cases : new int[] {12, 40}) {
      GateRule rule = rule(new Scope.All(), new Bound.Margin(0.1), Tier.BLOCK);
      Docket before = Docket.of("old");
      Docket after = Docket.of("new");
      for (int i = 0; i < cases; i++) {
        CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
        before.add(facts, new Counts(2, 0, 0, 0));
        after.add(facts, new Counts(0, 2, 0, 0));
      }
      Decision decision = gate(rule).decide(Docket.compare(before, after));
      assertThat(decision.answer()).isEqualTo(Answer.HOLD);
      assertThat(decision.rules()).extracting(RuleFinding::answer).containsExactly(Answer.HOLD);
    }
  }

  @Test
  void a_rule_is_answered_from_the_least_number_of_cases_on() {
    for (int refunds : new int[] {49, 50}) {
      GateRule rule =
          new GateRule(
              "few",
              Measure.PASS,
              REFUNDS,
              new Bound.Margin(0.1),
              Tier.INFO,
              50,
              Missing.INCONCLUSIVE,
              Place.of("assize.yaml"));
      Reading reading = decide(rule, 10, refunds, 0).rules().getFirst().reading();
      assertThat(reading instanceof Reading.Changed).isEqualTo(refunds == 50);
    }
  }

  @Test
  void alerts_share_their_error_among_themselves_and_blocking_rules_among_themselves() {
    GateRule alert = rule(REFUNDS, new Bound.Margin(0.01), Tier.ALERT);
    GateRule steady = rule(new Scope.Category("other"), new Bound.Margin(0.01), Tier.ALERT);
    GateRule block = rule(REFUNDS, new Bound.Margin(0.01), Tier.BLOCK);
    GateRule info = rule(REFUNDS, new Bound.Margin(0.01), Tier.INFO);
    Comparison comparison = refunds(300, 30, 6);

    Decision decision = gate(alert, steady, block, info).decide(comparison);

    double raw = changed(decision, 0).worse().value();
    assertThat(changed(decision, 0).adjusted().value()).isCloseTo(2 * raw, within(1e-12));
    assertThat(changed(decision, 2).adjusted().value()).isCloseTo(raw, within(1e-12));
    assertThat(changed(decision, 3).adjusted().value()).isCloseTo(raw, within(1e-12));
  }

  @Test
  void a_blocking_rule_may_spend_three_percent_and_an_alert_ten() {
    // Five broken of thirty, none fixed: one-sided exact p = 1/32, between the two.
    assertThat(decide(rule(REFUNDS, new Bound.Margin(0.01), Tier.BLOCK), 9, 30, 5).rules())
        .extracting(RuleFinding::answer)
        .containsExactly(Answer.INCONCLUSIVE);
    assertThat(decide(rule(REFUNDS, new Bound.Margin(0.01), Tier.ALERT), 9, 30, 5).rules())
        .extracting(RuleFinding::answer)
        .containsExactly(Answer.HOLD);
    assertThat(decide(rule(REFUNDS, new Bound.Margin(0.01), Tier.BLOCK), 9, 30, 6).rules())
        .extracting(RuleFinding::answer)
        .containsExactly(Answer.HOLD);
  }

  @Test
  void a_blocking_floor_may_spend_three_percent_and_an_alert_ten() {
    // P[Bin(50, 0.8) <= 34] = 0.0308 and P[Bin(50, 0.8) <= 33] = 0.0144.
    assertThat(answered(floorOf("a", Tier.BLOCK), 34)).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(answered(floorOf("a", Tier.BLOCK), 33)).isEqualTo(Answer.HOLD);
    assertThat(answered(floorOf("a", Tier.ALERT), 34)).isEqualTo(Answer.HOLD);
  }

  private static Answer answered(GateRule floor, int passed) {
    Docket alone =
        Docket.of("new").cases("a", passed, State.PASSED).cases("b", 50 - passed, State.FAILED);
    return gate(floor)
        .decide(alone.run(), Gate.withoutBaseline("none"))
        .rules()
        .getFirst()
        .answer();
  }

  @Test
  void floors_and_margins_that_block_share_their_error() {
    GateRule broken = floorOf("broken", Tier.BLOCK);
    GateRule reached = rule(new Scope.Category("other"), new Bound.Floor(0.2), Tier.BLOCK);
    GateRule margin = rule(REFUNDS, new Bound.Margin(0.9), Tier.BLOCK);
    GateRule alert = floorOf("alert", Tier.ALERT);
    // 450 of 600 pass. The margin's p of 2^-150 is the smallest of three, the floor's the second.
    Comparison comparison = refunds(300, 300, 150);

    Decision decision = gate(broken, reached, margin, alert).decide(comparison);

    Reading.Reached first = (Reading.Reached) decision.rules().getFirst().reading();
    assertThat(first.value()).isLessThan(0.8);
    assertThat(first.adjusted().ln()).isCloseTo(first.worse().ln() + Math.log(2), within(1e-9));
    Reading.Reached last = (Reading.Reached) decision.rules().getLast().reading();
    assertThat(last.adjusted()).isEqualTo(last.worse()).isEqualTo(first.worse());
    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.rules().getFirst().sentence())
        .contains("adjusted p " + first.adjusted().text());
  }

  private static GateRule floorOf(String name, Tier tier) {
    return new GateRule(
        name,
        Measure.PASS,
        new Scope.All(),
        new Bound.Floor(0.8),
        tier,
        1,
        Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }

  @Test
  void bounds_are_shares_between_nothing_and_all() {
    for (double wrong : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> new Bound.Margin(wrong)).hasMessageContaining("margin");
      assertThatThrownBy(() -> new Bound.Floor(wrong)).hasMessageContaining("floor");
    }
    for (double wrong : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Bound.PartOfBaseline(wrong)).hasMessageContaining("baseline");
    }
  }

  @Test
  void several_rules_are_named_together() {
    GateRule first = rule(REFUNDS, new Bound.Margin(0.1), Tier.BLOCK);
    GateRule other = rule(new Scope.Category("other"), new Bound.Margin(0.1), Tier.BLOCK);
    GateRule alert = rule(new Scope.All(), new Bound.Margin(0.001), Tier.ALERT);
    Decision decision = gate(first, other, alert).decide(refunds(15, 15, 0));

    assertThat(decision.sentence()).startsWith("No case changed").doesNotContain("The rules");
    assertThat(decision.reasons())
        .anySatisfy(reason -> assertThat(reason).startsWith("pass rate, category refunds: "))
        .anySatisfy(reason -> assertThat(reason).startsWith("pass rate, category other: "))
        .noneSatisfy(reason -> assertThat(reason).startsWith("pass rate, all: "));
    Decision ship =
        new Gate(new Rules(0.3, 0.9, 1, List.of(first, other, alert))).decide(refunds(15, 15, 0));
    assertThat(ship.sentence())
        .startsWith(
            "The rules \"pass rate, category refunds\", \"pass rate, category other\" are not"
                + " answered. No case changed");
  }

  @Test
  void words_of_a_rule_are_those_of_the_file() {
    assertThat(Tier.values()).extracting(Tier::word).containsExactly("block", "alert", "info");
    assertThat(Transition.values())
        .extracting(Transition::word)
        .containsExactly("broke", "fixed", "steady-pass", "steady-fail", "not-comparable");
  }

  @Test
  void without_a_baseline_the_floors_alone_decide_and_say_so() {
    GateRule floor = rule(new Scope.All(), new Bound.Floor(0.85), Tier.BLOCK);
    Docket alone = Docket.of("new").cases("a", 95, State.PASSED).cases("b", 5, State.FAILED);
    Decision without = Gate.withoutBaseline("assize.yaml names none");

    Decision decision = gate(floor).decide(alone.run(), without);

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence()).isEqualTo("Nothing was compared: the floor alone decides.");
    assertThat(gate().decide(alone.run(), without)).isEqualTo(without);
  }

  @Test
  void rules_tested_together_share_their_error() {
    GateRule first = rule(REFUNDS, new Bound.Margin(0.01), Tier.BLOCK);
    GateRule other = rule(new Scope.Category("other"), new Bound.Margin(0.01), Tier.BLOCK);
    Comparison comparison = refunds(300, 30, 6);

    Reading.Changed alone = changed(gate(first).decide(comparison), 0);
    Reading.Changed together = changed(gate(first, other).decide(comparison), 0);

    assertThat(alone.adjusted()).isEqualTo(alone.worse());
    assertThat(gate(first, other).decide(comparison).rules())
        .extracting(RuleFinding::family)
        .containsOnly(new RuleFinding.Family(2, 0.03));
    assertThat(together.adjusted().value()).isEqualTo(2 * together.worse().value());
  }

  @Test
  void several_candidates_share_the_error_of_a_ship_and_not_that_of_a_hold() {
    Rules one = new Rules(0.05, 0.90);

    assertThat(one.forCandidates(2).shipLevel()).isEqualTo(0.95);
    assertThat(one.forCandidates(2).level()).isEqualTo(0.90);
    Comparison near = Docket.table(470, 8, 22, 0);
    assertThat(new Gate(one).decide(near).answer()).isEqualTo(Answer.SHIP);
    assertThat(new Gate(one.forCandidates(5)).decide(near).answer()).isEqualTo(Answer.HOLD);
  }

  private static Answer floored(int passed, int failed) {
    GateRule floor = rule(new Scope.All(), new Bound.Floor(0.85), Tier.BLOCK);
    Comparison same = Docket.table(passed, 0, 0, failed);
    return gate(floor).decide(same).rules().getFirst().answer();
  }

  private static Reading.Changed changed(Decision decision, int index) {
    return (Reading.Changed) decision.rules().get(index).reading();
  }

  /** So many cases of another category pass on both sides; of so many refunds some broke. */
  private static Decision decide(GateRule rule, int others, int refunds, int broke) {
    return gate(rule).decide(refunds(others, refunds, broke));
  }

  private static Comparison refunds(int others, int refunds, int broke) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < others + refunds; i++) {
      String category = i < others ? "other" : "refunds";
      before.add("c-" + i, category, State.PASSED);
      after.add(
          "c-" + i, category, i < others + broke && i >= others ? State.FAILED : State.PASSED);
    }
    return Docket.compare(before, after);
  }

  private static Gate gate(GateRule... rules) {
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rules)));
  }

  private static GateRule rule(Scope scope, Bound bound, Tier tier) {
    return new GateRule(
        GateRule.nameOf(Measure.PASS, scope, bound),
        Measure.PASS,
        scope,
        bound,
        tier,
        1,
        Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }
}
