package dev.assize.economics;

import static dev.assize.economics.Bench.euros;
import static dev.assize.economics.Bench.outcome;
import static dev.assize.economics.Bench.passedIf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.base.Usage;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.score.State;
import dev.assize.stats.Wilson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TriadsTest {

  private static final double LEVEL = 0.95;

  /** Ten cases at one cent, of which four pass: 0.10 / 4 = 0.025 a correct answer. */
  @Test
  void quality_cost_and_cost_per_correct_are_what_a_calculator_says() {
    Triad triad = triad(bench(10).once("x", "0.01", i -> passedIf(i < 4)));
    assertThat(triad.quality().share()).isEqualTo(0.4);
    assertThat(triad.quality().cases()).isEqualTo(10);
    assertThat(triad.quality().interval()).isEqualTo(Wilson.interval(4, 10, LEVEL));
    Spending.Known spending = (Spending.Known) triad.spending();
    assertThat(spending.perTrial()).isEqualTo(euros("0.01"));
    assertThat(spending.total()).isEqualTo(euros("0.10"));
    assertThat(spending.range()).as("ten of one price do not show that all have it").isEmpty();
    PerCorrect.Known each = (PerCorrect.Known) triad.perCorrect();
    assertThat(each.each()).isEqualTo(euros("0.025"));
    assertThat(each.range().orElseThrow().lo().amount()).isLessThan(new BigDecimal("0.025"));
    assertThat(each.range().orElseThrow().hi().amount()).isGreaterThan(new BigDecimal("0.025"));
  }

  @Test
  void where_nothing_is_correct_no_money_buys_an_answer() {
    assertThat(triad(bench(8).once("x", "0.01", i -> State.FAILED)).perCorrect())
        .isEqualTo(new PerCorrect.Infinite(euros("0.08")));
  }

  /**
   * Paid: 3 passes, 1 failure and 2 errors at 0.01; the 4 that nobody scored are on neither side.
   */
  @Test
  void an_error_was_paid_for_nothing_and_an_unscored_reply_is_left_out() {
    State[] states = {
      State.PASSED, State.PASSED, State.PASSED, State.FAILED, State.ERRORED,
      State.ERRORED, State.UNSCORED, State.UNSCORED, State.UNSCORED, State.UNSCORED
    };
    Triad triad = triad(bench(10).once("x", "0.01", i -> states[i]));
    assertThat(((PerCorrect.Known) triad.perCorrect()).each()).isEqualTo(euros("0.02"));
    assertThat(triad.quality().share()).isEqualTo(0.75);
    assertThat(triad.quality().counts().errored()).isEqualTo(2);
    assertThat(triad.quality().counts().unscored()).isEqualTo(4);
    assertThat(((Spending.Known) triad.spending()).total()).isEqualTo(euros("0.10"));
  }

  @Test
  void what_has_no_price_is_counted_and_never_0() {
    Triad triad =
        triad(bench(5).subject("x", i -> List.of(outcome(State.PASSED, i < 2 ? "?" : "0.01"))));
    assertThat(triad.spending()).isEqualTo(new Spending.Unpriced(2, 5, "no price for model m"));
    assertThat(triad.perCorrect()).isEqualTo(new PerCorrect.Unpriced("no price for model m"));
  }

  /** Seconds 1 to 100: the median's 95 % limits are the 40th and the 61st. */
  @Test
  void percentiles_of_latency_have_limits_that_are_latencies() {
    Triad triad =
        triad(bench(100).subject("x", i -> List.of(outcome(State.PASSED, "0.01", i + 1))));
    Waiting.Timed timed = (Waiting.Timed) triad.waiting();
    assertThat(timed.percentile(0.5).seconds()).isEqualTo(50);
    assertThat(timed.percentile(0.5).lower()).hasValue(40);
    assertThat(timed.percentile(0.5).upper()).hasValue(61);
    assertThat(timed.percentile(0.95).seconds()).isEqualTo(95);
    assertThat(timed.percentile(0.99).upper()).as("100 cannot say how high").isEmpty();
    assertThat(triad(bench(3).once("x", "0.01", i -> State.PASSED)).waiting())
        .isEqualTo(new Waiting.Untimed("replies from the cassette"));
  }

  /** Trials of one case are no new cases: the interval is as wide as that of the cases. */
  @Test
  void several_trials_make_no_interval_narrower_that_they_should_not() {
    Bench once = bench(60).once("x", "0.01", i -> passedIf(i % 2 == 0));
    Bench thrice =
        bench(60).subject("x", i -> Collections.nCopies(3, outcome(passedIf(i % 2 == 0), "0.01")));
    double narrow = triad(once).quality().interval().orElseThrow().width();
    assertThat(triad(thrice).quality().interval().orElseThrow().width())
        .isGreaterThanOrEqualTo(narrow * 0.99);
    assertThat(triad(thrice).quality().clusters()).isEqualTo(60);
  }

  /** A price book is linear: of twice the prices plus thrice another's, so are all costs. */
  @Test
  void pricing_anew_is_linear() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 30; round++) {
      List<Usage> usages = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        usages.add(Usage.of(random.nextInt(1, 5_000), random.nextInt(1, 800)));
      }
      BigDecimal[] one = prices(random);
      BigDecimal[] other = prices(random);
      BigDecimal[] both = {combined(one[0], other[0]), combined(one[1], other[1])};
      assertThat(total(usages, both))
          .as("round %d", round)
          .isEqualByComparingTo(combined(total(usages, one), total(usages, other)));
      BigDecimal[] tenfold = {one[0].movePointRight(1), one[1].movePointRight(1)};
      PerCorrect.Known dear = (PerCorrect.Known) priced(usages, tenfold).perCorrect();
      PerCorrect.Known cheap = (PerCorrect.Known) priced(usages, one).perCorrect();
      assertThat(dear.each().amount())
          .isEqualByComparingTo(cheap.each().amount().movePointRight(1));
      assertThat(dear.range().orElseThrow().hi().amount().doubleValue())
          .isCloseTo(10 * cheap.range().orElseThrow().hi().amount().doubleValue(), within(1e-9));
    }
  }

  private static BigDecimal[] prices(SplittableRandom random) {
    return new BigDecimal[] {
      BigDecimal.valueOf(random.nextInt(1, 9_999), 3),
      BigDecimal.valueOf(random.nextInt(1, 9_999), 3)
    };
  }

  private static BigDecimal combined(BigDecimal one, BigDecimal other) {
    return one.multiply(BigDecimal.TWO).add(other.multiply(BigDecimal.valueOf(3)));
  }

  private static BigDecimal total(List<Usage> usages, BigDecimal[] prices) {
    return ((Spending.Known) priced(usages, prices).spending()).total().amount();
  }

  private static Triad priced(List<Usage> usages, BigDecimal[] prices) {
    PriceBook book =
        new PriceBook(
            "EUR", Map.of("m", Map.of(Usage.Kind.INPUT, prices[0], Usage.Kind.OUTPUT, prices[1])));
    return triad(
        bench(usages.size())
            .subject(
                "x",
                i ->
                    List.of(
                        new Outcome(
                            passedIf(i % 3 == 0), book.price("m", usages.get(i)), Bench.UNTIMED))));
  }

  @Test
  void the_same_seed_gives_the_same_ranges_and_kinds_have_their_own_triads() {
    Bench bench =
        new Bench()
            .cases("tax", 30)
            .cases("rent", 20)
            .subject("x", i -> List.of(outcome(passedIf(i % 4 > 0), i % 2 == 0 ? "0.01" : "0.03")))
            .once("y", "0.01", i -> State.PASSED);
    List<Triad> all = new Triads(bench.study(), LEVEL, new Seed(1)).all();
    assertThat(all).isEqualTo(new Triads(bench.study(), LEVEL, new Seed(1)).all());
    assertThat(all)
        .extracting(Triad::kind)
        .containsExactly("all", "all", "rent", "rent", "tax", "tax");
    assertThat(all).extracting(Triad::subject).startsWith("x", "y", "x");
    assertThat(((Spending.Known) all.getFirst().spending()).range()).isPresent();
    assertThat(((Spending.Known) all.getFirst().spending()).perTrial()).isEqualTo(euros("0.02"));
    assertThat(((Spending.Known) all.getFirst().spending()).total().amount())
        .isEqualByComparingTo("1.00");
    assertThat(all.getFirst().perCorrect()).isInstanceOf(PerCorrect.Known.class);
    assertThat(bench.study().subject("x").trials(0).getFirst().price())
        .isInstanceOf(Price.Known.class);
  }

  private static Bench bench(int cases) {
    return new Bench().cases("tax", cases);
  }

  private static Triad triad(Bench bench) {
    Study study = bench.once("zero", "0.01", i -> State.PASSED).study();
    return new Triads(study, LEVEL, new Seed(1)).of(Triad.ALL, study.subject("x"), study.all());
  }
}
