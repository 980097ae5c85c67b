package dev.assize.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one unit of one payer's month stands.
 *
 * @param whose who pays, for people: {@code department service}; empty for the whole project
 * @param most that may be used; empty without a limit
 * @param used up to now, of money without what has no price
 * @param unpriced how many calls have no price, so that more money was used than is told
 * @param estimated how many calls told no tokens, so that theirs are estimates
 * @param rate a day: what was used over the days of the month so far, today included
 * @param atEnd what will have been used by the end of the month at that rate; of a month that is
 *     over what was
 * @param days what had been used by the end of each day on which something was
 */
public record BurnLine(
    String whose,
    Unit unit,
    Optional<BigDecimal> most,
    BigDecimal used,
    long unpriced,
    long estimated,
    BigDecimal rate,
    BigDecimal atEnd,
    Outlook outlook,
    List<Day> days) {

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  /** What becomes of it. */
  public sealed interface Outlook {

    /** It was used up on that day. */
    record UsedUp(LocalDate on) implements Outlook {}

    /** At this rate it will be used up on that day of the month. */
    record RunsOut(LocalDate on) implements Outlook {}

    /** It lasts to the end of the month. */
    record Lasts() implements Outlook {}

    /** There is no limit. */
    record Unlimited() implements Outlook {}
  }

  /** What had been used by the end of a day. */
  public record Day(LocalDate day, BigDecimal used) {}

  public BurnLine {
    days = List.copyOf(days);
  }

  /**
   * Works it out.
   *
   * @param spent what was used day by day, in that month
   * @param today no earlier than the month begins
   */
  public static BurnLine of(
      Payer payer, Unit unit, Map<LocalDate, Spent> spent, YearMonth month, LocalDate today) {
    List<Day> days = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    long unpriced = 0;
    long estimated = 0;
    for (Map.Entry<LocalDate, Spent> each : new TreeMap<>(spent).entrySet()) {
      sum = sum.add(each.getValue().consumption().of(unit));
      estimated += each.getValue().consumption().estimated();
      unpriced += unit == Unit.MONEY ? each.getValue().unpriced() : 0;
      days.add(new Day(each.getKey(), sum));
    }
    int passed =
        today.isAfter(month.atEndOfMonth()) ? month.lengthOfMonth() : today.getDayOfMonth();
    BigDecimal rate = sum.divide(BigDecimal.valueOf(passed), DIGITS);
    BigDecimal atEnd =
        passed == month.lengthOfMonth()
            ? sum
            : sum.multiply(BigDecimal.valueOf(month.lengthOfMonth()))
                .divide(BigDecimal.valueOf(passed), DIGITS);
    Optional<BigDecimal> most = Optional.ofNullable(payer.most().get(unit));
    return new BurnLine(
        payer.whose(),
        unit,
        most,
        sum,
        unpriced,
        unit == Unit.CALLS || unit == Unit.SECONDS ? 0 : estimated,
        rate,
        atEnd,
        outlook(most, days, sum, passed, month),
        days);
  }

  /** By exact products: a rate that was rounded could move the day. */
  private static Outlook outlook(
      Optional<BigDecimal> most, List<Day> days, BigDecimal used, int passed, YearMonth month) {
    if (most.isEmpty()) {
      return new Outlook.Unlimited();
    }
    BigDecimal limit = most.get();
    Optional<Day> over = days.stream().filter(day -> day.used().compareTo(limit) >= 0).findFirst();
    if (over.isPresent()) {
      return new Outlook.UsedUp(over.get().day());
    }
    BigDecimal needed = limit.multiply(BigDecimal.valueOf(passed));
    if (used.multiply(BigDecimal.valueOf(month.lengthOfMonth())).compareTo(needed) < 0) {
      return new Outlook.Lasts();
    }
    return new Outlook.RunsOut(
        month.atDay(needed.divide(used, 0, RoundingMode.CEILING).intValueExact()));
  }

  /** What may still be used, below 0 where more was; empty without a limit. */
  public Optional<BigDecimal> left() {
    return most.map(limit -> limit.subtract(used));
  }

  /**
   * Who pays for cases.
   *
   * @param most in a month, by unit; units without a limit are left out
   */
  public record Payer(String whose, Map<Unit, BigDecimal> most) {
    public Payer {
      most = Map.copyOf(most);
    }
  }

  /**
   * What was used on a day.
   *
   * @param unpriced how many of the calls have no price
   */
  public record Spent(Consumption consumption, long unpriced) {

    /** Nothing at all. */
    public static final Spent NOTHING = new Spent(Consumption.NONE, 0);

    /** Both together. */
    public Spent plus(Spent other) {
      return new Spent(consumption.plus(other.consumption), unpriced + other.unpriced);
    }
  }
}
