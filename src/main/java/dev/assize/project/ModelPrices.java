package dev.assize.project;

import dev.assize.base.Usage;
import dev.assize.json.Fields;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what tokens of one model cost, kind by kind. */
final class ModelPrices {

  private ModelPrices() {}

  /** The prices per million that are there; the caller closes the model. */
  static Map<Usage.Kind, BigDecimal> read(Fields model) {
    Map<Usage.Kind, BigDecimal> prices = new EnumMap<>(Usage.Kind.class);
    for (Usage.Kind kind : Usage.Kind.values()) {
      amount(model, kind.word(), "0 or more per million tokens")
          .ifPresent(price -> prices.put(kind, price));
    }
    return prices;
  }

  /** A number of 0 or more; a smaller one is told. */
  static Optional<BigDecimal> amount(Fields section, String name, String expected) {
    Optional<BigDecimal> amount = section.number(name);
    amount
        .filter(found -> found.signum() < 0)
        .ifPresent(
            found ->
                section
                    .problems()
                    .error(
                        "config.bad-price",
                        section.place(name),
                        name + ": " + found.toPlainString(),
                        expected,
                        ""));
    return amount;
  }
}
