package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.EProcess.Bet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class EProcessTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/e-values.csv", useHeadersInDisplayName = true)
  void e_values_are_those_of_the_oracle(int n10, int n01, String different, String worse) {
    assertThat(Bet.DIFFERENT.of(n10, n01).value()).is(figure(different));
    assertThat(Bet.WORSE.of(n10, n01).value()).is(figure(worse));
  }

  /** What makes it a fair bet: if the hypothesis holds, the next step is worth what this one is. */
  @ParameterizedTest
  @EnumSource
  void the_mean_of_the_next_two_values_is_the_present_one(Bet bet) {
    for (int n10 = 0; n10 <= 40; n10++) {
      for (int n01 = 0; n01 <= 40; n01++) {
        double next = (bet.of(n10 + 1, n01).value() + bet.of(n10, n01 + 1).value()) / 2;
        double now = bet.of(n10, n01).value();
        assertThat(next).as("%s, %s", n10, n01).isCloseTo(now, within(1e-11 * now));
      }
    }
  }

  @Test
  void the_two_sided_bet_is_the_same_from_either_side() {
    Drawn.tables(
        (table, level) ->
            assertThat(Bet.DIFFERENT.of(table.n10(), table.n01()).ln())
                .isCloseTo(Bet.DIFFERENT.of(table.n01(), table.n10()).ln(), within(1e-9)));
  }

  @Test
  void a_candidate_that_only_fixes_loses_the_bet_on_worse() {
    EProcess process = EProcess.on(Bet.WORSE);
    for (int i = 0; i < 2000; i++) {
      process = process.fixed();
    }
    // P[Bin(2001) <= 0] P[Bin(2000) = 0]^-1 2/2001 = 1/2001
    assertThat(process.now().ln()).isCloseTo(-Math.log(2001), within(1e-9));
    assertThat(process.largest()).isEqualTo(EValue.ONE);
    assertThat(process.largest().p()).isEqualTo(PValue.ONE);
  }

  @Test
  void evidence_beyond_a_double_is_kept() {
    EValue huge = Bet.WORSE.of(0, 20_000);
    assertThat(huge.ln()).isCloseTo(20_001 * Math.log(2) - Math.log(20_001), within(1e-8));
    assertThat(huge).hasToString("> 1e+300");
    assertThat(huge.p()).hasToString("< 1e-300");
    assertThat(huge.rejects(1e-300)).isTrue();
  }

  @Test
  void the_anytime_p_value_remembers_the_strongest_moment() {
    EProcess process = EProcess.on(Bet.WORSE);
    for (int i = 0; i < 6; i++) {
      process = process.broke();
    }
    PValue then = process.largest().p();
    assertThat(then.value()).isCloseTo(1 / 18.142857143, within(1e-9));
    for (int i = 0; i < 6; i++) {
      process = process.fixed();
    }
    assertThat(process.now().value()).isLessThan(1.1);
    assertThat(process.largest().p()).isEqualTo(then);
  }

  @Test
  void six_broken_cases_in_a_row_do_not_yet_reject_at_5_percent_but_eight_do() {
    assertThat(Bet.WORSE.of(0, 6).rejects(0.05)).isFalse();
    assertThat(Bet.WORSE.of(0, 8).rejects(0.05)).isTrue();
  }

  /** Ville's bound, looked at after every case. */
  @ParameterizedTest
  @EnumSource
  void equal_sides_are_rejected_at_any_of_400_looks_in_at_most_5_percent(Bet bet) {
    SplittableRandom random = new SplittableRandom(20261121);
    int runs = 2000;
    int rejected = 0;
    for (int i = 0; i < runs; i++) {
      EProcess process = EProcess.on(bet);
      for (int k = 0; k < 400 && !process.largest().rejects(0.05); k++) {
        process = random.nextBoolean() ? process.fixed() : process.broke();
      }
      rejected += process.largest().rejects(0.05) ? 1 : 0;
    }
    // four standard errors of a rate of 5 % in 2,000 runs
    assertThat(rejected / (double) runs).isBetween(0.005, 0.05 + 0.0195);
  }

  @Test
  void without_cases_nothing_is_won_or_lost() {
    for (Bet bet : Bet.values()) {
      assertThat(bet.of(0, 0).ln()).isCloseTo(0, within(1e-15));
      assertThat(EProcess.on(bet).largest().p()).isEqualTo(PValue.ONE);
    }
  }

  @Test
  void counts_that_cannot_be_are_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bet.WORSE.of(-1, 0))
        .withMessageStartingWith("n10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bet.WORSE.of(0, Integer.MAX_VALUE))
        .withMessageStartingWith("n01");
    assertThatIllegalArgumentException().isThrownBy(() -> new EValue(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> EValue.ONE.rejects(0));
  }

  @Test
  void it_is_printed_alike_everywhere() {
    assertThat(new EValue(Math.log(9.544926))).hasToString("9.54");
    assertThat(new EValue(Math.log(0.03125))).hasToString("0.0313");
    assertThat(new EValue(Math.log(1.6469e38))).hasToString("1.6e+38");
    assertThat(new EValue(Math.log(4e-9))).hasToString("4.0e-09");
    assertThat(new EValue(-800)).hasToString("< 1e-300");
  }
}
