package dev.assize.economics.worth;

import dev.assize.base.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Own machines or an API. A month has 730 hours. Own machines come in whole ones: as many as carry
 * the busiest hour at the highest utilisation that is allowed, at least one. So their cost is a
 * staircase, and near the break-even it may pay, not pay, and pay again as the volume grows.
 *
 * @param assumptions all of {@link Hosting}
 */
public record SelfHosting(Assumptions<Hosting> assumptions) {

  static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(730);

  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** From which volume on own machines pay. */
  public sealed interface BreakEven {

    /**
     * From so many tokens a month.
     *
     * @param first the smallest volume at which they cost no more than the API
     * @param always from which on they never cost more
     */
    record From(BigDecimal first, BigDecimal always) implements BreakEven {}

    /**
     * At no volume: a busy machine's token is as dear as the API's.
     *
     * @param own the price of a million tokens of machines that are as busy as they may be
     */
    record Never(Money own) implements BreakEven {}
  }

  /** When the costs at the start are earned back, at the volumes of the months to come. */
  public sealed interface Payback {

    /** At the end of that month, counted from 1. */
    record After(int months) implements Payback {}

    /**
     * Not within the months that were given.
     *
     * @param lacking what is still missing then
     */
    record NotWithin(int months, Money lacking) implements Payback {}
  }

  /** The price of a million own tokens if machines are that busy on average. */
  public record Usage(BigDecimal utilisation, Money perMillion) {}

  private BigDecimal value(Hosting lever) {
    return assumptions.value(lever);
  }

  private Money money(BigDecimal amount) {
    return new Money(amount.round(DIGITS), assumptions.currency());
  }

  /** What the API costs for so many tokens. */
  public Money api(BigDecimal tokens) {
    return money(tokens.multiply(value(Hosting.API_PRICE)).divide(MILLION, DIGITS));
  }

  /** How many machines carry so many tokens a month. */
  public BigDecimal machines(BigDecimal tokens) {
    return tokens.divide(capacity(), DIGITS).setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
  }

  /** What own machines cost for so many tokens a month, a share of the start included. */
  public Money own(BigDecimal tokens) {
    return money(machines(tokens).multiply(machine()).add(fixed()));
  }

  /** What own machines save a month at the stated volume; below 0 they cost more. */
  public Money saving() {
    return money(saving(value(Hosting.TOKENS)));
  }

  private BigDecimal saving(BigDecimal tokens) {
    return api(tokens).amount().subtract(own(tokens).amount());
  }

  /** Tokens a month of one machine. */
  private BigDecimal capacity() {
    return value(Hosting.THROUGHPUT)
        .multiply(SECONDS_AN_HOUR)
        .multiply(HOURS_A_MONTH)
        .multiply(value(Hosting.UTILISATION))
        .divide(value(Hosting.PEAK), DIGITS);
  }

  private BigDecimal machine() {
    return value(Hosting.MACHINE_HOUR).multiply(HOURS_A_MONTH);
  }

  private BigDecimal running() {
    return value(Hosting.HOURS).multiply(value(Hosting.WAGE)).add(value(Hosting.OTHER));
  }

  private BigDecimal fixed() {
    return running().add(value(Hosting.UPFRONT).divide(value(Hosting.MONTHS), DIGITS));
  }

  /**
   * The volume at which both cost the same. With {@code m} machines that is {@code (fixed + m
   * machine) / price}; it counts where {@code m} machines carry it.
   */
  public BreakEven breakEven() {
    BigDecimal price = value(Hosting.API_PRICE).divide(MILLION, DIGITS);
    BigDecimal step = price.multiply(capacity(), DIGITS);
    BigDecimal won = step.subtract(machine());
    if (won.signum() <= 0) {
      return new BreakEven.Never(money(machine().divide(capacity(), DIGITS).multiply(MILLION)));
    }
    BigDecimal first =
        fixed().divide(won, DIGITS).setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
    BigDecimal last =
        fixed()
            .add(step)
            .divide(won, DIGITS)
            .setScale(0, RoundingMode.CEILING)
            .subtract(BigDecimal.ONE);
    return new BreakEven.From(volume(first, price), volume(last.max(first), price));
  }

  private BigDecimal volume(BigDecimal machines, BigDecimal price) {
    return machines.multiply(machine()).add(fixed()).divide(price, DIGITS);
  }

  /**
   * When the costs at the start are earned back.
   *
   * @param tokens of each month to come, the user's own figures
   */
  public Payback payback(List<BigDecimal> tokens) {
    BigDecimal left = value(Hosting.UPFRONT);
    for (int month = 1; month <= tokens.size(); month++) {
      BigDecimal volume = tokens.get(month - 1);
      BigDecimal own = machines(volume).multiply(machine()).add(running());
      left = left.subtract(api(volume).amount().subtract(own));
      if (left.signum() <= 0) {
        return new Payback.After(month);
      }
    }
    return new Payback.NotWithin(tokens.size(), money(left));
  }

  /**
   * The price of a million own tokens by how busy machines are on average; people and start are not
   * in it. It is the lever that moves published break-evens most.
   *
   * @param utilisations each above 0 and at most 1
   */
  public List<Usage> curve(List<BigDecimal> utilisations) {
    return utilisations.stream()
        .map(
            each ->
                new Usage(
                    each,
                    money(
                        value(Hosting.MACHINE_HOUR)
                            .multiply(MILLION)
                            .divide(
                                value(Hosting.THROUGHPUT).multiply(SECONDS_AN_HOUR).multiply(each),
                                DIGITS))))
        .toList();
  }

  /** How the saving hangs on each assumption. */
  public Sensitivity sensitivity() {
    return Sensitivity.of(assumptions, other -> new SelfHosting(other).saving().amount());
  }

  /**
   * The busiest hour over a mean one, from the tokens of equal parts of a day or week.
   *
   * @param load of each part, none negative; empty where there is none
   */
  public static Optional<BigDecimal> peak(List<BigDecimal> load) {
    BigDecimal sum = load.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() <= 0
        ? Optional.empty()
        : load.stream()
            .max(BigDecimal::compareTo)
            .map(most -> most.multiply(BigDecimal.valueOf(load.size())).divide(sum, DIGITS));
  }
}
