package dev.assize.project;

import dev.assize.base.Usage;
import dev.assize.json.Fields;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hardware of one's own.
 *
 * @param hour what an hour costs, power included
 * @param utilisation the share of paid hours in which it works, above 0 up to 1
 */
record Machine(BigDecimal hour, BigDecimal utilisation) {

  private static final BigDecimal TOKENS = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
  private static final BigDecimal WATTS = BigDecimal.valueOf(1000);

  /** Decimals of a price per million: what is cut off is less than anybody bills. */
  private static final int SCALE = 6;

  /** Reads it; what is wrong is told, and stands for nothing. */
  static Machine read(Fields machine) {
    machine.required("hour");
    BigDecimal hour =
        ModelPrices.amount(machine, "hour", "0 or more for each hour").orElse(BigDecimal.ZERO);
    BigDecimal power = power(machine);
    machine.required("utilisation");
    BigDecimal utilisation = machine.number("utilisation").orElse(BigDecimal.ONE);
    if (utilisation.signum() <= 0 || utilisation.compareTo(BigDecimal.ONE) > 0) {
      machine
          .problems()
          .error(
              "prices.bad-utilisation",
              machine.place("utilisation"),
              "utilisation: " + utilisation.toPlainString(),
              "the share of paid hours in which it works, above 0 up to 1",
              "Write 40 % as 0.4.");
      utilisation = BigDecimal.ONE;
    }
    machine.close();
    return new Machine(hour.add(power), utilisation);
  }

  private static BigDecimal power(Fields machine) {
    Optional<BigDecimal> watts = ModelPrices.amount(machine, "watts", "0 or more watts");
    Optional<BigDecimal> price =
        ModelPrices.amount(machine, "kilowatt-hour", "0 or more for each kilowatt-hour");
    if (watts.isPresent() != price.isPresent()) {
      machine.required(watts.isPresent() ? "kilowatt-hour" : "watts");
    }
    return watts.isPresent() && price.isPresent()
        ? watts.get().multiply(price.get()).divide(WATTS)
        : BigDecimal.ZERO;
  }

  /**
   * What a million tokens of each kind cost: hour / (tokens a second x 3600 x utilisation) x
   * 1,000,000, rounded to six decimals.
   *
   * @param speed tokens of each kind that the machine gets through in a second
   */
  static Map<Usage.Kind, BigDecimal> perMillion(Optional<Machine> machine, Fields speed) {
    List.of("input", "output").forEach(speed::required);
    Map<Usage.Kind, BigDecimal> prices = new EnumMap<>(Usage.Kind.class);
    for (Usage.Kind kind : Usage.Kind.values()) {
      String word = kind.word();
      Optional<BigDecimal> rate = speed.number(word);
      rate.filter(found -> found.signum() <= 0)
          .ifPresent(
              found ->
                  speed
                      .problems()
                      .error(
                          "prices.bad-speed",
                          speed.place(word),
                          word + ": " + found.toPlainString(),
                          "more than 0 tokens a second",
                          ""));
      if (machine.isPresent() && rate.filter(found -> found.signum() > 0).isPresent()) {
        prices.put(kind, machine.get().price(rate.get()));
      }
    }
    speed.close();
    return prices;
  }

  private BigDecimal price(BigDecimal rate) {
    BigDecimal tokensAnHour = rate.multiply(SECONDS).multiply(utilisation);
    return hour.multiply(TOKENS)
        .divide(tokensAnHour, MathContext.DECIMAL128)
        .setScale(SCALE, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }
}
