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
 */
public record PriceBook(String currency, Map<String, Map<Usage.Kind, BigDecimal>> perMillion) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** A book without prices: every cost is unknown, none is zero. */
  public static final PriceBook EMPTY = new PriceBook("USD", Map.of());

  public PriceBook {
    perMillion = Collections.unmodifiableMap(new TreeMap<>(perMillion));
  }

  /** The same for books of the same prices. */
  public Digest digest() {
    Digests all = Digests.of("prices").part("currency", currency);
    perMillion.forEach(
        (model, prices) ->
            new TreeMap<>(prices)
                .forEach(
                    (kind, price) ->
                        all.part(model, kind + " " + price.stripTrailingZeros().toPlainString())));
    return all.digest();
  }

  /** The price of a usage; unknown when the model, or one of the reported kinds, has no price. */
  public Cost.Price price(String model, Usage usage) {
    Map<Usage.Kind, BigDecimal> prices = perMillion.get(model);
    if (prices == null) {
      return new Cost.Price.Unknown("no price for model " + model);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Usage.Kind, Long> entry : billable(usage).entrySet()) {
      BigDecimal price = prices.get(entry.getKey());
      if (price == null) {
        return new Cost.Price.Unknown("no price for " + entry.getKey() + " of model " + model);
      }
      sum = sum.add(price.multiply(BigDecimal.valueOf(entry.getValue())).divide(MILLION));
    }
    return new Cost.Price.Known(new Money(sum, currency));
  }

  /**
   * Cached tokens are part of the input, and reasoning tokens part of the output, as providers
   * report them.
   */
  private static Map<Usage.Kind, Long> billable(Usage usage) {
    Map<Usage.Kind, Long> billable = new TreeMap<>(usage.tokens());
    Long cached = billable.get(Usage.Kind.CACHED_INPUT);
    if (cached != null) {
      billable.computeIfPresent(Usage.Kind.INPUT, (kind, all) -> Math.max(0, all - cached));
    }
    billable.remove(Usage.Kind.REASONING);
    return billable;
  }
}
