package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.regression.Design.EarlyStop;
import dev.assize.regression.Design.TwoLooks;
import dev.assize.regression.Design.Unit;
import dev.assize.regression.Prospect.Assumptions;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What share of its cases a run that may stop early is expected to play. */
class BillTest {

  private static final Seed SEED = new Seed(20_261_121L);
  private static final Rules BY_CASE = new Rules(0.10, 0.90).in(new EarlyStop(Unit.CASE));
  private static final Rules BY_CLUSTER = BY_CASE.in(new EarlyStop(Unit.CLUSTER));

  private static final int RUNS = 300;

  /** So few cases differ that none does in any run. */
  private static final Assumptions STILL = new Assumptions(1e-12, 0, 0.8);

  @Test
  void a_design_that_lets_nothing_stop_a_run_has_no_bill() {
    List<CaseFacts> cases = cases(60, i -> "");

    assertThat(Bill.of(BY_CASE.in(Design.ONE_LOOK), cases, STILL, SEED)).isEmpty();
    assertThat(Bill.of(BY_CASE.in(new TwoLooks(1)), cases, STILL, SEED)).isEmpty();
    assertThat(Bill.of(BY_CASE, List.of(), STILL, SEED)).isEmpty();
  }

  @Test
  void it_is_made_out_for_five_losses_and_the_same_seed_makes_the_same() {
    List<CaseFacts> cases = cases(20, i -> "");
    List<Bill> bills = Bill.of(BY_CASE, cases, STILL, SEED);

    assertThat(bills).extracting(Bill::loss).containsExactly(0.0, 0.03, 0.05, 0.08, 0.20);
    assertThat(bills).extracting(Bill::runs).containsOnly(2_000);
    assertThat(Bill.of(BY_CASE, cases.reversed(), STILL, SEED)).isEqualTo(bills);
  }

  @Test
  void where_no_case_ever_differs_every_run_ships_at_the_same_case() {
    List<CaseFacts> cases = cases(100, i -> "");
    Rules rules = new Rules(0.20, 0.90).in(new EarlyStop(Unit.CASE));
    Walk walk = new Walk(rules, Course.of(new EarlyStop(Unit.CASE), cases, SEED), Walk.Ends.BOTH);
    while (walk.stop().isEmpty()) {
      walk.next(0);
    }
    Course course = Course.of(new EarlyStop(Unit.CASE), cases, SEED);
    Bill still = Bill.of(0, 20, rules, course, STILL, SEED);

    assertThat(walk.cases()).isLessThan(100);
    assertThat(still.share()).isEqualTo(walk.cases() / 100.0);
    assertThat(still.ships()).isEqualTo(1);
    assertThat(still.holds()).isZero();
  }

  @Test
  void runs_that_nothing_stops_play_all_cases() {
    Bill few = Bill.of(BY_CASE, cases(5, i -> ""), STILL, SEED).getFirst();

    assertThat(few).isEqualTo(new Bill(0, 1, 0, 0, 2_000));
  }

  @Test
  void a_large_loss_stops_most_runs_and_never_ships() {
    Rules rules = new Rules(0.05, 0.90).in(new EarlyStop(Unit.CASE));
    Course course = Course.of(new EarlyStop(Unit.CASE), cases(150, i -> ""), SEED);
    Assumptions assumed = new Assumptions(0.1, 0, 0.8);
    Bill equal = Bill.of(0, RUNS, rules, course, assumed, SEED);
    Bill lost = Bill.of(0.20, RUNS, rules, course, assumed, SEED);

    assertThat(lost.holds()).isGreaterThan(0.95);
    assertThat(lost.ships()).isZero();
    assertThat(lost.share()).isBetween(0.1, 0.6);
    // A look may err in one of a hundred runs.
    assertThat(equal.holds()).isLessThan(0.02);
    assertThat(equal.share()).isGreaterThan(lost.share());
  }

  /** Where all break, every run holds at the same case; where all that differ do, in a half. */
  @Test
  void a_loss_is_the_share_of_cases_by_which_more_break_than_are_fixed() {
    Course course = Course.of(new EarlyStop(Unit.CASE), cases(60, i -> ""), SEED);
    Walk walk = new Walk(BY_CASE, course, Walk.Ends.BOTH);
    while (walk.stop().isEmpty()) {
      walk.next(-1);
    }
    Assumptions all = new Assumptions(1, 0, 0.8);

    assertThat(Bill.of(1, 10, BY_CASE, course, all, SEED))
        .isEqualTo(new Bill(1, walk.cases() / 60.0, 1, 0, 10));
    assertThat(Bill.of(1, 10, BY_CASE, course, STILL, SEED))
        .as("a loss cannot exceed what differs")
        .isEqualTo(new Bill(1, walk.cases() / 60.0, 1, 0, 10));
    // Nine in ten break and one in ten is fixed: a loss of 80 points is seen in every run.
    Bill most = Bill.of(0.8, 100, BY_CASE, course, all, SEED);
    assertThat(most.holds()).isGreaterThan(0.98);
    assertThat(most.share()).isGreaterThan(walk.cases() / 60.0).isLessThan(0.5);
    // As many are fixed as break: hardly a run holds, and none may ship on so little.
    Bill even = Bill.of(0, 100, BY_CASE, course, all, SEED);
    assertThat(even.holds()).isLessThan(0.05);
    assertThat(even.share()).isGreaterThan(0.95);
  }

  @Test
  void the_same_draws_make_the_same_bill_and_other_seeds_and_losses_others() {
    Course course = Course.of(new EarlyStop(Unit.CASE), cases(60, i -> ""), SEED);
    Assumptions assumed = new Assumptions(0.5, 0, 0.8);
    Bill bill = Bill.of(0.4, 50, BY_CASE, course, assumed, SEED);

    assertThat(Bill.of(0.4, 50, BY_CASE, course, assumed, SEED)).isEqualTo(bill);
    assertThat(Bill.of(0.4, 50, BY_CASE, course, assumed, SEED.derive("b")).share())
        .isNotEqualTo(bill.share());
  }

  @Test
  void cases_of_a_cluster_that_always_agree_are_one_case() {
    Assumptions alike = new Assumptions(0.2, 1, 0.8);
    List<CaseFacts> pages = cases(240, i -> "page-" + i / 4);
    Course four = Course.of(new EarlyStop(Unit.CLUSTER), pages, SEED);
    Course one = Course.of(new EarlyStop(Unit.CASE), cases(60, i -> ""), SEED);
    Bill clusters = Bill.of(0.20, 1_000, BY_CLUSTER, four, alike, SEED);
    Bill alone = Bill.of(0.20, 1_000, BY_CASE, one, alike, SEED);

    assertThat(clusters.share()).isCloseTo(alone.share(), within(0.02));
    assertThat(clusters.holds()).isCloseTo(alone.holds(), within(0.04));
  }

  @Test
  void cases_of_a_cluster_that_have_nothing_in_common_even_each_other_out() {
    Course pages = Course.of(new EarlyStop(Unit.CLUSTER), cases(480, i -> "page-" + i / 8), SEED);
    Rules rules = new Rules(0.25, 0.90).in(new EarlyStop(Unit.CLUSTER));
    Bill common = Bill.of(0, RUNS, rules, pages, new Assumptions(1, 1, 0.8), SEED);
    Bill some = Bill.of(0, RUNS, rules, pages, new Assumptions(1, 0.25, 0.8), SEED);
    Bill own = Bill.of(0, RUNS, rules, pages, new Assumptions(1, 0, 0.8), SEED);

    assertThat(own.ships()).isGreaterThan(common.ships() + 0.2);
    assertThat(own.share()).isLessThan(common.share());
    assertThat(some.ships()).isBetween(common.ships(), own.ships());
  }

  @Test
  void a_large_set_is_simulated_in_fewer_runs() {
    assertThat(Bill.runs(1)).isEqualTo(2_000);
    assertThat(Bill.runs(500)).isEqualTo(2_000);
    assertThat(Bill.runs(1_000)).isEqualTo(1_000);
    assertThat(Bill.runs(10_000)).isEqualTo(100);
    assertThat(Bill.runs(200_000)).isEqualTo(100);
  }

  private static List<CaseFacts> cases(int count, IntFunction<String> cluster) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new CaseFacts(
                    String.format("c-%05d", i),
                    Digest.of("c-" + i),
                    Digest.of("expect"),
                    new Standing("general", List.of(), "", cluster.apply(i), ""),
                    Importance.NORMAL,
                    1))
        .toList();
  }
}
