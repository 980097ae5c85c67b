package dev.assize.project;

import dev.assize.base.Usage;
import dev.assize.json.Fields;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the section {@code prices}: per million tokens, by model and kind of token. */
final class PriceReader {

  private PriceReader() {}

  static PriceBook read(Fields section) {
    String currency = section.text("currency").orElse(PriceBook.EMPTY.currency());
    if (!currency.matches("[A-Z]{3}")) {
      section
          .problems()
          .error(
              "config.bad-currency",
              section.place("currency"),
              "currency: " + currency,
              "three capital letters, such as USD",
              "");
    }
    Fields models = section.object("models");
    Map<String, Map<Usage.Kind, BigDecimal>> prices = new LinkedHashMap<>();
    for (String model : models.names()) {
      prices.put(model, kinds(models.object(model)));
    }
    section.close();
    return new PriceBook(currency, prices);
  }

  private static Map<Usage.Kind, BigDecimal> kinds(Fields model) {
    Map<Usage.Kind, BigDecimal> prices = new EnumMap<>(Usage.Kind.class);
    for (Usage.Kind kind : Usage.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      model
          .number(word)
          .ifPresent(
              price -> {
                if (price.signum() < 0) {
                  model
                      .problems()
                      .error(
                          "config.bad-price",
                          model.place(word),
                          word + ": " + price.toPlainString(),
                          "0 or more per million tokens",
                          "");
                }
                prices.put(kind, price);
              });
    }
    model.close();
    return prices;
  }
}
