package dev.assize.economics.worth;

import static dev.assize.economics.Bench.PLACE;
import static dev.assize.economics.Bench.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.InvalidInput;
import dev.assize.base.Problem;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelfHostingTest {

  /**
   * Round figures: a machine of 1,000 tokens a second, busy half of the time, carries 1,000 · 3,600
   * · 730 · 0.5 = 1.314e9 tokens a month, and costs 730 at an hour of 1. The API takes 2 a million,
   * people 10 hours of 50, the start 12,000 over 24 months: 1,000 a month beside the machines.
   */
  private static Map<Hosting, Assumption> figures() {
    Map<Hosting, Assumption> stated = new EnumMap<>(Hosting.class);
    stated.put(Hosting.TOKENS, about("1e9", "5e8", "2e9"));
    stated.put(Hosting.API_PRICE, about("2", "1", "3"));
    stated.put(Hosting.MACHINE_HOUR, about("1", "0.8", "1.5"));
    stated.put(Hosting.THROUGHPUT, about("1000", "700", "1200"));
    stated.put(Hosting.UTILISATION, about("0.5", "0.1", "0.8"));
    stated.put(Hosting.PEAK, about("1", "1", "4"));
    stated.put(Hosting.HOURS, about("10", "5", "40"));
    stated.put(Hosting.WAGE, about("50", "50", "50"));
    stated.put(Hosting.OTHER, about("0", "0", "0"));
    stated.put(Hosting.UPFRONT, about("12000", "6000", "20000"));
    stated.put(Hosting.MONTHS, about("24", "12", "36"));
    return stated;
  }

  private static Assumption about(String value, String low, String high) {
    return new Assumption(new BigDecimal(value), new BigDecimal(low), new BigDecimal(high));
  }

  private static SelfHosting of(Map<Hosting, Assumption> stated) {
    return new SelfHosting(Assumptions.of("EUR", List.of(Hosting.values()), stated, PLACE));
  }

  private static SelfHosting with(Hosting lever, String value) {
    Map<Hosting, Assumption> stated = figures();
    stated.put(lever, Assumption.sure(new BigDecimal(value)));
    return of(stated);
  }

  @Test
  void a_billion_tokens_cost_what_a_calculator_says() {
    SelfHosting hosting = of(figures());
    assertThat(hosting.api(new BigDecimal("1e9")).amount()).isEqualByComparingTo("2000");
    assertThat(hosting.machines(new BigDecimal("1e9"))).isEqualByComparingTo("1");
    assertThat(hosting.machines(new BigDecimal("1.4e9"))).isEqualByComparingTo("2");
    assertThat(hosting.own(new BigDecimal("1e9")).amount()).isEqualByComparingTo("1730");
    assertThat(hosting.saving().amount()).isEqualByComparingTo("270");
  }

  /**
   * (1,000 + 730) / 2e-6 = 8.65e8, carried by one machine. A second machine begins at 1.314e9 and
   * costs 2,460, which the API costs at 1.23e9: no further step is dearer than it.
   */
  @Test
  void the_break_even_is_where_both_cost_the_same() {
    SelfHosting.BreakEven.From from = (SelfHosting.BreakEven.From) of(figures()).breakEven();
    assertThat(from.first()).isEqualByComparingTo("8.65e8");
    assertThat(from.always()).isEqualByComparingTo("8.65e8");
  }

  /** At half a unit a million a full machine's tokens, 730 / 1,314, are dearer: never. */
  @Test
  void where_a_busy_machine_is_dearer_no_volume_pays() {
    assertThat(with(Hosting.API_PRICE, "0.5").breakEven())
        .isInstanceOfSatisfying(
            SelfHosting.BreakEven.Never.class,
            never ->
                assertThat(never.own().amount().doubleValue())
                    .isCloseTo(730 / 1314.0, within(1e-12)));
  }

  /** By trying: below the first volume it never pays, above the last one always. */
  @Test
  void the_staircase_keeps_what_the_break_even_says() {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 60; round++) {
      Map<Hosting, Assumption> stated = figures();
      for (Hosting lever :
          List.of(Hosting.API_PRICE, Hosting.MACHINE_HOUR, Hosting.HOURS, Hosting.UTILISATION)) {
        double part = random.nextDouble(0.3, 1.9);
        BigDecimal value = stated.get(lever).value().multiply(BigDecimal.valueOf(part));
        stated.put(lever, Assumption.sure(value.min(lever.scale().most())));
      }
      SelfHosting hosting = of(stated);
      if (hosting.breakEven() instanceof SelfHosting.BreakEven.From from) {
        double first = from.first().doubleValue();
        double always = from.always().doubleValue();
        assertThat(always).isGreaterThanOrEqualTo(first);
        for (int i = 0; i < 40; i++) {
          assertThat(pays(hosting, first * random.nextDouble(0.01, 0.999)))
              .as("round %d, below", round)
              .isFalse();
          assertThat(pays(hosting, always * random.nextDouble(1.001, 9)))
              .as("round %d, above", round)
              .isTrue();
        }
        assertThat(pays(hosting, first * 1.0001)).isTrue();
        assertThat(always == first || !pays(hosting, always * 0.9999)).isTrue();
      }
    }
  }

  private static boolean pays(SelfHosting hosting, double tokens) {
    BigDecimal volume = BigDecimal.valueOf(tokens);
    return hosting.own(volume).amount().compareTo(hosting.api(volume).amount()) <= 0;
  }

  /** $2.50 an hour and 700 tokens a second: 0.99 a million when busy, 9.92 at a tenth. */
  @Test
  void utilisation_is_the_lever() {
    Map<Hosting, Assumption> stated = figures();
    stated.put(Hosting.MACHINE_HOUR, Assumption.sure(new BigDecimal("2.50")));
    stated.put(Hosting.THROUGHPUT, Assumption.sure(new BigDecimal("700")));
    List<SelfHosting.Usage> curve =
        of(stated).curve(List.of(BigDecimal.ONE, new BigDecimal("0.1")));
    assertThat(curve.get(0).perMillion().amount().doubleValue()).isCloseTo(0.992063, within(1e-6));
    assertThat(curve.get(1).perMillion().amount().doubleValue()).isCloseTo(9.92063, within(1e-5));
  }

  /** 2,000 - 730 - 500 = 770 a month against 12,000: 15.6, so the 16th month. */
  @Test
  void the_start_is_earned_back_in_whole_months() {
    SelfHosting hosting = of(figures());
    List<BigDecimal> steady = Collections.nCopies(20, new BigDecimal("1e9"));
    assertThat(hosting.payback(steady)).isEqualTo(new SelfHosting.Payback.After(16));
    assertThat(hosting.payback(steady.subList(0, 15)))
        .isInstanceOfSatisfying(
            SelfHosting.Payback.NotWithin.class,
            not -> assertThat(not.lacking().amount()).isEqualByComparingTo("450"));
    List<BigDecimal> growing = List.of(new BigDecimal("1e9"), new BigDecimal("1e10"));
    // 770 and 20,000 - 8 machines' 5,840 - 500 = 13,660.
    assertThat(hosting.payback(growing)).isEqualTo(new SelfHosting.Payback.After(2));
  }

  /** The nearest flip of each alone, by hand: the saving of 270 is gone. */
  @Test
  void each_assumption_has_its_bar_and_the_point_where_it_turns_the_answer() {
    Sensitivity sensitivity = of(figures()).sensitivity();
    assertThat(sensitivity.stated().amount()).isEqualByComparingTo("270");
    assertThat(sensitivity.bars()).hasSize(11);
    assertThat(sensitivity.bars()).isSortedAccordingTo((a, b) -> b.length().compareTo(a.length()));
    flips(sensitivity, Hosting.TOKENS, 8.65e8);
    flips(sensitivity, Hosting.API_PRICE, 1.73);
    flips(sensitivity, Hosting.MACHINE_HOUR, 1.36986);
    flips(sensitivity, Hosting.HOURS, 15.4);
    flips(sensitivity, Hosting.WAGE, 77);
    flips(sensitivity, Hosting.UPFRONT, 18_480);
    flips(sensitivity, Hosting.MONTHS, 12_000 / 770.0);
    // Two machines from 1e9 tokens on: 1e9 / (1,000 · 3,600 · 730).
    flips(sensitivity, Hosting.UTILISATION, 1e9 / (1_000 * 3_600.0 * 730));
    flips(sensitivity, Hosting.PEAK, 1.314);
    Sensitivity.Bar tokens = bar(sensitivity, Hosting.TOKENS);
    assertThat(tokens.atLow().amount()).isEqualByComparingTo("-730");
    assertThat(tokens.atHigh().amount()).isEqualByComparingTo("1540");
    flips(sensitivity, Hosting.OTHER, 270);
  }

  private static void flips(Sensitivity sensitivity, Hosting lever, double at) {
    assertThat(bar(sensitivity, lever).flip().orElseThrow().doubleValue())
        .as(lever.words())
        .isCloseTo(at, within(2e-5 * at));
  }

  private static Sensitivity.Bar bar(Sensitivity sensitivity, Hosting lever) {
    return sensitivity.bars().stream()
        .filter(bar -> bar.lever() == lever)
        .findFirst()
        .orElseThrow();
  }

  /** Of 24 hours eight carry three times as much as the others: 24 · 3 / 40. */
  @Test
  void the_busiest_hour_comes_from_the_users_own_load() {
    List<BigDecimal> load =
        IntStream.range(0, 24).mapToObj(hour -> BigDecimal.valueOf(hour < 8 ? 3 : 1)).toList();
    assertThat(SelfHosting.peak(load).orElseThrow()).isEqualByComparingTo("1.8");
    assertThat(SelfHosting.peak(List.of(BigDecimal.ZERO))).isEmpty();
  }

  @Test
  void what_is_not_stated_has_no_default_and_all_faults_are_told() {
    Map<Hosting, Assumption> stated = figures();
    stated.remove(Hosting.TOKENS);
    stated.put(Hosting.UTILISATION, about("0.9", "0.5", "1.2"));
    stated.put(Hosting.WAGE, about("50", "-1", "60"));
    assertThat(catchThrowableOfType(InvalidInput.class, () -> of(stated)).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "economics.yaml: error economics.assumption-missing: no tokens a month; expected your"
                + " own figure. State tokens: ... (there is no default).",
            "economics.yaml: error economics.assumption-range: utilisation in the busiest hour of"
                + " 0.5 to 1.2; expected 0.000001 to 1. Correct it.",
            "economics.yaml: error economics.assumption-range: price of a person's hour of -1 to"
                + " 60; expected 0 to 1000000. Correct it.");
    assertThatIllegalArgumentException().isThrownBy(() -> about("1", "2", "3"));
    assertThat(of(figures()).saving().currency()).isEqualTo(euros("1").currency());
  }
}
