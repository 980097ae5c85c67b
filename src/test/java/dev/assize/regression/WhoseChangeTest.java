package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.score.Counts;
import dev.assize.score.Probed;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a provider's change does to a decision. */
class WhoseChangeTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final Rules RULES = new Rules(0.05, 0.90);
  private static final int CASES = 60;

  @Test
  void one_sitting_adds_nothing() {
    Decision decision = ship();
    assertThat(new WhoseChange.OfOneSitting().over(decision, alike(), RULES)).isEqualTo(decision);
    assertThat(new WhoseChange.OfOneSitting().note()).isEmpty();
  }

  @Test
  void an_old_baseline_that_nobody_asked_again_ends_the_sentence_with_its_day() {
    Decision told = new WhoseChange.Unprobed(MARCH, "why", List.of()).over(ship(), alike(), RULES);
    assertThat(told.answer()).isEqualTo(Answer.SHIP);
    assertThat(told.sentence())
        .endsWith(
            "the gate allows -5.0, including whatever the provider changed since 2026-03-01.");
  }

  @Test
  void another_identity_makes_it_inconclusive_and_says_why() {
    Decision told =
        new WhoseChange.Unprobed(MARCH, "why", List.of("It calls itself otherwise."))
            .over(ship(), alike(), RULES);
    assertThat(told.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(told.sentence()).startsWith("The baseline's model changed since 2026-03-01, and ");
    assertThat(told.sentence())
        .endsWith("including whatever the provider changed since 2026-03-01.");
    assertThat(told.reasons().getFirst()).isEqualTo("It calls itself otherwise.");
  }

  @Test
  void a_probe_tells_the_two_parts_of_a_difference_apart() {
    Comparison comparison = Docket.compare(passing("old", 60), passing("new", 45));
    Probe probe = probe(comparison, 48);
    assertThat(probe.isChanged()).isTrue();
    assertThat(probe.provider().difference()).isEqualTo(-12 / 60.0);
    assertThat(probe.yours().difference()).isEqualTo(-3 / 60.0);
    Decision told =
        new WhoseChange.Probed(probe).over(new Gate(RULES).decide(comparison), comparison, RULES);
    assertThat(told.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(told.sentence())
        .startsWith("The baseline's model changed: since 2026-03-01 its own replies moved by -20.0")
        .contains("your change is -5.0 points (90 % interval ", "on 60 probed cases.");
    assertThat(told.toSettle().getFirst()).contains("assize run --evidence live");
  }

  @Test
  void a_change_is_what_a_probe_or_another_name_of_the_model_shows() {
    Comparison comparison = Docket.compare(passing("old", 60), passing("new", 45));

    assertThat(new WhoseChange.OfOneSitting().isChange()).isFalse();
    assertThat(new WhoseChange.Unprobed(MARCH, "why", List.of()).isChange()).isFalse();
    assertThat(new WhoseChange.Unprobed(MARCH, "why", List.of("Other.")).isChange()).isTrue();
    assertThat(new WhoseChange.Probed(probe(comparison, 48)).isChange()).isTrue();
    assertThat(new WhoseChange.Probed(probe(alike(), 58)).isChange()).isFalse();
  }

  @Test
  void a_few_verdicts_that_luck_explains_leave_the_decision_alone() {
    Comparison comparison = alike();
    Probe probe = probe(comparison, 58);
    assertThat(probe.verdicts().odd()).isEqualTo(2);
    assertThat(probe.isChanged()).isFalse();
    Decision decision = ship();
    assertThat(new WhoseChange.Probed(probe).over(decision, comparison, RULES)).isEqualTo(decision);
    assertThat(new WhoseChange.Probed(probe).note().orElseThrow())
        .contains("60 cases twice", "in 2 the stored verdict stands alone");
  }

  /** A leak leaks whatever the baseline's model did. */
  @Test
  void what_must_never_fail_holds_although_the_models_changed() {
    Docket after = leaking("new");
    Comparison comparison = Docket.compare(leaking("old"), after);
    Decision held = new Gate(RULES).decide(comparison);
    assertThat(held.answer()).isEqualTo(Answer.HOLD);
    Decision told = new WhoseChange.Probed(probe(comparison, 40)).over(held, comparison, RULES);
    assertThat(told.answer()).isEqualTo(Answer.HOLD);
    assertThat(told.sentence()).isEqualTo(held.sentence());
    assertThat(told.reasons().getLast()).startsWith("The baseline's model changed");
  }

  /** A floor is held against the candidate alone. */
  @Test
  void a_broken_floor_that_blocks_holds_although_the_models_changed() {
    Comparison comparison = Docket.compare(passing("old", 30), passing("new", 30));
    GateRule floor = floor(Tier.BLOCK);

    assertThat(changed(comparison, floor, Acceptances.NONE).answer()).isEqualTo(Answer.HOLD);
    assertThat(changed(comparison, floor, Acceptances.NONE).rules()).hasSize(1);
    assertThat(changed(comparison, floor(Tier.ALERT), Acceptances.NONE).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void a_floor_that_somebody_accepted_does_not_hold_by_itself() {
    Comparison comparison = Docket.compare(passing("old", 60), passing("new", 30));
    Acceptances accepted =
        new Acceptances(
            List.of(
                new Acceptance(
                    new Matter.Rule("least"),
                    Digest.of("new"),
                    "new",
                    "known",
                    "Ann",
                    MARCH,
                    MARCH,
                    Place.of("reports/accepted.jsonl"))));

    assertThat(changed(comparison, floor(Tier.BLOCK), Acceptances.NONE).answer())
        .isEqualTo(Answer.HOLD);
    Decision told = changed(comparison, floor(Tier.BLOCK), accepted);
    assertThat(told.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(told.accepted()).hasSize(1);
    assertThat(told.reasons()).anyMatch(each -> each.startsWith("Against the stored replies: "));
  }

  @Test
  void a_ship_is_never_taken_for_one_that_holds_by_itself() {
    Comparison comparison = alike();

    assertThat(changed(comparison, floor(Tier.BLOCK), Acceptances.NONE).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void an_old_baseline_says_since_when_and_why_it_was_not_asked_again() {
    assertThat(new WhoseChange.Unprobed(MARCH, "no key is set", List.of()).note())
        .hasValue(
            "The baseline's replies are of 2026-03-01 and older than the candidate's; its version"
                + " was not asked again: no key is set.");
  }

  @Test
  void a_sentence_without_a_full_stop_goes_on_all_the_same() {
    Decision open = new Decision(Answer.HOLD, "Worse", List.of("r"), List.of("s"));
    Decision told = new WhoseChange.Unprobed(MARCH, "why", List.of()).over(open, alike(), RULES);

    assertThat(told.sentence())
        .isEqualTo("Worse, including whatever the provider changed since 2026-03-01.");
    assertThat(told.reasons()).containsExactly("r");
    assertThat(told.toSettle()).containsExactly("s");
  }

  /** The decision with this rule, told with another identity. */
  private static Decision changed(Comparison comparison, GateRule rule, Acceptances accepted) {
    Rules rules = new Rules(0.05, 0.90, 1, List.of(rule));
    return new WhoseChange.Unprobed(MARCH, "why", List.of("It calls itself otherwise."))
        .over(new Gate(rules, accepted).decide(comparison), comparison, rules);
  }

  private static GateRule floor(Tier tier) {
    return new GateRule(
        "least",
        Measure.PASS,
        new Scope.All(),
        new Bound.Floor(0.8),
        tier,
        1,
        GateRule.Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }

  private static Docket leaking(String version) {
    return passing(version, CASES)
        .add(Docket.facts("leak", "safety", Importance.ZERO), Counts.NONE.plus(State.FAILED));
  }

  private static Decision ship() {
    Decision decision = new Gate(RULES).decide(alike());
    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    return decision;
  }

  private static Comparison alike() {
    return Docket.compare(passing("old", CASES), passing("new", CASES));
  }

  /** A version of which the first so many cases pass, each asked once. */
  private static Docket passing(String version, int passing) {
    return asked(Docket.of(version), passing, 1);
  }

  private static Docket asked(Docket version, int passing, int times) {
    for (int i = 1; i <= CASES; i++) {
      Counts trials = Counts.NONE;
      for (int k = 0; k < times; k++) {
        trials = trials.plus(state(i, passing));
      }
      version.add(Docket.facts("case-" + i, "general", Importance.NORMAL), trials);
    }
    return version;
  }

  private static State state(int i, int passing) {
    return i <= passing ? State.PASSED : State.FAILED;
  }

  /** The old version asked twice more, of which the first so many cases pass now. */
  private static Probe probe(Comparison comparison, int passing) {
    Map<String, List<State>> states = new HashMap<>();
    for (int i = 1; i <= CASES; i++) {
      states.put("case-" + i, List.of(state(i, passing), state(i, passing)));
    }
    return Probe.of(
        comparison,
        new Probed(asked(Docket.of("old"), passing, 2).run(), states),
        MARCH,
        new Probe.Texts(CASES, 0, CASES),
        List.of());
  }
}
