package dev.assize.economics.worth;

import static dev.assize.economics.Bench.PLACE;
import static dev.assize.economics.Bench.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetValueTest {

  /** A thousand tasks; an hour costs 60, so that a minute costs 1. */
  private static Map<UseCase, String> figures() {
    Map<UseCase, String> stated = new EnumMap<>(UseCase.class);
    stated.put(UseCase.TASKS, "1000");
    stated.put(UseCase.ACCURACY, "0.8");
    stated.put(UseCase.MINUTES_SAVED, "5");
    stated.put(UseCase.MINUTES_LOST, "10");
    stated.put(UseCase.MINUTES_CHECKING, "0.5");
    stated.put(UseCase.WAGE, "60");
    stated.put(UseCase.GENERATION, "0.04");
    stated.put(UseCase.JUDGE, "0.01");
    stated.put(UseCase.SECONDS, "3");
    stated.put(UseCase.LOST_PER_SECOND, "0.05");
    stated.put(UseCase.UPKEEP, "300");
    return stated;
  }

  private static NetValue of(Map<UseCase, String> stated) {
    Map<UseCase, Assumption> all = new EnumMap<>(UseCase.class);
    stated.forEach(
        (lever, value) -> {
          BigDecimal exact = new BigDecimal(value);
          BigDecimal tenth = exact.movePointLeft(1);
          all.put(
              lever,
              new Assumption(
                  exact, exact.subtract(tenth), exact.add(tenth).min(lever.scale().most())));
        });
    return new NetValue(Assumptions.of("EUR", List.of(UseCase.values()), all, PLACE));
  }

  private static NetValue with(UseCase lever, String value) {
    Map<UseCase, String> stated = figures();
    stated.put(lever, value);
    return of(stated);
  }

  /** 800 · 5 - 200 · 10 - 40 - 500 - 10 - 150 - 300 = 1,000. */
  @Test
  void the_net_value_is_what_is_saved_less_all_that_it_takes() {
    NetValue.Parts parts = of(figures()).parts();
    assertThat(parts.saved().amount()).isEqualByComparingTo("4000");
    assertThat(parts.lost().amount()).isEqualByComparingTo("-2000");
    assertThat(parts.generation().amount()).isEqualByComparingTo("-40");
    assertThat(parts.checking().amount()).isEqualByComparingTo("-500");
    assertThat(parts.judges().amount()).isEqualByComparingTo("-10");
    assertThat(parts.waiting().amount()).isEqualByComparingTo("-150");
    assertThat(parts.upkeep().amount()).isEqualByComparingTo("-300");
    assertThat(of(figures()).net().amount()).isEqualByComparingTo("1000");
  }

  /** (0.04 + 0.5 + 0.01 + 0.15 + 0.3 + 10) / (5 + 10) = 11 / 15. */
  @Test
  void the_break_even_accuracy_is_where_nothing_is_left() {
    assertThat(of(figures()).breakEven())
        .isInstanceOfSatisfying(
            NetValue.BreakEven.At.class,
            at -> assertThat(at.accuracy().doubleValue()).isCloseTo(11 / 15.0, within(1e-12)));
    assertThat(with(UseCase.MINUTES_SAVED, "0.9").breakEven())
        .isEqualTo(new NetValue.BreakEven.Never());
    Map<UseCase, String> free = figures();
    free.replaceAll((lever, value) -> lever == UseCase.MINUTES_SAVED ? "5" : "0");
    free.put(UseCase.TASKS, "1000");
    assertThat(of(free).breakEven()).isEqualTo(new NetValue.BreakEven.Always());
  }

  /** A point of accuracy moves it by 10 x (5 + 10) = 150. */
  @Test
  void the_interval_of_the_pass_rate_becomes_one_of_money() {
    assertThat(of(figures()).net(new Interval(0.75, 0.85, 0.95)).lo().amount())
        .isEqualByComparingTo("250");
    assertThat(of(figures()).net(new Interval(0.75, 0.85, 0.95)).hi().amount())
        .isEqualByComparingTo("1750");
    assertThat(of(figures()).net().currency()).isEqualTo(euros("1").currency());
  }

  @Test
  void sensitivity_names_the_flip_of_each_assumption() {
    Sensitivity sensitivity = of(figures()).sensitivity();
    assertThat(flip(sensitivity, UseCase.ACCURACY)).isCloseTo(11 / 15.0, within(1e-5));
    assertThat(flip(sensitivity, UseCase.MINUTES_CHECKING)).isCloseTo(1.5, within(1e-5));
    assertThat(flip(sensitivity, UseCase.UPKEEP)).isCloseTo(1300, within(1e-2));
    assertThat(flip(sensitivity, UseCase.TASKS)).isCloseTo(300 / 1.3, within(1e-2));
    assertThat(sensitivity.bars().getFirst().lever()).isEqualTo(UseCase.ACCURACY);
  }

  private static double flip(Sensitivity sensitivity, UseCase lever) {
    return sensitivity.bars().stream()
        .filter(bar -> bar.lever() == lever)
        .findFirst()
        .orElseThrow()
        .flip()
        .orElseThrow()
        .doubleValue();
  }
}
