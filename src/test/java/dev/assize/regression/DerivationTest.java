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

/** The steps of a rule, with numbers that the reader can work out. */
class DerivationTest {

  private static final Rules ALONE = new Rules(0.05, 0.90);

  @Test
  void the_whole_set_goes_from_the_pairs_to_the_answer() {
    assertThat(Derivation.of(ALONE, Acceptances.NONE, Docket.table(410, 12, 28, 50), Rules.MARGIN))
        .containsExactly(
            "pairs      500 cases of all with a pass rate on both sides, in 500 clusters",
            "table      both pass n11 = 410, fixed n10 = 12, broke n01 = 28, both fail n00 = 50",
            "by hand    D = (n10 - n01) / N = (12 - 28) / 500",
            "means      baseline 0.876, candidate 0.844, difference -0.032",
            "method     Tango's score interval, exact McNemar",
            "interval   90 %, -0.053964586 to -0.011583574",
            "check      Tango's z(t) = (n10 - n01 - N t) / sqrt(N (2 q + t (1 - t))) is 1.644853627"
                + " at the lower limit and -1.644853627 at the upper",
            "McNemar    mid-p 0.0115, exact 0.0166",
            "to ship    is -0.053964586 > -0.05 (minus the margin)? no.",
            "to hold    is -0.011583574 < 0? yes: HOLD.",
            "critical   no critical case stands in the way.");
  }

  @Test
  void a_ship_ends_with_the_first_question_and_an_open_answer_with_the_second() {
    assertThat(steps(ALONE, Docket.table(440, 5, 5, 50)))
        .anySatisfy(step -> assertThat(step).matches("to ship .*\\? yes: SHIP\\."))
        .noneSatisfy(step -> assertThat(step).startsWith("to hold"));
    assertThat(steps(ALONE, Docket.table(40, 3, 4, 3)))
        .anySatisfy(step -> assertThat(step).matches("to ship .*\\? no\\."))
        .anySatisfy(step -> assertThat(step).matches("to hold .*\\? no: INCONCLUSIVE\\."));
  }

  @Test
  void several_candidates_show_both_levels() {
    assertThat(steps(ALONE.forCandidates(2), Docket.table(440, 5, 5, 50)))
        .contains("candidates 2 share the error of a SHIP: level 1 - (1 - 0.9) / 2 = 0.95")
        .anySatisfy(step -> assertThat(step).startsWith("interval   95 %, "))
        .anySatisfy(step -> assertThat(step).startsWith("interval   90 %, "));
  }

  @Test
  void a_critical_case_is_told_behind_the_interval() {
    Docket before = Docket.of("old").cases("a", 300, State.PASSED).critical("k", State.PASSED);
    Docket after = Docket.of("new").cases("a", 300, State.PASSED).critical("k", State.FAILED);

    assertThat(steps(ALONE, Docket.compare(before, after)))
        .endsWith(
            "critical   Critical case k broke (unconfirmed: 1 trial). HOLD, whatever the interval"
                + " says.");
  }

  @Test
  void clusters_show_their_errors_and_nothing_to_compare_ends_at_once() {
    assertThat(steps(ALONE, trials(36, 3)))
        .contains(
            "method     CR1 t over 36 clusters, nowhere inside Tango's of 36 effective cases",
            "errors     CR0 0.046064233, CR1 0.046717659 = CR0 sqrt(G / (G - 1)), G = 36,"
                + " 35 degrees of freedom",
            "Tango's    -0.194874397 to -0.003740733, of 36 effective cases = 36 / design effect 1,"
                + " fixed 0, broke 3; the interval reaches no less far")
        .noneSatisfy(step -> assertThat(step).startsWith("McNemar"));
    assertThat(steps(ALONE, trials(3, 1)))
        .endsWith("interval   none: too few cases or clusters for the level. INCONCLUSIVE.");
  }

  /** Two trials a case; the first so many broke. */
  private static Comparison trials(int cases, int broke) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < cases; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      before.add(facts, new Counts(2, 0, 0, 0));
      after.add(facts, i < broke ? new Counts(0, 2, 0, 0) : new Counts(2, 0, 0, 0));
    }
    return Docket.compare(before, after);
  }

  @Test
  void a_rule_shows_its_margin_its_share_of_the_error_and_its_answer() {
    GateRule part = rule("part", new Bound.PartOfBaseline(0.1), Tier.BLOCK, 1);
    GateRule alert = rule("alert", new Bound.Margin(0.02), Tier.ALERT, 1);
    Rules rules = new Rules(0.05, 0.90, 1, List.of(part, alert));
    Comparison comparison = Docket.table(410, 12, 28, 50);

    assertThat(Derivation.names(rules)).containsExactly("margin", "part", "alert");
    assertThat(Derivation.of(rules, Acceptances.NONE, comparison, "part"))
        .contains(
            "margin     0.0876 (0.1 of the baseline's value)",
            "p          one-sided, of \"not worse\": 0.0083, raised with the other rules of its"
                + " tier: 0.0083; broken from 0.03 down")
        .anySatisfy(step -> assertThat(step).startsWith("answer     SHIP: part: -3.2 points"));
    assertThat(Derivation.of(rules, Acceptances.NONE, comparison, "alert"))
        .contains("margin     0.02 (as declared)")
        .anySatisfy(step -> assertThat(step).endsWith("broken from 0.1 down"))
        .anySatisfy(step -> assertThat(step).startsWith("answer     HOLD: alert: -3.2 points"));
    assertThat(Derivation.of(rules, Acceptances.NONE, comparison, "nobody's")).isEmpty();
  }

  @Test
  void a_floor_shows_the_value_that_it_is_held_against_and_a_missing_answer_why() {
    GateRule floor = rule("floor", new Bound.Floor(0.8), Tier.BLOCK, 1);
    GateRule many = rule("many", new Bound.Floor(0.8), Tier.BLOCK, 501);
    Rules rules = new Rules(0.05, 0.90, 1, List.of(floor, many));
    Comparison comparison = Docket.table(410, 12, 28, 50);

    assertThat(Derivation.of(rules, Acceptances.NONE, comparison, "floor"))
        .startsWith("cases      500 of the candidate, all", "value      0.844 (pass rate)")
        .contains(
            "interval   90 %, 0.815464552 to 0.868832657",
            "floor      0.8",
            "p          one-sided, of \"not below the floor\": 1, raised with the other rules of its"
                + " tier: 1; broken from 0.03 down");
    assertThat(Derivation.of(rules, Acceptances.NONE, comparison, "many"))
        .startsWith("missing    fewer cases than the 501 that the rule asks for.");
  }

  @Test
  void open_cases_show_what_they_could_still_change() {
    Docket before = Docket.of("old").cases("a", 200, State.PASSED).cases("o", 9, State.PASSED);
    Docket after = Docket.of("new").cases("a", 200, State.PASSED).cases("o", 9, State.ERRORED);
    GateRule floor = rule("floor", new Bound.Floor(0.95), Tier.BLOCK, 1);
    Rules rules = new Rules(0.05, 0.90, 1, List.of(floor));
    Comparison comparison = Docket.compare(before, after);

    assertThat(steps(rules, comparison))
        .contains(
            "open       9 cases without a result: at worst -0.07258141 to -0.025222092, at best"
                + " -0.012779748 to 0.012779748; an answer stands only if it is the same in both");
    assertThat(Derivation.of(rules, Acceptances.NONE, comparison, "floor"))
        .anySatisfy(step -> assertThat(step).startsWith("open       9 cases without a result: "));
  }

  @Test
  void what_is_accepted_is_told_behind_the_answer() {
    Acceptance accepted =
        new Acceptance(
            new Matter.Rule(Rules.MARGIN),
            Digest.of("new"),
            "new",
            "shorter on purpose",
            "Ann",
            LocalDate.of(2026, 11, 21),
            LocalDate.of(2026, 12, 24),
            Place.of("accepted.jsonl"));

    assertThat(
            Derivation.of(
                ALONE,
                new Acceptances(List.of(accepted)),
                Docket.table(410, 12, 28, 50),
                Rules.MARGIN))
        .endsWith("accepted   by Ann until 2026-12-24: it does not block.");
  }

  private static List<String> steps(Rules rules, Comparison comparison) {
    return Derivation.of(rules, Acceptances.NONE, comparison, Rules.MARGIN);
  }

  private static GateRule rule(String name, Bound bound, Tier tier, int least) {
    return new GateRule(
        name,
        Measure.PASS,
        new Scope.All(),
        bound,
        tier,
        least,
        Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }
}
