package dev.assize.project;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads the currency of amounts: a code of ISO 4217 that there is. */
final class Currencies {

  private Currencies() {}

  /** The code as written, or the usual one; one that does not exist is told. */
  static String read(Fields section, String usual) {
    Optional<String> written = section.text("currency");
    if (written.isPresent() && !exists(written.get())) {
      section
          .problems()
          .error(
              "config.bad-currency",
              section.place("currency"),
              "currency: " + written.get(),
              "a currency of ISO 4217 in three capital letters, such as USD",
              Suggestion.near(written.get(), all())
                  .map(code -> "Did you mean " + code + "?")
                  .orElse(""));
    }
    return written.orElse(usual);
  }

  static boolean exists(String code) {
    return all().contains(code);
  }

  private static List<String> all() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .sorted()
        .toList();
  }
}
