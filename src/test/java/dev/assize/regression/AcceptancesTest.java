package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.GateRule.Missing;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a team accepted blocks nothing, changes no number and is said first. */
class AcceptancesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Rules RULES = new Rules(0.05, 0.90);

  @Test
  void an_accepted_case_ships_and_is_listed_first() {
    Decision decision = decide(RULES, critical(), new Matter.Case("k"));

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.code()).isEqualTo("ship-by-acceptance");
    assertThat(decision.sentence())
        .startsWith("SHIP by acceptance (Ann, 1 case). Quality fell by 0.3 points");
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Accepted by Ann until 2026-11-30: case k broke, new law");
    assertThat(decide(RULES, critical()).answer()).isEqualTo(Answer.HOLD);
    assertThat(decide(RULES, critical(), new Matter.Case("other")).code()).isEqualTo("hold");
  }

  @Test
  void the_margin_itself_may_be_accepted_and_the_numbers_stay() {
    Decision decision = decide(RULES, Docket.table(400, 3, 47, 50), new Matter.Rule(Rules.MARGIN));

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence())
        .startsWith("SHIP by acceptance (Ann, 1 rule). Quality fell by 8.8 points");
    assertThat(decision.accepted()).hasSize(1);
  }

  @Test
  void what_did_not_block_is_not_used_up() {
    Decision decision = decide(RULES, Docket.table(440, 5, 5, 50), new Matter.Rule(Rules.MARGIN));

    assertThat(decision.code()).isEqualTo("ship");
    assertThat(decision.accepted()).isEmpty();
  }

  @Test
  void a_rule_is_accepted_by_its_name_and_told_with_the_cases() {
    GateRule rule =
        new GateRule(
            "all kept",
            Measure.PASS,
            new Scope.All(),
            new Bound.Margin(0.001),
            Tier.BLOCK,
            1,
            Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));
    Rules rules = new Rules(0.05, 0.90, 1, List.of(rule));

    assertThat(decide(rules, critical(), new Matter.Case("k")).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decide(rules, critical(), new Matter.Case("k"), new Matter.Rule("all kept")))
        .satisfies(
            decision -> {
              assertThat(decision.answer()).isEqualTo(Answer.SHIP);
              assertThat(decision.sentence())
                  .startsWith("SHIP by acceptance (Ann, 1 case, 1 rule).");
              assertThat(decision.reasons())
                  .contains(
                      "Accepted by Ann until 2026-11-30: rule \"all kept\" is not kept, new law");
            });
  }

  @Test
  void what_must_never_fail_cannot_be_accepted() {
    CaseFacts zero = Docket.facts("k", "safety", Importance.ZERO);
    Docket before =
        Docket.of("old").cases("a", 300, State.PASSED).add(zero, new Counts(1, 0, 0, 0));
    Docket after = Docket.of("new").cases("a", 300, State.PASSED).add(zero, new Counts(0, 1, 0, 0));

    assertThat(Acceptances.mayCover(Importance.ZERO)).isFalse();
    assertThat(Acceptances.mayCover(Importance.NORMAL)).isTrue();
    assertThat(decide(RULES, Docket.compare(before, after), new Matter.Case("k")).answer())
        .isEqualTo(Answer.HOLD);
  }

  @Test
  void it_holds_for_one_version_until_its_last_day() {
    List<Acceptance> all = List.of(accepted(new Matter.Case("k")));

    assertThat(Acceptances.holding(all, Digest.of("new"), DAY.plusDays(9)).inForce()).hasSize(1);
    assertThat(Acceptances.holding(all, Digest.of("new"), DAY.plusDays(10)).inForce()).isEmpty();
    assertThat(Acceptances.holding(all, Digest.of("newer"), DAY).inForce()).isEmpty();
  }

  private static Comparison critical() {
    Docket before = Docket.of("old").cases("a", 300, State.PASSED).critical("k", State.PASSED);
    Docket after = Docket.of("new").cases("a", 300, State.PASSED).critical("k", State.FAILED);
    return Docket.compare(before, after);
  }

  private static Decision decide(Rules rules, Comparison comparison, Matter... matters) {
    List<Acceptance> all = List.of(matters).stream().map(AcceptancesTest::accepted).toList();
    return new Gate(rules, new Acceptances(all)).decide(comparison);
  }

  private static Acceptance accepted(Matter matter) {
    return new Acceptance(
        matter,
        Digest.of("new"),
        "new",
        "new law",
        "Ann",
        DAY,
        DAY.plusDays(9),
        Place.of("reports/accepted.jsonl"));
  }
}
