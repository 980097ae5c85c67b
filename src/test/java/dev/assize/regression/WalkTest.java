package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.regression.Design.EarlyStop;
import dev.assize.regression.Design.Unit;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WalkTest {

  private static final Seed SEED = new Seed(20_261_121L);
  private static final Rules RULES = new Rules(0.05, 0.90);
  private static final EarlyStop BY_CASE = new EarlyStop(Unit.CASE);

  @Test
  void a_candidate_that_breaks_half_the_cases_is_stopped_early_and_beyond_the_margin() {
    List<CaseFacts> cases = cases(300, Importance.NORMAL);
    Stop stop = walked(RULES, cases, i -> i % 2 == 0).orElseThrow();

    assertThat(stop.answer()).isEqualTo(Answer.HOLD);
    assertThat(stop.cases()).hasSizeBetween(15, 80);
    assertThat(stop.words()).isEqualTo("stopped after " + stop.cases().size() + " of 300 cases");
    assertThat(stop.evidence().rejects(0.01)).isTrue();
    Interval interval = stop.interval().orElseThrow();
    assertThat(interval.level()).isEqualTo(0.98);
    assertThat(interval.hi()).isLessThan(-0.05 + 0.0003);
  }

  @Test
  void what_is_worse_within_the_margin_stops_nobody_for_hold() {
    Rules wide = new Rules(0.40, 0.90);
    assertThat(walked(wide, cases(300, Importance.NORMAL), i -> i % 5 == 0))
        .hasValueSatisfying(stop -> assertThat(stop.answer()).isEqualTo(Answer.SHIP));
  }

  @Test
  void an_equal_candidate_ships_before_the_end_only_where_nothing_else_can_stand_in_its_way() {
    List<CaseFacts> cases = cases(400, Importance.NORMAL);
    Stop stop = walked(RULES, cases, i -> false).orElseThrow();
    assertThat(stop.answer()).isEqualTo(Answer.SHIP);
    assertThat(stop.cases()).hasSizeLessThan(300);

    List<CaseFacts> critical = new ArrayList<>(cases.subList(0, 399));
    critical.add(facts("last", "c", Importance.CRITICAL, ""));
    Course course = Course.of(BY_CASE, critical, SEED);
    int at =
        course.units().stream().map(u -> u.cases().getFirst().id()).toList().indexOf("last") + 1;
    assertThat(walked(RULES, critical, i -> false).orElseThrow().cases())
        .hasSize(Math.max(at, stop.cases().size()));

    GateRule blocking =
        new GateRule(
            "odd",
            Measure.PASS,
            new Scope.Category("odd"),
            new Bound.Margin(0.1),
            Tier.BLOCK,
            1,
            GateRule.Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));
    Rules more = new Rules(0.05, 0.90, 1, List.of(blocking));
    assertThat(walked(more, cases, i -> false)).isEmpty();
    assertThat(walked(more, cases, i -> i % 2 == 0).orElseThrow().answer()).isEqualTo(Answer.HOLD);
  }

  @Test
  void cases_that_nobody_knows_count_against_the_answer() {
    List<CaseFacts> cases = cases(300, Importance.NORMAL);
    Walk walk = new Walk(RULES, Course.of(BY_CASE, cases, SEED), Walk.Ends.BOTH);
    while (!walk.isOver()) {
      walk.next(id -> Optional.empty());
    }
    assertThat(walk.stop()).isEmpty();
  }

  @Test
  void several_candidates_need_more_to_ship_and_no_more_to_hold() {
    List<CaseFacts> cases = cases(400, Importance.NORMAL);
    Rules three = RULES.forCandidates(3);
    assertThat(walked(three, cases, i -> false).orElseThrow().cases().size())
        .isGreaterThan(walked(RULES, cases, i -> false).orElseThrow().cases().size());
    assertThat(walked(three, cases, i -> i % 2 == 0).orElseThrow().cases())
        .isEqualTo(walked(RULES, cases, i -> i % 2 == 0).orElseThrow().cases());
  }

  @Test
  void clusters_of_any_size_have_the_mean_of_their_cases() {
    List<CaseFacts> cases = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      cases.add(facts(id(i), "all", Importance.NORMAL, "page-" + (i < 120 ? i / 6 : i / 2)));
    }
    Course course = Course.of(new EarlyStop(Unit.CLUSTER), cases, SEED);
    assertThat(course.units()).hasSize(20 + 60);
    assertThat(course.cases()).isEqualTo(240);
    assertThat(Course.hasClusters(cases)).isTrue();

    Walk walk = new Walk(RULES, course, Walk.Ends.BOTH);
    while (walk.stop().isEmpty() && !walk.isOver()) {
      walk.next(id -> Optional.of(pair(cases, id, i -> i % 3 != 0)));
    }
    Stop stop = walk.stop().orElseThrow();
    assertThat(stop.answer()).isEqualTo(Answer.HOLD);
    assertThat(stop.interval().orElseThrow().contains(-2.0 / 3)).isTrue();
  }

  @Test
  void the_course_hangs_on_seed_and_cases_and_not_on_their_listing() {
    List<CaseFacts> cases = cases(50, Importance.NORMAL);
    Course course = Course.of(BY_CASE, cases, SEED);
    assertThat(Course.of(BY_CASE, cases.reversed(), SEED)).isEqualTo(course);
    assertThat(Course.of(BY_CASE, cases, SEED.derive("other"))).isNotEqualTo(course);
  }

  @Test
  void the_gate_says_where_a_run_was_stopped_and_by_what() {
    List<CaseFacts> cases = cases(300, Importance.NORMAL);
    Stop stop = walked(RULES, cases, i -> i % 2 == 0).orElseThrow();
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (CaseFacts facts : cases) {
      if (stop.cases().contains(facts.id())) {
        Walk.Pair pair = pair(cases, facts.id(), i -> i % 2 == 0);
        before.add(facts, pair.baseline().trials());
        after.add(facts, pair.candidate().trials());
      }
    }

    Decision decision = new Gate(RULES).decide(Docket.compare(before, after), stop);

    assertThat(decision.answer()).isEqualTo(Answer.HOLD);
    assertThat(decision.sentence())
        .contains("98 % interval", stop.cases().size() + " paired cases; the gate allows -5.0.")
        .endsWith("Stopped after " + stop.cases().size() + " of 300 cases.");
    assertThat(decision.reasons().getFirst())
        .contains("below what the gate allows", stop.evidence().text(), "(needed: 100)");
    assertThat(decision.toSettle()).isEmpty();
  }

  @Test
  void a_design_is_read_back_from_its_text() {
    for (Design design :
        List.of(Design.ONE_LOOK, BY_CASE, new EarlyStop(Unit.CLUSTER), new Design.TwoLooks(3))) {
      assertThat(Design.parse(design.text())).contains(design);
    }
    assertThat(Design.parse("seventh look")).isEmpty();
  }

  @Test
  void the_looks_share_the_error_of_one() {
    assertThat(Look.LAST.wholeSet() + Look.EARLY_SHARE).isEqualTo(1);
    assertThat(Look.FIRST.wholeSet() + Look.SECOND.wholeSet()).isEqualTo(1);
    assertThat(RULES.earlyAlpha()).isEqualTo(0.01, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(RULES.at(Look.LAST).holdLevel()).isEqualTo(0.92);
    assertThat(RULES.at(Look.LAST).ruleLevel()).isEqualTo(0.90);
    assertThat(RULES.holdLevel()).isEqualTo(0.90);
    assertThat(RULES.shipLevel()).isEqualTo(0.90);
  }

  private static Optional<Stop> walked(
      Rules rules, List<CaseFacts> cases, Predicate<Integer> broke) {
    Walk walk = new Walk(rules, Course.of(BY_CASE, cases, SEED), Walk.Ends.BOTH);
    while (walk.stop().isEmpty() && !walk.isOver()) {
      walk.next(id -> Optional.of(pair(cases, id, broke)));
    }
    return walk.stop();
  }

  private static Walk.Pair pair(List<CaseFacts> cases, String id, Predicate<Integer> broke) {
    for (int i = 0; i < cases.size(); i++) {
      CaseFacts facts = cases.get(i);
      if (facts.id().equals(id)) {
        State now = broke.test(i) ? State.FAILED : State.PASSED;
        return new Walk.Pair(score(facts, State.PASSED), score(facts, now));
      }
    }
    throw new AssertionError(id);
  }

  private static CaseScore score(CaseFacts facts, State state) {
    return CaseScore.of(facts, Counts.NONE.plus(state), CaseScore.UNGRADED);
  }

  private static List<CaseFacts> cases(int count, Importance importance) {
    List<CaseFacts> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(facts(id(i), i % 4 < 2 ? "even" : "odd", importance, ""));
    }
    return cases;
  }

  private static String id(int i) {
    return String.format("case-%04d", i);
  }

  private static CaseFacts facts(
      String id, String category, Importance importance, String cluster) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing(category, List.of(), "", cluster, ""),
        importance,
        1);
  }
}
