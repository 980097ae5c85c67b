package dev.assize.project;

import dev.assize.base.Usage;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.PriceBook;
import dev.assize.run.Tariffs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code prices}: the name of a book of dated prices, or a list per million tokens, by model
 * and kind of token.
 */
final class PriceReader {

  private PriceReader() {}

  static Tariffs read(Fields root, Path folder) {
    if (root.value("prices").filter(JsonObject.class::isInstance).isEmpty()) {
      return root.text("prices")
          .map(file -> book(root, "prices", file, folder))
          .orElse(Tariffs.NONE);
    }
    Fields section = root.object("prices");
    return section.names().contains("file") ? dated(section, folder) : list(section);
  }

  private static Tariffs dated(Fields section, Path folder) {
    Tariffs book =
        section
            .required("file")
            .map(file -> book(section, "file", file, folder))
            .orElse(Tariffs.NONE);
    Optional<LocalDate> day = Dates.read(section, "as-of");
    section.close();
    return day.map(book::asOf).orElse(book);
  }

  private static Tariffs book(Fields section, String name, String file, Path folder) {
    return new SideFile(folder, section.problems())
        .open(file, section.place(name), "prices")
        .map(PriceFile::read)
        .orElse(Tariffs.NONE);
  }

  private static Tariffs list(Fields section) {
    String currency = Currencies.read(section, PriceBook.EMPTY.currency());
    Fields models = section.object("models");
    Map<String, Map<Usage.Kind, BigDecimal>> prices = new LinkedHashMap<>();
    for (String model : models.names()) {
      Fields one = models.object(model);
      prices.put(model, ModelPrices.read(one));
      one.close();
    }
    section.close();
    return Tariffs.undated(new PriceBook(currency, prices));
  }
}
