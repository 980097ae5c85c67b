package dev.assize.run;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Money;
import dev.assize.base.Usage;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prices per million tokens by model and kind of token.
 *
 * @param currency ISO 4217
 * @param perMillion price by model id as the provider reports it, then by kind of token
 * @param conditions what is paid or saved beside the tokens, of the models that have any
 */
public record PriceBook(
    String currency,
    Map<String, Map<Usage.Kind, BigDecimal>> perMillion,
    Map<String, Conditions> conditions) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** A book without prices: every cost is unknown, none is zero. */
  public static final PriceBook EMPTY = new PriceBook("USD", Map.of());

  /**
   * What is paid or saved beside the tokens.
   *
   * @param perRequest for each call that the provider bills, 0 or more
   * @param batch the share that is saved by calls that may wait, from 0 to below 1
   */
  public record Conditions(BigDecimal perRequest, BigDecimal batch) {

    /** Tokens alone are paid. */
    public static final Conditions NONE = new Conditions(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  public PriceBook {
    perMillion = Collections.unmodifiableMap(new TreeMap<>(perMillion));
    conditions = Collections.unmodifiableMap(new TreeMap<>(conditions));
  }

  /** Where tokens alone are paid. */
  public PriceBook(String currency, Map<String, Map<Usage.Kind, BigDecimal>> perMillion) {
    this(currency, perMillion, Map.of());
  }

  /** The same for books of the same prices. */
  public Digest digest() {
    Digests all = Digests.of("prices").part("currency", currency);
    perMillion.forEach(
        (model, prices) ->
            new TreeMap<>(prices)
                .forEach((kind, price) -> all.part(model, kind + " " + plain(price))));
    conditions.forEach(
        (model, condition) ->
            all.part(model, "request " + plain(condition.perRequest))
                .part(model, "batch " + plain(condition.batch)));
    return all.digest();
  }

  /** Whether any call of the model could be priced. */
  public boolean knows(String model) {
    return perMillion.containsKey(model);
  }

  /** The price of one call; unknown when the model, or one of the reported kinds, has no price. */
  public Cost.Price price(String model, Usage usage) {
    return price(model, usage, 1);
  }

  /**
   * The price of the usage of several calls together; unknown as above.
   *
   * @param calls that the provider bills, 0 or more
   */
  public Cost.Price price(String model, Usage usage, long calls) {
    Map<Usage.Kind, BigDecimal> prices = perMillion.get(model);
    if (prices == null) {
      return new Cost.Price.Unknown("no price for model " + model);
    }
    BigDecimal sum = conditions(model).perRequest.multiply(BigDecimal.valueOf(calls));
    for (Map.Entry<Usage.Kind, Long> entry : billable(usage, prices).entrySet()) {
      BigDecimal price = prices.get(entry.getKey());
      if (price == null) {
        return new Cost.Price.Unknown(
            "no price for " + entry.getKey().word() + " of model " + model);
      }
      sum = sum.add(price.multiply(BigDecimal.valueOf(entry.getValue())).divide(MILLION));
    }
    return new Cost.Price.Known(new Money(sum, currency));
  }

  /** What is paid or saved beside the tokens of a model. */
  public Conditions conditions(String model) {
    return conditions.getOrDefault(model, Conditions.NONE);
  }

  /**
   * Cached tokens are part of the input, and reasoning tokens part of the output, as providers
   * report them. Reasoning is billed as output unless it has a price of its own.
   */
  private static Map<Usage.Kind, Long> billable(Usage usage, Map<Usage.Kind, BigDecimal> prices) {
    Map<Usage.Kind, Long> billable = new TreeMap<>(usage.tokens());
    takeOut(billable, Usage.Kind.CACHED_INPUT, Usage.Kind.INPUT);
    if (prices.containsKey(Usage.Kind.REASONING)) {
      takeOut(billable, Usage.Kind.REASONING, Usage.Kind.OUTPUT);
    } else {
      billable.remove(Usage.Kind.REASONING);
    }
    return billable;
  }

  private static void takeOut(Map<Usage.Kind, Long> billable, Usage.Kind part, Usage.Kind whole) {
    Long taken = billable.get(part);
    if (taken != null) {
      billable.computeIfPresent(whole, (kind, all) -> Math.max(0, all - taken));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
