package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class McNemarTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/mcnemar.csv", useHeadersInDisplayName = true)
  void p_values_are_those_of_the_literature(
      int n11, int n10, int n01, int n00, String exact, String midP) {
    PairedTable table = new PairedTable(n11, n10, n01, n00);
    assertThat(McNemar.exact(table).value()).is(figure(exact));
    if (midP != null) {
      assertThat(McNemar.midP(table).value()).is(figure(midP));
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/mcnemar-size.csv", useHeadersInDisplayName = true)
  void at_five_percent_both_err_as_often_as_enumerated(
      int cases, double discordantShare, String exact, String midP) {
    PairedDesign equal = new PairedDesign(cases, discordantShare);
    assertThat(equal.probability(0, table -> McNemar.exact(table).isAtMost(0.05)))
        .is(figure(exact));
    assertThat(equal.probability(0, table -> McNemar.midP(table).isAtMost(0.05))).is(figure(midP));
  }

  @Test
  void every_table_of_up_to_90_discordant_cases_agrees_with_whole_number_arithmetic() {
    for (int m = 1; m <= 90; m++) {
      for (int k = 0; k <= m; k++) {
        PairedTable table = new PairedTable(3, k, m - k, 4);
        assertThat(McNemar.exact(table).value())
            .as("exact, %s", table)
            .isCloseTo(exactByCounting(m, k), within(1e-13 * exactByCounting(m, k)));
        assertThat(McNemar.midP(table).value())
            .as("mid-p, %s", table)
            .isCloseTo(midPByCounting(m, k), within(1e-13 * midPByCounting(m, k)));
      }
    }
  }

  private static double exactByCounting(int m, int k) {
    BigInteger ways = BigInteger.ZERO;
    for (int i = 0; i <= Math.min(k, m - k); i++) {
      ways = ways.add(choose(m, i));
    }
    return Math.min(1, share(ways.shiftLeft(1), m));
  }

  private static double midPByCounting(int m, int k) {
    int smaller = Math.min(k, m - k);
    return 2 * smaller == m
        ? 1 - share(choose(m, smaller), m) / 2
        : exactByTwiceTail(m, smaller) - share(choose(m, smaller), m);
  }

  private static double exactByTwiceTail(int m, int smaller) {
    BigInteger ways = BigInteger.ZERO;
    for (int i = 0; i <= smaller; i++) {
      ways = ways.add(choose(m, i));
    }
    return share(ways.shiftLeft(1), m);
  }

  private static BigInteger choose(int m, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      ways = ways.multiply(BigInteger.valueOf(m - i + 1)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }

  private static double share(BigInteger ways, int m) {
    return new BigDecimal(ways)
        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(m)), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void a_p_value_of_2_to_the_minus_1117_is_kept() {
    PairedTable table = new PairedTable(100, 0, 1118, 288);
    assertThat(McNemar.exact(table).ln()).isCloseTo(-1117 * Math.log(2), within(1e-10));
    assertThat(McNemar.midP(table).ln()).isCloseTo(-1118 * Math.log(2), within(1e-10));
    assertThat(McNemar.exact(table)).hasToString("< 1e-300");
  }

  @Test
  void without_discordant_cases_nothing_speaks_against_equality() {
    assertThat(McNemar.exact(new PairedTable(20, 0, 0, 5))).isEqualTo(PValue.ONE);
    assertThat(McNemar.midP(new PairedTable(20, 0, 0, 5))).isEqualTo(PValue.ONE);
    assertThat(McNemar.midP(new PairedTable(0, 0, 0, 0))).isEqualTo(PValue.ONE);
  }

  @Test
  void swapping_the_sides_changes_nothing() {
    Drawn.tables(
        (table, level) -> {
          assertThat(McNemar.exact(table.swapped())).isEqualTo(McNemar.exact(table));
          assertThat(McNemar.midP(table.swapped())).isEqualTo(McNemar.midP(table));
        });
  }

  @Test
  void mid_p_is_never_above_the_exact_p() {
    Drawn.tables(
        (table, level) ->
            assertThat(McNemar.midP(table).ln()).isLessThanOrEqualTo(McNemar.exact(table).ln()));
  }

  @Test
  void one_more_broken_case_on_the_losing_side_lowers_both_p_values() {
    Drawn.tables(
        (table, level) -> {
          PairedTable losing =
              new PairedTable(0, table.n10(), table.n10() + 1 + table.n01(), table.n00());
          PairedTable worse = new PairedTable(0, losing.n10(), losing.n01() + 1, losing.n00());
          assertThat(McNemar.exact(worse).ln()).isLessThan(McNemar.exact(losing).ln());
          assertThat(McNemar.midP(worse).ln()).isLessThan(McNemar.midP(losing).ln());
        });
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/mcnemar.csv", useHeadersInDisplayName = true)
  void chi_squares_are_those_of_the_literature(
      int n11,
      int n10,
      int n01,
      int n00,
      String exact,
      String midP,
      String chiSquare,
      String chiSquareP,
      String corrected,
      String correctedP) {
    PairedTable table = new PairedTable(n11, n10, n01, n00);
    assertThat(McNemar.chiSquare(table).statistic()).is(figure(chiSquare));
    if (chiSquareP != null) {
      assertThat(McNemar.chiSquare(table).p().value()).is(figure(chiSquareP));
    }
    if (corrected != null) {
      assertThat(McNemar.correctedChiSquare(table).statistic()).is(figure(corrected));
    }
    if (correctedP != null) {
      assertThat(McNemar.correctedChiSquare(table).p().value()).is(figure(correctedP));
    }
  }

  @Test
  void the_p_value_of_a_chi_square_of_a_million_is_kept() {
    PairedTable table = new PairedTable(0, 0, 1_000_000, 0);
    assertThat(McNemar.chiSquare(table).statistic()).isEqualTo(1e6);
    // ln(2 phi(1000) / 1000) less 1e-6 for the next term
    assertThat(McNemar.chiSquare(table).p().ln())
        .isCloseTo(
            Math.log(2) - 5e5 - Math.log(2 * Math.PI) / 2 - Math.log(1000) - 1e-6, within(1e-9));
    assertThat(McNemar.chiSquare(table).p()).hasToString("< 1e-300");
  }

  @Test
  void a_tie_or_nothing_discordant_has_chi_square_0_and_p_1() {
    for (PairedTable table :
        new PairedTable[] {
          new PairedTable(1, 4, 4, 1), new PairedTable(5, 0, 0, 5), new PairedTable(0, 0, 0, 0)
        }) {
      assertThat(McNemar.chiSquare(table)).isEqualTo(new ChiSquare(0, PValue.ONE));
      assertThat(McNemar.correctedChiSquare(table)).isEqualTo(new ChiSquare(0, PValue.ONE));
    }
  }

  @Test
  void the_correction_only_raises_the_p_value() {
    Drawn.tables(
        (table, level) ->
            assertThat(McNemar.correctedChiSquare(table).p().ln())
                .isGreaterThanOrEqualTo(McNemar.chiSquare(table).p().ln()));
  }
}
