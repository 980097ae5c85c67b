package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.regression.Design.EarlyStop;
import dev.assize.regression.Design.TwoLooks;
import dev.assize.regression.Design.Unit;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the gate goes by: its levels, its looks and the cases a rule is about. */
class RulesTest {

  @Test
  void candidates_share_the_error_of_a_ship_and_looks_share_every_error() {
    Rules rules = new Rules(0.05, 0.90);

    // 1 - 0.1 / 4; 1 - 0.1 * 0.4; 1 - 0.1 * 0.6 / 2
    assertThat(rules.forCandidates(4).shipLevel()).isEqualTo(0.975);
    assertThat(rules.forCandidates(4).holdLevel()).isEqualTo(0.90);
    assertThat(rules.forCandidates(0)).isEqualTo(rules);
    assertThat(rules.at(Look.FIRST).holdLevel()).isEqualTo(0.96);
    assertThat(rules.at(Look.FIRST).ruleLevel()).isEqualTo(0.96);
    assertThat(rules.at(Look.SECOND).shipLevel()).isEqualTo(0.94);
    assertThat(rules.forCandidates(2).at(Look.SECOND).shipLevel()).isEqualTo(0.97);
    assertThat(rules.at(Look.LAST).shipLevel()).isEqualTo(0.92);
    assertThat(rules.at(Look.LAST).ruleLevel()).isEqualTo(0.90);
    // Half of a tenth, of which a fifth may be spent before the end.
    assertThat(rules.earlyAlpha()).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void the_last_look_of_a_design_spends_what_the_others_left() {
    assertThat(Look.lastOf(Design.ONE_LOOK)).isEqualTo(new Look(1, 1));
    assertThat(Look.lastOf(new EarlyStop(Unit.CASE))).isEqualTo(new Look(0.8, 1));
    assertThat(Look.lastOf(new TwoLooks(2))).isEqualTo(new Look(0.6, 0.6));
  }

  @Test
  void shares_that_are_none_are_refused() {
    assertThatThrownBy(() -> new Look(0, 1)).hasMessageContaining("above 0 and at most 1");
    assertThatThrownBy(() -> new Look(1.01, 1)).hasMessageContaining("found 1.01 and 1.0");
    assertThatThrownBy(() -> new Look(1, 0)).hasMessageContaining("found 1.0 and 0.0");
    assertThatThrownBy(() -> new Look(1, 1.01)).hasMessageContaining("found 1.0 and 1.01");
    assertThatThrownBy(() -> new Rules(1, 0.9)).hasMessageContaining("margin must lie between");
    assertThatThrownBy(() -> new Rules(0.05, 0)).hasMessageContaining("level must lie between");
    assertThatThrownBy(() -> new Rules(0.05, 0.9, 0, List.of()))
        .hasMessage("candidates must be at least 1, found 0");
    assertThatThrownBy(() -> new TwoLooks(0)).hasMessage("trials must be at least 1, found 0");
  }

  @Test
  void the_same_rules_with_another_margin_or_design_keep_all_else() {
    Rules rules = new Rules(0.05, 0.90, 3, List.of());
    Rules other = rules.withMargin(0.02).in(new TwoLooks(2)).at(Look.FIRST);

    assertThat(other).isEqualTo(new Rules(0.02, 0.90, 3, List.of(), new TwoLooks(2), Look.FIRST));
    assertThat(rules.onWholeSet().bound()).isEqualTo(new Bound.Margin(0.05));
    assertThat(rules.onWholeSet().name()).isEqualTo("margin");
    assertThat(rules.onWholeSet().isBlocking()).isTrue();
    assertThat(rules.onWholeSet().isFloor()).isFalse();
  }

  @Test
  void a_margin_in_human_points_is_held_against_judged_ones() {
    Calibration measured =
        new Calibration.Measured(
            "tone by anna",
            new JudgeAccuracy(new Proportion(90, 100), new Proportion(80, 100)),
            100,
            100);

    // Newcombe's lower limit of J = 0.70 by Wilson's limits 0.8396 and 0.2733 is 0.6050.
    assertThat(new Rules(0.05, 0.90).inJudgedPoints(measured).margin()).isEqualTo(0.0302);
    assertThat(new Rules(0.05, 0.90).inJudgedPoints(new Calibration.Direct()).margin())
        .isEqualTo(0.05);
  }

  @Test
  void designs_and_their_units_are_written_as_people_read_them() {
    assertThat(Design.ONE_LOOK.text()).isEmpty();
    assertThat(new EarlyStop(Unit.CASE).text()).isEqualTo("early stop by case");
    assertThat(new EarlyStop(Unit.CLUSTER).text()).isEqualTo("early stop by cluster");
    assertThat(new TwoLooks(2).text()).isEqualTo("second look with 2 more trials");
    assertThat(Design.parse("second look with 1 more trials")).hasValue(new TwoLooks(1));
    assertThat(Design.parse("")).hasValue(Design.ONE_LOOK);
    assertThat(Design.parse("second look with 0 more trials")).isEmpty();
    assertThat(Unit.CLUSTER.words()).isEqualTo("by cluster");
    assertThat(Tier.ALERT.word()).isEqualTo("alert");
  }

  @Test
  void a_scope_holds_the_cases_it_names_and_no_others() {
    CaseFacts plain = facts("a", "refunds", Importance.NORMAL);
    CaseFacts critical = facts("b", "safety", Importance.CRITICAL, "leak", "late");

    assertThat(new Scope.All().holds(plain)).isTrue();
    assertThat(new Scope.Critical().holds(plain)).isFalse();
    assertThat(new Scope.Critical().holds(critical)).isTrue();
    assertThat(new Scope.Category("refunds").holds(plain)).isTrue();
    assertThat(new Scope.Category("refunds").holds(critical)).isFalse();
    assertThat(new Scope.Tag("leak").holds(critical)).isTrue();
    assertThat(new Scope.Tag("leak").holds(plain)).isFalse();
    assertThat(List.of(new Scope.All(), new Scope.Critical(), new Scope.Tag("leak")))
        .extracting(Scope::words)
        .containsExactly("all", "critical", "tag leak");
    assertThat(new Scope.Category("refunds").words()).isEqualTo("category refunds");
  }

  @Test
  void every_pair_of_states_goes_one_way() {
    assertThat(Transition.between(State.PASSED, State.FAILED)).isEqualTo(Transition.BROKE);
    assertThat(Transition.between(State.FAILED, State.PASSED)).isEqualTo(Transition.FIXED);
    assertThat(Transition.between(State.PASSED, State.PASSED)).isEqualTo(Transition.STEADY_PASS);
    assertThat(Transition.between(State.FAILED, State.FAILED)).isEqualTo(Transition.STEADY_FAIL);
    assertThat(Transition.between(State.ERRORED, State.ERRORED))
        .isEqualTo(Transition.NOT_COMPARABLE);
    assertThat(Transition.between(State.PASSED, State.UNSCORED))
        .isEqualTo(Transition.NOT_COMPARABLE);
    assertThat(Transition.STEADY_PASS.word()).isEqualTo("steady-pass");
    assertThat(Transition.table(List.of(Transition.values())))
        .isEqualTo(new PairedTable(1, 1, 1, 1));
    assertThat(Transition.table(List.of(Transition.FIXED, Transition.NOT_COMPARABLE)))
        .isEqualTo(new PairedTable(0, 1, 0, 0));
  }

  @Test
  void a_decision_tells_programs_whether_somebody_accepted_something() {
    Decision plain = new Decision(Answer.SHIP, "s", List.of(), List.of());

    assertThat(plain.code()).isEqualTo("ship");
    assertThat(plain.rules()).isEmpty();
    assertThat(new Decision(Answer.INCONCLUSIVE, "s", List.of(), List.of()).code())
        .isEqualTo("inconclusive");
  }

  private static CaseFacts facts(
      String id, String category, Importance importance, String... tags) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect"),
        new Standing(category, List.of(tags), "", "", ""),
        importance,
        1);
  }
}
