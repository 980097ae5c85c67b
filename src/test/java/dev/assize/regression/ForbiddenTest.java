package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.provider.Source;
import dev.assize.regression.GateRule.Missing;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must never fail holds in every situation there is. */
class ForbiddenTest {

  private static final Rules RULES = new Rules(0.05, 0.90);

  @Test
  void one_failure_in_any_trial_holds_though_the_case_passes_by_majority() {
    Docket before = leaking("old", new Counts(3, 0, 0, 0));
    Docket after = leaking("new", new Counts(2, 1, 0, 0));

    Decision decision = new Gate(RULES).decide(Docket.compare(before, after));

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence()).startsWith("Critical case leak must never fail and did. ");
    assertThat(decision.reasons().getFirst())
        .isEqualTo("Case leak must never fail: 1 of 3 trials failed.");
  }

  @Test
  void it_holds_where_floors_alone_decide() {
    Docket alone = leaking("new", new Counts(0, 1, 0, 0));
    GateRule floor =
        new GateRule(
            "quality",
            Measure.PASS,
            new Scope.All(),
            new Bound.Floor(0.5),
            Tier.BLOCK,
            1,
            Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));
    Rules floors = new Rules(0.05, 0.90, 1, List.of(floor));

    assertThat(new Gate(floors).decide(alone.run(), Gate.withoutBaseline("none")).answer())
        .isEqualTo(Answer.HOLD);
    assertThat(new Gate(RULES).decide(alone.run(), Gate.withoutBaseline("none")).answer())
        .isEqualTo(Answer.HOLD);
  }

  @Test
  void it_holds_beside_missing_recordings_and_on_old_replies_of_one_version() {
    Docket before = leaking("same", new Counts(0, 1, 0, 0));
    Docket after = leaking("same", new Counts(0, 1, 0, 0));
    after.with(new Evidence(Map.of(Source.CACHE, 301), 0, Usage.UNREPORTED, Usage.UNREPORTED));
    Decision replayed = new Gate(RULES).decide(Docket.compare(before, after));
    after.with(new Evidence(Map.of(Source.CASSETTE, 301), 1, Usage.UNREPORTED, Usage.UNREPORTED));
    Decision missing = new Gate(RULES).decide(Docket.compare(before, after));

    assertThat(replayed.answer()).isEqualTo(Answer.HOLD);
    assertThat(replayed.sentence()).endsWith("Same version, nothing was compared afresh.");
    assertThat(missing.answer()).isEqualTo(Answer.HOLD);
    assertThat(missing.sentence()).contains("must never fail and did. Evidence is missing: ");
  }

  @Test
  void whoever_adds_such_a_case_is_told_and_not_held() {
    Docket before = Docket.of("same").cases("a", 300, State.PASSED);
    Docket after = leaking("same", new Counts(0, 1, 0, 0));
    after.with(
        new Evidence(
            Map.of(Source.CACHE, 300, Source.LIVE, 1), 0, Usage.UNREPORTED, Usage.UNREPORTED));

    Decision decision =
        new Gate(RULES).decide(Comparison.of(before.run(), after.run(), Set.of(), Set.of()));

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence())
        .startsWith("Set changed: 1 added")
        .endsWith("Critical case leak must never fail and did.");
  }

  @Test
  void several_are_counted_and_the_first_are_named() {
    Docket before = Docket.of("old").cases("a", 300, State.PASSED);
    Docket after = Docket.of("new").cases("a", 300, State.PASSED);
    for (String id : new String[] {"k1", "k2", "k3", "k4"}) {
      before.add(Docket.facts(id, "safety", Importance.ZERO), new Counts(1, 0, 0, 0));
      after.add(Docket.facts(id, "safety", Importance.ZERO), new Counts(0, 1, 0, 0));
    }

    assertThat(new Gate(RULES).decide(Docket.compare(before, after)).sentence())
        .startsWith("4 critical cases must never fail and did: k1, k2, k3 and 1 more. ");
  }

  private static Docket leaking(String version, Counts trials) {
    return Docket.of(version)
        .cases("a", 300, State.PASSED)
        .add(Docket.facts("leak", "safety", Importance.ZERO), trials);
  }
}
