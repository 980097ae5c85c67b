package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.regression.GateRule.Missing;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a gate decides where there is nothing to compare with, and what missing replies do. */
class FloorsAloneTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Decision WITHOUT = Gate.withoutBaseline("none is stored", "Set one.");

  @Test
  void a_way_to_a_baseline_that_is_known_is_the_remedy() {
    assertThat(WITHOUT.sentence())
        .isEqualTo("There is no baseline to compare with: none is stored.");
    assertThat(WITHOUT.reasons()).hasSize(1);
    assertThat(WITHOUT.toSettle()).containsExactly("Set one.");
  }

  @Test
  void a_floor_that_blocks_nothing_leaves_the_answer_as_it_is_and_is_shown() {
    Decision decision = gate(floor("least", 0.5, Tier.ALERT)).decide(passing(60, 40), WITHOUT);

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).isEqualTo(WITHOUT.sentence());
    assertThat(decision.toSettle()).containsExactly("Set one.");
    assertThat(decision.rules()).hasSize(1);
  }

  @Test
  void several_floors_are_counted_and_a_broken_one_holds_without_another_remedy() {
    Decision decision =
        gate(floor("least", 0.5, Tier.BLOCK), floor("most", 0.9, Tier.BLOCK))
            .decide(passing(70, 30), WITHOUT);

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence())
        .isEqualTo("The rule \"most\" is broken. Nothing was compared: the 2 floors alone decide.");
    assertThat(decision.toSettle()).isEmpty();
  }

  @Test
  void a_floor_that_the_cases_cannot_tell_leads_to_more_cases_for_no_baseline_helps_it() {
    Decision decision = gate(floor("least", 0.7, Tier.BLOCK)).decide(passing(70, 30), WITHOUT);

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.toSettle()).containsExactly(RuleVote.MORE_CASES);
  }

  @Test
  void critical_cases_that_fail_are_named_though_nothing_says_that_they_passed_before() {
    ScoredRun candidate =
        Docket.of("new")
            .cases("p", 90, State.PASSED)
            .critical("safety-0", State.FAILED)
            .critical("safety-1", State.PASSED)
            .run();
    Decision decision = gate(floor("least", 0.5, Tier.BLOCK)).decide(candidate, WITHOUT);

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.reasons())
        .contains("1 critical case fails, and nothing says whether one passed before: safety-0.");
  }

  @Test
  void an_accepted_floor_ships_by_acceptance_and_a_kept_one_uses_none_up() {
    Gate gate =
        new Gate(
            new Rules(0.05, 0.90, 1, List.of(floor("most", 0.9, Tier.BLOCK))), accepted("most"));

    assertThat(gate.decide(passing(70, 30), WITHOUT).code()).isEqualTo("ship-by-acceptance");
    assertThat(gate.decide(passing(100, 0), WITHOUT).code()).isEqualTo("ship");
  }

  @Test
  void an_accepted_alert_is_not_told_as_if_it_had_blocked() {
    Gate gate =
        new Gate(
            new Rules(
                0.05,
                0.90,
                1,
                List.of(floor("most", 0.9, Tier.ALERT), floor("least", 0.5, Tier.BLOCK))),
            accepted("most"));

    assertThat(gate.decide(passing(70, 30), WITHOUT).code()).isEqualTo("ship");
  }

  @Test
  void the_command_that_records_asks_for_as_many_trials_as_the_run_had() {
    MissingRecordings missing = new MissingRecordings(List.of(side("b", 1, 2), side("a", 3, 1)));

    assertThat(missing.count()).isEqualTo(3);
    assertThat(missing.gap()).isEqualTo("3 trials without a recording");
    assertThat(missing.remedy())
        .isEqualTo(
            "Record the missing replies: assize run --mode record --case a --case b --trials 3");
    assertThat(new MissingRecordings(List.of(side("b", 1, 1))).remedy()).endsWith(" --case b");
    assertThat(new MissingRecordings(List.of(side("b", 1, 1))).gap())
        .isEqualTo("1 trial without a recording");
  }

  /** One case without a reply beside two with one. */
  private static ScoredRun side(String missing, int trials, int misses) {
    ScoredRun run =
        Docket.of("x")
            .cases("ok", 2, State.PASSED)
            .add(missing, "general", State.ERRORED)
            .with(
                new Evidence(
                    Map.of(Source.CASSETTE, 2), misses, Usage.UNREPORTED, Usage.UNREPORTED))
            .run();
    return new ScoredRun(
        run.run(), run.subject(), run.version(), trials, run.cases(), run.evidence());
  }

  private static ScoredRun passing(int passed, int failed) {
    return Docket.of("new").cases("p", passed, State.PASSED).cases("f", failed, State.FAILED).run();
  }

  private static Gate gate(GateRule... rules) {
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rules)));
  }

  private static GateRule floor(String name, double share, Tier tier) {
    return new GateRule(
        name,
        Measure.PASS,
        new Scope.All(),
        new Bound.Floor(share),
        tier,
        1,
        Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }

  private static Acceptances accepted(String rule) {
    return new Acceptances(
        List.of(
            new Acceptance(
                new Matter.Rule(rule),
                Digest.of("new"),
                "new",
                "known",
                "Ann",
                DAY,
                DAY.plusDays(9),
                Place.of("reports/accepted.jsonl"))));
  }
}
