package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.GateRule.Missing;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Opinionated;
import dev.assize.score.Scale;
import dev.assize.score.State;
import dev.assize.stats.BettingBound;
import dev.assize.stats.EValue;
import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
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
            "margin     0.0876 = 0.1 of the baseline's 0.876",
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

  @Test
  void a_look_among_several_shows_what_of_the_error_it_may_spend() {
    assertThat(steps(ALONE.at(Look.FIRST), Docket.table(440, 5, 5, 50)))
        .contains("look       may spend 0.4 of the error: level 1 - (1 - 0.9) * 0.4 = 0.96")
        .anySatisfy(step -> assertThat(step).startsWith("interval   96 %, "));
    assertThat(steps(ALONE, Docket.table(440, 5, 5, 50)))
        .noneSatisfy(step -> assertThat(step).startsWith("look"));
  }

  @Test
  void a_run_that_stopped_shows_its_evidence_and_its_betting_interval() {
    List<Double> values = Collections.nCopies(46, -1.0);
    Stop stop =
        new Stop(
            Answer.HOLD,
            IntStream.range(0, 46).mapToObj(i -> "c-" + i).toList(),
            500,
            new EValue(Math.log(250)),
            100,
            new Stop.Bet(values, 0.98, 1));
    Interval betting = BettingBound.interval(values, 0.98).orElseThrow();

    assertThat(Derivation.of(stop, ALONE))
        .containsExactly(
            "stopped    stopped after 46 of 500 cases",
            "e-value    of \"worse\": "
                + new EValue(Math.log(250)).text()
                + " at most; a HOLD needs 100",
            "betting    98 % interval "
                + Steps.number(betting.lo())
                + " to "
                + Steps.number(betting.hi())
                + ", whenever one stops; minus the margin is -0.05",
            "answer     HOLD.");
  }

  @Test
  void a_rule_shows_its_own_pairs_and_the_interval_that_decides_it() {
    GateRule rule = rule("whole", new Bound.Margin(0.02), Tier.BLOCK, 1);
    Rules rules = new Rules(0.05, 0.90, 1, List.of(rule));

    assertThat(Derivation.of(rules, Acceptances.NONE, Docket.table(410, 12, 28, 50), "whole"))
        .startsWith("pairs      500 cases of all with a pass rate on both sides, in 500 clusters")
        .contains("interval   90 %, -0.053964586 to -0.011583574");
  }

  @Test
  void open_cases_of_a_floor_show_the_candidate_s_share_at_worst_and_at_best() {
    Docket before = Docket.of("old").cases("a", 90, State.PASSED).cases("o", 10, State.FAILED);
    Docket after = Docket.of("new").cases("a", 90, State.PASSED).cases("o", 10, State.ERRORED);
    GateRule floor = rule("floor", new Bound.Floor(0.8), Tier.BLOCK, 1);
    Interval worst = Wilson.interval(90, 100, 0.90).orElseThrow();
    Interval best = Wilson.interval(100, 100, 0.90).orElseThrow();

    assertThat(
            Derivation.of(
                new Rules(0.05, 0.90, 1, List.of(floor)),
                Acceptances.NONE,
                Docket.compare(before, after),
                "floor"))
        .contains(
            "open       10 cases without a result: at worst "
                + Steps.number(worst.lo())
                + " to "
                + Steps.number(worst.hi())
                + ", at best "
                + Steps.number(best.lo())
                + " to "
                + Steps.number(best.hi())
                + "; an answer stands only if it is the same in both");
  }

  @Test
  void ratings_show_marks_as_people_know_them_beside_the_parts_that_the_gate_counts() {
    Observed rated = new Observed.Rated(new Opinionated("anna", "tone"), new Scale(1, 5));
    GateRule rule =
        new GateRule(
            "tone",
            rated,
            new Scope.All(),
            new Bound.Margin(0.1),
            Tier.BLOCK,
            1,
            Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));
    Comparison plain = Docket.table(10, 0, 0, 30);
    // Where the judge passes, Anna's mark rose from 3 to 4; elsewhere it stayed 3.
    Observations marks =
        new ObservedOpinions(
            "a rating tone by anna",
            id -> OptionalDouble.of(0.5),
            id -> OptionalDouble.of(id.startsWith("a") ? 0.75 : 0.5),
            Set.of());
    Comparison comparison =
        new Comparison(
            plain.baseline(),
            plain.candidate(),
            plain.pairs(),
            plain.changes(),
            Map.of(rated, marks),
            Map.of());
    Contrasted.Contrast found =
        (Contrasted.Contrast) marks.contrast(plain.pairs(), Imputation.NONE, 0.90);

    List<String> steps =
        Derivation.of(
            new Rules(0.05, 0.90, 1, List.of(rule)), Acceptances.NONE, comparison, "tone");

    assertThat(steps)
        .startsWith(
            "pairs      40 cases with a rating tone by anna",
            "means      baseline 3, candidate 3.25: +0.25 on the scale 1 to 5",
            "unit       parts of the scale 1 to 5, difference 0.0625",
            "method     " + found.method(),
            "interval   90 %, "
                + Steps.number(found.interval().orElseThrow().lo())
                + " to "
                + Steps.number(found.interval().orElseThrow().hi()),
            "margin     0.1 (as declared)");
    assertThat(steps.getLast())
        .contains("; kept. Better on 10, worse on 0, alike on 30 (in points ");
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
