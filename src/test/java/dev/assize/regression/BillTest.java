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
    Bill still = Bill.of(rules, cases, STILL, SEED).getFirst();

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
    List<Bill> bills =
        Bill.of(
            new Rules(0.05, 0.90).in(new EarlyStop(Unit.CASE)),
            cases(150, i -> ""),
            new Assumptions(0.1, 0, 0.8),
            SEED);
    Bill equal = bills.getFirst();
    Bill lost = bills.getLast();

    assertThat(lost.holds()).isGreaterThan(0.95);
    assertThat(lost.ships()).isZero();
    assertThat(lost.share()).isBetween(0.1, 0.6);
    // A look may err in one of a hundred runs.
    assertThat(equal.holds()).isLessThan(0.02);
    assertThat(equal.share()).isGreaterThan(lost.share());
  }

  @Test
  void cases_of_a_cluster_that_always_agree_are_one_case() {
    Assumptions alike = new Assumptions(0.2, 1, 0.8);
    Bill clusters = Bill.of(BY_CLUSTER, cases(240, i -> "page-" + i / 4), alike, SEED).getLast();
    Bill alone = Bill.of(BY_CASE, cases(60, i -> ""), alike, SEED).getLast();

    assertThat(clusters.runs()).isEqualTo(alone.runs());
    assertThat(clusters.share()).isCloseTo(alone.share(), within(0.02));
    assertThat(clusters.holds()).isCloseTo(alone.holds(), within(0.04));
  }

  @Test
  void cases_of_a_cluster_that_have_nothing_in_common_even_each_other_out() {
    List<CaseFacts> pages = cases(480, i -> "page-" + i / 8);
    Rules rules = new Rules(0.25, 0.90).in(new EarlyStop(Unit.CLUSTER));
    Bill common = Bill.of(rules, pages, new Assumptions(1, 1, 0.8), SEED).getFirst();
    Bill own = Bill.of(rules, pages, new Assumptions(1, 0, 0.8), SEED).getFirst();

    assertThat(own.ships()).isGreaterThan(common.ships() + 0.2);
    assertThat(own.share()).isLessThan(common.share());
  }

  @Test
  void a_large_set_is_simulated_in_fewer_runs() {
    Rules wide = new Rules(0.60, 0.90).in(new EarlyStop(Unit.CASE));

    assertThat(Bill.of(wide, cases(1_000, i -> ""), STILL, SEED))
        .extracting(Bill::runs)
        .containsOnly(1_000);
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
