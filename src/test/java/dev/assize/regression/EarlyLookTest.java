package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Design.EarlyStop;
import dev.assize.regression.Design.Unit;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.EValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the differences seen so far are enough, and what the gate then says. */
class EarlyLookTest {

  private static final double MARGIN = 0.05;

  /** {@code E = (2^(n+1) - 1) / (n + 1)} after n broken cases and none fixed. */
  @Test
  void evidence_of_worse_grows_with_each_broken_case() {
    EarlyLook look = new EarlyLook(Rules.USUAL, MARGIN);
    assertThat(look.evidence()).isEqualTo(EValue.ONE);
    observe(look, -1, 8);
    assertThat(look.evidence().value()).isCloseTo(511 / 9.0, within(1e-9));
    observe(look, -1, 1);
    assertThat(look.evidence().value()).isCloseTo(1_023 / 10.0, within(1e-9));
  }

  @Test
  void unchanged_cases_are_no_evidence_of_worse() {
    EarlyLook look = new EarlyLook(Rules.USUAL, MARGIN);
    observe(look, 0, 10);
    observe(look, -1, 9);
    observe(look, 0, 10);
    assertThat(look.evidence().value()).isCloseTo(1_023 / 10.0, within(1e-9));
  }

  @Test
  void fixed_cases_weigh_against_worse_and_the_largest_evidence_stays() {
    EarlyLook look = new EarlyLook(Rules.USUAL, MARGIN);
    observe(look, 1, 9);
    observe(look, -1, 9);
    assertThat(look.evidence().value()).isLessThan(2);
    observe(look, -1, 30);
    EValue most = look.evidence();
    observe(look, 1, 5);
    assertThat(look.evidence()).isEqualTo(most);
  }

  @Test
  void a_case_that_is_not_known_may_have_been_fixed_and_may_have_broken() {
    EarlyLook look = new EarlyLook(Rules.USUAL, MARGIN);
    for (int i = 0; i < 500; i++) {
      look.observe(-1, 1);
    }
    assertThat(look.isWorse()).isFalse();
    assertThat(look.isWithinMargin()).isFalse();
    assertThat(look.evidence()).isEqualTo(EValue.ONE);
  }

  @Test
  void worse_takes_the_evidence_as_well_as_a_loss_beyond_the_margin() {
    EarlyLook narrow = new EarlyLook(Rules.USUAL, MARGIN);
    observe(narrow, -1, 8);
    assertThat(narrow.isWorse()).as("an e-value of 57, where 100 are needed").isFalse();
    observe(narrow, -1, 40);
    assertThat(narrow.isWorse()).isTrue();
    assertThat(narrow.isWithinMargin()).isFalse();

    EarlyLook wide = new EarlyLook(Rules.USUAL, 0.9);
    observe(wide, -1, 15);
    assertThat(wide.evidence().rejects(0.01)).isTrue();
    assertThat(wide.isWorse()).as("a loss of 90 points is not beyond 90 points").isFalse();
  }

  @Test
  void equal_versions_are_within_the_margin_sooner_where_it_is_wide() {
    assertThat(looksUntilWithin(Rules.USUAL, 0.5)).isLessThan(looksUntilWithin(Rules.USUAL, 0.1));
    assertThat(looksUntilWithin(Rules.USUAL.forCandidates(4), 0.1))
        .isGreaterThan(looksUntilWithin(Rules.USUAL, 0.1));
  }

  @Test
  void a_course_by_cluster_holds_the_cases_of_each_together() {
    List<CaseFacts> cases = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      cases.add(Docket.facts("c-" + i, "general", Importance.NORMAL));
    }
    cases.add(Docket.facts("z", "safety", Importance.CRITICAL));
    Course course = Course.of(new EarlyStop(Unit.CLUSTER), cases, new Seed(7));

    assertThat(course.units()).hasSize(11);
    assertThat(course.cases()).isEqualTo(11);
    assertThat(course.largest()).isEqualTo(1);
    assertThat(course.critical()).isEqualTo(1);
    assertThat(Course.hasClusters(cases)).isFalse();
    assertThat(new Course(List.of(new Course.Unit(cases))).largest()).isEqualTo(11);
    assertThat(new Course(List.of()).largest()).isEqualTo(1);
  }

  @Test
  void the_gate_says_what_a_ship_before_the_end_rests_on() {
    List<CaseFacts> cases = new ArrayList<>();
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 200; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      cases.add(facts);
      before.add(facts, Counts.NONE.plus(State.PASSED));
      after.add(facts, Counts.NONE.plus(State.PASSED));
    }
    Comparison all = Docket.compare(before, after);
    Rules rules = new Rules(0.2, 0.90);
    Course course = Course.of(new EarlyStop(Unit.CASE), cases, new Seed(7));
    Walk walk = new Walk(rules, course, Walk.Ends.BOTH);
    while (walk.stop().isEmpty()) {
      walk.next(
          id ->
              all.pairs().stream()
                  .filter(pair -> pair.id().equals(id))
                  .findFirst()
                  .map(pair -> new Walk.Pair(pair.baseline(), pair.candidate())));
    }
    Stop stop = walk.stop().orElseThrow();
    Decision decision = new Gate(rules).decide(all, stop);

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.sentence())
        .startsWith("No case changed (98 % interval ")
        .endsWith(" Stopped after " + walk.units() + " of 200 cases.");
    assertThat(decision.reasons())
        .containsExactly(
            "The 98 % betting interval, which holds whenever one stops, lies above what the gate"
                + " forbids.");
    assertThat(stop.interval().orElseThrow().isAbove(-0.2)).isTrue();
  }

  @Test
  void limits_of_uneven_units_never_leave_the_scale() {
    // The mean over units is half that over cases, and the limits of two values reach far out.
    Stop.Bet bet = new Stop.Bet(List.of(0.0, 0.0), 0.98, 0.5);

    assertThat(bet.interval())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.lo()).isEqualTo(-1);
              assertThat(interval.hi()).isEqualTo(1);
              assertThat(interval.level()).isEqualTo(0.98);
            });
    assertThat(Optional.of(new Stop.Bet(zeros(200), 0.98, 0.5)).flatMap(Stop.Bet::interval))
        .hasValueSatisfying(
            interval ->
                assertThat(interval.lo())
                    .isCloseTo(
                        2 * new Stop.Bet(zeros(200), 0.98, 1).interval().orElseThrow().lo(),
                        within(1e-12)));
  }

  private static List<Double> zeros(int count) {
    return Collections.nCopies(count, 0.0);
  }

  private static int looksUntilWithin(Rules rules, double margin) {
    EarlyLook look = new EarlyLook(rules, margin);
    int looks = 0;
    while (!look.isWithinMargin()) {
      look.observe(0, 0);
      looks++;
    }
    return looks;
  }

  private static void observe(EarlyLook look, double difference, int times) {
    for (int i = 0; i < times; i++) {
      look.observe(difference, difference);
    }
  }
}
