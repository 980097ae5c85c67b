package dev.assize.economics;

import static dev.assize.economics.Bench.passedIf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.score.State;
import dev.assize.stats.NonInferiority;
import dev.assize.stats.PairedTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TiersTest {

  /** Large and middle pass 360 of 400 alike but for ten each way; small fails 80 more. */
  private static Bench three() {
    return new Bench()
        .cases("tax", 400)
        .once("large", "0.10", i -> passedIf(i >= 40))
        .once("middle", "0.02", i -> passedIf(i >= 50 || i < 10))
        .once("small", "0.001", i -> passedIf(i >= 120));
  }

  @Test
  void the_cheapest_that_is_within_the_margin_of_every_other_is_chosen() {
    Tier.Chosen chosen = (Tier.Chosen) tiers(three(), TierRule.within(0.05)).getFirst();
    assertThat(chosen.subject()).isEqualTo("middle");
    Tier.Candidate middle = candidate(chosen, "middle");
    assertThat(middle.rival()).isEqualTo("large");
    double p = NonInferiority.of(new PairedTable(350, 10, 10, 30), 0.05).orElseThrow().p().value();
    assertThat(middle.p().value()).isCloseTo(p, within(1e-12));
    assertThat(candidate(chosen, "small").isProven()).isFalse();
    assertThat(candidate(chosen, "small").adjusted().value()).isGreaterThan(0.99);
    assertThat(candidate(chosen, "large").isProven()).isTrue();
  }

  /** A hundred and fifty cases of which a fifth differ prove no margin of three points. */
  @Test
  void without_evidence_nobody_is_chosen_and_the_power_says_why() {
    Bench bench =
        new Bench()
            .cases("tax", 150)
            .once("large", "0.10", i -> passedIf(i % 10 > 0))
            .once("small", "0.01", i -> passedIf(i % 10 != 1));
    Tier.NoEvidence none = (Tier.NoEvidence) tiers(bench, TierRule.within(0.03)).getFirst();
    assertThat(none.why())
        .isEqualTo("of no subject is it shown to be within the margin of every other");
    Tier.Candidate small = candidate(none, "small");
    assertThat(small.power().orElseThrow()).isLessThan(0.3);
    // (z of 0.975 + z of 0.80) sqrt(0.2 / 150), by hand: 2.8016 x 0.036515.
    assertThat(small.smallestMargin().orElseThrow()).isCloseTo(0.1023, within(1e-4));
  }

  @Test
  void a_small_kind_is_described_and_decides_nothing() {
    Bench bench =
        new Bench()
            .cases("tax", 119)
            .once("large", "0.10", i -> State.PASSED)
            .once("small", "0.01", i -> State.PASSED);
    assertThat(tiers(bench, TierRule.within(0.10)).getFirst())
        .isInstanceOfSatisfying(
            Tier.Described.class, described -> assertThat(described.cases()).isEqualTo(119));
  }

  /** Forty cases that nobody scored could all have been failures. */
  @Test
  void cases_that_are_open_take_an_answer_away() {
    Bench bench =
        new Bench()
            .cases("tax", 400)
            .once("large", "0.10", i -> State.PASSED)
            .once("small", "0.01", i -> i < 40 ? State.UNSCORED : State.PASSED);
    Tier tier = tiers(bench, TierRule.within(0.05)).getFirst();
    assertThat(candidate(tier, "small").isProven()).isFalse();
    assertThat(tier)
        .isInstanceOfSatisfying(
            Tier.Chosen.class, chosen -> assertThat(chosen.subject()).isEqualTo("large"));
  }

  @Test
  void what_has_no_price_is_not_the_cheapest() {
    Bench bench =
        new Bench()
            .cases("tax", 300)
            .once("priced", "0.10", i -> State.PASSED)
            .once("unpriced", "?", i -> State.PASSED);
    assertThat(tiers(bench, TierRule.within(0.05)).getFirst())
        .isInstanceOfSatisfying(
            Tier.Chosen.class, chosen -> assertThat(chosen.subject()).isEqualTo("priced"));
    Bench none =
        new Bench()
            .cases("tax", 300)
            .once("a", "?", i -> State.PASSED)
            .once("b", "?", i -> State.PASSED);
    assertThat(((Tier.NoEvidence) tiers(none, TierRule.within(0.05)).getFirst()).why())
        .isEqualTo("none of those that are good enough has a price");
  }

  /**
   * As billed, small costs 0.0101 and middle 0.011. Attempts of small that told no use may have
   * cost 0.05 each, as its dearest reply did: with five of them it still costs less, with twelve
   * more.
   */
  @Test
  void what_has_no_bill_is_not_shown_to_be_the_cheapest() {
    assertThat(chosen(open(0)).subject()).isEqualTo("small");
    assertThat(chosen(open(5)).subject()).isEqualTo("small");
    Tier.Chosen chosen = chosen(open(12));
    assertThat(chosen.subject()).isEqualTo("middle");
    assertThat(chosen.perhapsCheaper())
        .extracting(Tier.Candidate::subject)
        .containsExactly("small");
    Spending.Known small = (Spending.Known) candidate(chosen, "small").spending();
    assertThat(small.unbilled()).isEqualTo(12);
    // 400 replies: 0.01 each but one of 0.05, as billed; and 12 of 0.05 more at most.
    assertThat(small.total()).isEqualTo(Bench.euros("4.04"));
    assertThat(small.cautious()).isEqualTo(Bench.euros("0.0116"));
    assertThat(chosen(open(5)).perhapsCheaper()).isEmpty();
  }

  @Test
  void what_is_surely_dearer_needs_no_bill_for_it() {
    Bench bench =
        new Bench()
            .cases("tax", 400)
            .subject("dear", i -> List.of(Bench.unbilled(State.PASSED, "0.02", 1)))
            .once("cheap", "0.01", i -> State.PASSED);
    assertThat(chosen(bench).subject()).isEqualTo("cheap");
    assertThat(chosen(bench).perhapsCheaper()).isEmpty();
  }

  private static Bench open(long unbilled) {
    return new Bench()
        .cases("tax", 400)
        .subject(
            "small",
            i ->
                List.of(
                    i == 0
                        ? Bench.unbilled(State.PASSED, "0.05", unbilled)
                        : Bench.outcome(State.PASSED, "0.01")))
        .once("middle", "0.011", i -> State.PASSED);
  }

  private static Tier.Chosen chosen(Bench bench) {
    return (Tier.Chosen) tiers(bench, TierRule.within(0.05)).getFirst();
  }

  /** The same evidence among more kinds must overcome a stricter limit. */
  @Test
  void more_kinds_share_one_alpha() {
    Bench alone = pair("tax");
    Tier.Candidate one = candidate(tiers(alone, TierRule.within(0.05)).getFirst(), "small");
    Bench among = pair("tax", "rent", "visa");
    Tier.Candidate shared =
        candidate(
            tiers(among, TierRule.within(0.05)).stream()
                .filter(tier -> tier.kind().equals("tax"))
                .findFirst()
                .orElseThrow(),
            "small");
    assertThat(shared.p().value()).isCloseTo(one.p().value(), within(1e-12));
    assertThat(shared.adjusted().value()).isGreaterThan(2 * one.adjusted().value());
  }

  private static Bench pair(String... kinds) {
    Bench bench = new Bench();
    for (String kind : kinds) {
      bench.cases(kind, 300);
    }
    return bench
        .once("large", "0.10", i -> passedIf(i % 300 >= 15))
        .once("small", "0.01", i -> passedIf(i % 300 < 285));
  }

  @Test
  void a_rule_outside_its_range_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TierRule.within(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TierRule(0.1, 0.5, 120));
    assertThatIllegalArgumentException().isThrownBy(() -> new TierRule(0.1, 0.05, 0));
  }

  private static List<Tier> tiers(Bench bench, TierRule rule) {
    return new Tiers(bench.study(), rule, new Seed(1)).all();
  }

  private static Tier.Candidate candidate(Tier tier, String subject) {
    return tier.candidates().stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
