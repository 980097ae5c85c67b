package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.GateRule.Missing;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Proportion;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules do to a decision together, and where their own figures cannot be trusted wholly. */
class RuleVoteTest {

  private static final GateRule BROKEN = rule("broken", category("bad"), margin(0.1));
  private static final GateRule KEPT = rule("kept", category("good"), margin(0.1));
  private static final GateRule OPEN = rule("open", category("few"), margin(0.01));

  @Test
  void only_the_rules_that_are_broken_are_named_and_told() {
    Decision decision = decide(Acceptances.NONE, KEPT, BROKEN, OPEN);

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence()).startsWith("The rule \"broken\" is broken. Quality fell by ");
    assertThat(decision.reasons().getFirst()).startsWith("broken: ");
    assertThat(decision.reasons())
        .noneSatisfy(reason -> assertThat(reason).startsWith("kept: "))
        .noneSatisfy(reason -> assertThat(reason).startsWith("open: "));
  }

  @Test
  void a_broken_rule_comes_behind_the_whole_set_where_that_holds_already() {
    Rules rules = new Rules(0.001, 0.90, 1, List.of(BROKEN));
    Decision decision = new Gate(rules).decide(comparison());

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence()).startsWith("Quality fell by ");
    assertThat(decision.reasons()).hasSize(2);
    assertThat(decision.reasons().getFirst()).startsWith("The whole 90 % interval lies below zero");
    assertThat(decision.reasons().getLast()).startsWith("broken: ");
  }

  @Test
  void a_rule_whose_loss_a_team_accepted_blocks_nothing() {
    Decision decision = decide(accepting("broken"), BROKEN);

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.rules()).extracting(RuleFinding::answer).containsExactly(Answer.HOLD);
    assertThat(decide(accepting("kept"), BROKEN).answer()).isEqualTo(Answer.HOLD);
  }

  @Test
  void a_judge_that_may_not_decide_neither_keeps_nor_breaks_a_rule() {
    Calibration unknown = new Calibration.Unknown("nobody measured tone", "Label replies.");

    RuleFinding kept = knowing(unknown, KEPT);
    assertThat(kept.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(kept.sentence()).endsWith("; kept. But nobody measured tone. Label replies.");
    RuleFinding broken = knowing(unknown, BROKEN);
    assertThat(broken.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(broken.sentence()).endsWith("; broken. But nobody measured tone. Label replies.");
    assertThat(broken.calibration()).isEqualTo(unknown);
  }

  @Test
  void a_measured_judge_s_rule_goes_by_judged_points_and_tells_its_j() {
    Calibration measured =
        new Calibration.Measured(
            "tone by anna",
            new JudgeAccuracy(new Proportion(45, 50), new Proportion(40, 50)),
            60,
            40);
    RuleFinding finding = knowing(measured, KEPT);

    assertThat(((Reading.Changed) finding.reading()).margin()).isEqualTo(0.0558);
    assertThat(finding.sentence())
        .endsWith(
            "the rule allows -5.6; kept. In human points 0.0 (90 % interval -0.5 to +0.5). Judged tone by anna: J is 0.70, at least 0.56 by 100"
                + " labels.");
    assertThat(finding.calibration()).isEqualTo(measured);
  }

  @Test
  void where_nothing_was_measured_no_judge_needs_a_word() {
    GateRule none = rule("none", category("nowhere"), margin(0.1));
    Calibration unknown = new Calibration.Unknown("nobody measured tone", "Label replies.");

    assertThat(knowing(unknown, none).sentence())
        .isEqualTo("none: no case of category nowhere has a pass rate.");
    assertThat(knowing(new Calibration.AsGiven("tone by anna"), KEPT).sentence())
        .endsWith("; kept.");
  }

  @Test
  void as_many_cases_as_the_rule_asks_for_may_still_be_too_few_clusters() {
    GateRule rule =
        new GateRule(
            "four",
            Measure.PASS,
            new Scope.All(),
            margin(0.1),
            Tier.BLOCK,
            4,
            Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 4; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      before.add(facts, new Counts(2, 0, 0, 0));
      after.add(facts, i == 0 ? new Counts(0, 2, 0, 0) : new Counts(2, 0, 0, 0));
    }
    RuleFinding finding =
        new Gate(new Rules(0.05, 0.90, 1, List.of(rule)))
            .decide(Docket.compare(before, after))
            .rules()
            .getFirst();

    assertThat(finding.sentence()).isEqualTo("four: 4 cases in too few clusters to tell.");
  }

  @Test
  void a_rule_that_may_go_unanswered_is_not_asked_who_judged() {
    GateRule ignored =
        new GateRule(
            "none",
            Measure.PASS,
            category("nowhere"),
            margin(0.1),
            Tier.BLOCK,
            1,
            Missing.IGNORE,
            Place.of("assize.yaml"));
    RuleFinding finding =
        knowing(new Calibration.Unknown("nobody measured tone", "Label replies."), ignored);

    assertThat(finding.answer()).isEqualTo(Answer.SHIP);
    assertThat(finding.sentence()).isEqualTo("none: no case of category nowhere has a pass rate.");
  }

  @Test
  void the_rules_that_cannot_be_answered_are_told_behind_the_reasons_of_the_whole_set() {
    Decision decision = decide(Acceptances.NONE, KEPT, OPEN);

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.reasons()).hasSizeGreaterThan(1);
    assertThat(decision.reasons().getLast()).startsWith("open: ");
  }

  @Test
  void where_the_whole_set_cannot_tell_either_its_own_remedy_stands() {
    Comparison wide = Docket.table(80, 6, 7, 7);
    GateRule narrow = rule("narrow", new Scope.All(), margin(0.01));

    Decision decision = new Gate(new Rules(0.05, 0.90, 1, List.of(narrow))).decide(wide);

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).startsWith("Quality fell by 1.0 point (");
    assertThat(decision.toSettle()).singleElement().asString().startsWith("About 322 paired cases");
  }

  @Test
  void a_floor_is_answered_from_the_least_number_of_cases_on() {
    for (int least : new int[] {95, 96}) {
      GateRule floor =
          new GateRule(
              "floor",
              Measure.PASS,
              new Scope.All(),
              new Bound.Floor(0.8),
              Tier.BLOCK,
              least,
              Missing.INCONCLUSIVE,
              Place.of("assize.yaml"));
      Reading reading =
          new Gate(new Rules(0.05, 0.90, 1, List.of(floor)))
              .decide(Docket.table(95, 0, 0, 0))
              .rules()
              .getFirst()
              .reading();
      assertThat(reading instanceof Reading.Reached).isEqualTo(least == 95);
    }
  }

  @Test
  void without_a_baseline_only_floors_have_an_answer() {
    GateRule floor = rule("floor", new Scope.All(), new Bound.Floor(0.5));
    Docket alone = Docket.of("new").cases("a", 95, State.PASSED);

    Decision decision =
        new Gate(new Rules(0.05, 0.90, 1, List.of(KEPT, floor)))
            .decide(alone.run(), Gate.withoutBaseline("none"));

    assertThat(decision.rules()).extracting(f -> f.rule().name()).containsExactly("floor");
  }

  @Test
  void a_look_among_several_leaves_blocking_rules_its_share_of_the_error() {
    assertThat(RuleBook.blocking(Look.ONLY)).isEqualTo(0.03);
    assertThat(RuleBook.blocking(Look.FIRST) + RuleBook.blocking(Look.SECOND))
        .as("both looks together spend what one would")
        .isCloseTo(0.03, within(1e-15));
  }

  private static RuleFinding knowing(Calibration calibration, GateRule rule) {
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rule)))
        .decide(comparison().calibratedBy(Map.of(rule.name(), calibration)))
        .rules()
        .getFirst();
  }

  private static Decision decide(Acceptances accepted, GateRule... rules) {
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rules)), accepted).decide(comparison());
  }

  /** 14 of 30 bad cases broke, which of all 1,060 is less than two points. */
  private static Comparison comparison() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 1_060; i++) {
      String category = i < 30 ? "bad" : i < 35 ? "few" : "good";
      before.add("c-" + i, category, State.PASSED);
      after.add("c-" + i, category, i < 14 ? State.FAILED : State.PASSED);
    }
    return Docket.compare(before, after);
  }

  private static Acceptances accepting(String rule) {
    return new Acceptances(
        List.of(
            new Acceptance(
                new Matter.Rule(rule),
                Digest.of("new"),
                "new",
                "shorter on purpose",
                "Ann",
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 12, 24),
                Place.of("accepted.jsonl"))));
  }

  private static Scope category(String name) {
    return new Scope.Category(name);
  }

  private static Bound margin(double share) {
    return new Bound.Margin(share);
  }

  private static GateRule rule(String name, Scope scope, Bound bound) {
    return new GateRule(
        name,
        Measure.PASS,
        scope,
        bound,
        Tier.BLOCK,
        1,
        Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }
}
