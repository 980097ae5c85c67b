package dev.assize.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.budget.BurnLine.Outlook;
import dev.assize.budget.BurnLine.Payer;
import dev.assize.budget.BurnLine.Spent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BurnLineTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static Spent calls(long calls) {
    return new Spent(Consumption.ofCalls(calls), 0);
  }

  private static BurnLine line(Map<LocalDate, Spent> spent, long most, int today) {
    Payer payer = new Payer("", Map.of(Unit.CALLS, BigDecimal.valueOf(most)));
    return BurnLine.of(payer, Unit.CALLS, spent, NOVEMBER, NOVEMBER.atDay(today));
  }

  /** Whatever was used: the day that is told is the first on which the rate leaves nothing. */
  @Test
  void the_day_is_the_first_on_which_the_rate_leaves_nothing() {
    SplittableRandom random = new SplittableRandom(20261123);
    int runsOut = 0;
    for (int round = 0; round < 2_000; round++) {
      int today = random.nextInt(1, 31);
      Map<LocalDate, Spent> spent = new TreeMap<>();
      long used = 0;
      for (int day = 1; day <= today; day++) {
        long calls = random.nextInt(3) == 0 ? random.nextInt(1, 500) : 0;
        used += calls;
        if (calls > 0) {
          spent.put(NOVEMBER.atDay(day), calls(calls));
        }
      }
      long most = random.nextInt(1, 6_000);
      BurnLine line = line(spent, most, today);

      assertThat(line.used()).as("round %d", round).isEqualByComparingTo(Long.toString(used));
      assertThat(line.left().orElseThrow().add(line.used()))
          .isEqualByComparingTo(Long.toString(most));
      switch (line.outlook()) {
        case Outlook.UsedUp up -> {
          assertThat(used).as("round %d", round).isGreaterThanOrEqualTo(most);
          assertThat(line.days().stream().filter(day -> day.day().isBefore(up.on())))
              .allMatch(day -> day.used().longValueExact() < most);
        }
        case Outlook.RunsOut out -> {
          runsOut++;
          int day = out.on().getDayOfMonth();
          assertThat(day).as("round %d", round).isGreaterThan(today);
          assertThat(used * day).as("round %d", round).isGreaterThanOrEqualTo(most * today);
          assertThat(used * (day - 1)).as("round %d", round).isLessThan(most * today);
        }
        case Outlook.Lasts lasts ->
            assertThat(used * 30).as("round %d", round).isLessThan(most * today);
        case Outlook.Unlimited none -> throw new AssertionError("round " + round);
      }
    }
    assertThat(runsOut).isGreaterThan(100);
  }

  /** 300 in 7 days: 900 in 21, though a day's 42.857... has no end. */
  @Test
  void rounded_rates_move_no_day() {
    assertThat(line(Map.of(NOVEMBER.atDay(1), calls(300)), 900, 7).outlook())
        .isEqualTo(new Outlook.RunsOut(LocalDate.of(2026, 11, 21)));
  }

  /** Seven calls in seven days are thirty in thirty. */
  @Test
  void a_limit_that_is_met_on_the_last_day_runs_out_then() {
    Map<LocalDate, Spent> spent = Map.of(NOVEMBER.atDay(2), calls(7));

    assertThat(line(spent, 30, 7).outlook())
        .isEqualTo(new Outlook.RunsOut(LocalDate.of(2026, 11, 30)));
    assertThat(line(spent, 31, 7).outlook()).isEqualTo(new Outlook.Lasts());
    assertThat(line(spent, 8, 30).outlook()).as("the last day").isEqualTo(new Outlook.Lasts());
    assertThat(line(Map.of(), 1, 7).outlook()).isEqualTo(new Outlook.Lasts());
  }
}
