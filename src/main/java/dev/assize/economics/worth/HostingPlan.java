package dev.assize.economics.worth;

import dev.assize.base.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Own machines or an API, for one set of figures.
 *
 * @param name as the user calls it
 * @param stated what a month costs at the stated volume
 * @param saving of own machines at that volume; below 0 they cost more
 * @param breakEven in tokens a month
 * @param payback in months
 * @param volumes tokens of each month to come by which the payback goes
 * @param costs of a month by volume, from nothing to beyond the break-even
 * @param curve the price of a million own tokens by how busy machines are on average
 * @param level the mean utilisation at which that is the API's price; empty where no utilisation
 *     gives it
 * @param sensitivity of the saving
 */
public record HostingPlan(
    String name,
    Grounds<Hosting> grounds,
    Month stated,
    Money saving,
    SelfHosting.BreakEven breakEven,
    SelfHosting.Payback payback,
    List<BigDecimal> volumes,
    List<Month> costs,
    List<SelfHosting.Usage> curve,
    Optional<BigDecimal> level,
    Sensitivity sensitivity) {

  /** Of the machine's time, in hundredths. */
  private static final List<Integer> UTILISATIONS =
      List.of(5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);

  private static final int STEPS = 20;
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** What a month of so many tokens costs. */
  public record Month(BigDecimal tokens, Money api, Money own, BigDecimal machines) {}

  public HostingPlan {
    volumes = List.copyOf(volumes);
    costs = List.copyOf(costs);
    curve = List.copyOf(curve);
  }

  /**
   * Works it out.
   *
   * @param volumes tokens of each month to come; where there are none, the stated volume in each
   *     month of use
   * @throws dev.assize.base.InvalidInput with every figure that is missing
   */
  public static HostingPlan of(String name, Grounds<Hosting> grounds, List<BigDecimal> volumes) {
    SelfHosting hosting = new SelfHosting(grounds.assumptions(Hosting.class));
    BigDecimal tokens = hosting.assumptions().value(Hosting.TOKENS);
    List<BigDecimal> months = volumes.isEmpty() ? steady(hosting) : volumes;
    List<BigDecimal> shares =
        UTILISATIONS.stream().map(percent -> BigDecimal.valueOf(percent, 2)).toList();
    return new HostingPlan(
        name,
        grounds,
        month(hosting, tokens),
        hosting.saving(),
        hosting.breakEven(),
        hosting.payback(months),
        months,
        costs(hosting),
        hosting.curve(shares),
        level(hosting),
        hosting.sensitivity());
  }

  private static List<BigDecimal> steady(SelfHosting hosting) {
    int months = hosting.assumptions().value(Hosting.MONTHS).intValue();
    return Collections.nCopies(months, hosting.assumptions().value(Hosting.TOKENS));
  }

  private static Month month(SelfHosting hosting, BigDecimal tokens) {
    return new Month(tokens, hosting.api(tokens), hosting.own(tokens), hosting.machines(tokens));
  }

  /** In even steps to twice the largest volume that matters, and at each that does. */
  private static List<Month> costs(SelfHosting hosting) {
    Assumption stated = hosting.assumptions().assumption(Hosting.TOKENS);
    TreeSet<BigDecimal> telling =
        new TreeSet<>(List.of(stated.low(), stated.value(), stated.high()));
    if (hosting.breakEven() instanceof SelfHosting.BreakEven.From from) {
      telling.addAll(List.of(from.first(), from.always()));
    }
    BigDecimal most = telling.last().multiply(BigDecimal.TWO);
    TreeSet<BigDecimal> tokens = new TreeSet<>(telling);
    for (int step = 0; step <= STEPS; step++) {
      tokens.add(most.multiply(BigDecimal.valueOf(step)).divide(BigDecimal.valueOf(STEPS), DIGITS));
    }
    List<Month> costs = new ArrayList<>();
    tokens.forEach(volume -> costs.add(month(hosting, volume)));
    return costs;
  }

  /** The price of a million tokens goes with one over the utilisation. */
  private static Optional<BigDecimal> level(SelfHosting hosting) {
    BigDecimal price = hosting.assumptions().value(Hosting.API_PRICE);
    BigDecimal busy = hosting.curve(List.of(BigDecimal.ONE)).getFirst().perMillion().amount();
    return price.compareTo(busy) < 0 || price.signum() == 0
        ? Optional.empty()
        : Optional.of(busy.divide(price, DIGITS).round(new MathContext(6, RoundingMode.HALF_EVEN)));
  }
}
