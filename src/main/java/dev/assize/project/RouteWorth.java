package dev.assize.project;

import dev.assize.json.Fields;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What answers are worth to whoever asks for a router, in the currency of the prices.
 *
 * @param answer what a correct one is worth, 0 or more; where empty, routes are learned for correct
 *     answers, whatever they cost
 * @param second what a second of waiting loses, 0 or more; nothing where empty
 */
public record RouteWorth(Optional<BigDecimal> answer, Optional<BigDecimal> second) {

  /** Nobody says. */
  public static final RouteWorth UNSAID = new RouteWorth(Optional.empty(), Optional.empty());

  private static final String WORTH = "worth";
  private static final String SECOND = "second";

  /** Seconds are held against answers, so their worth must be stated first. */
  static RouteWorth read(Fields economics) {
    Optional<BigDecimal> answer = amount(economics, WORTH);
    Optional<BigDecimal> second = amount(economics, SECOND);
    if (economics.has(SECOND) && !economics.has(WORTH)) {
      economics
          .problems()
          .error(
              "config.second-alone",
              economics.place(SECOND),
              "second without worth",
              "what a correct answer is worth beside it",
              "Add worth: AMOUNT, in the currency of the prices.");
    }
    return new RouteWorth(answer, second);
  }

  private static Optional<BigDecimal> amount(Fields economics, String key) {
    Optional<BigDecimal> amount = economics.number(key);
    amount
        .filter(found -> found.signum() < 0)
        .ifPresent(
            found ->
                economics
                    .problems()
                    .error(
                        "config.bad-worth",
                        economics.place(key),
                        key + ": " + found.toPlainString(),
                        "0 or more, in the currency of the prices",
                        ""));
    return amount;
  }

  /** This, and where it says nothing what the other one says. */
  public RouteWorth or(RouteWorth other) {
    return new RouteWorth(answer.or(() -> other.answer), second.or(() -> other.second));
  }
}
