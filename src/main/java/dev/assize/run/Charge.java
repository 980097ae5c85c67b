package dev.assize.run;

import dev.assize.run.Cost.Price;
import java.util.Collection;

/**
 * What calls cost, as far as they told it.
 *
 * @param price of those attempts that told their use
 * @param unbilled how many told none: billed or not, nobody here knows, and with any the price is
 *     at least what it says; 0 or more
 */
public record Charge(Price price, long unbilled) {

  /** Where every attempt told its use. */
  public static Charge of(Price price) {
    return new Charge(price, 0);
  }

  /** Both together. */
  public Charge plus(Charge other) {
    return new Charge(price.plus(other.price), unbilled + other.unbilled);
  }

  /** The amount that is known, in the currency of the price; 0 where none is. */
  public double amount() {
    return price instanceof Price.Known known ? known.money().amount().doubleValue() : 0;
  }

  /** Whether some bill is known, or that there was none. */
  public boolean isTold() {
    return price instanceof Price.Known && (unbilled == 0 || amount() > 0);
  }

  /** The largest amount among some; 0 without any. Where it matters, no bill counts as that. */
  public static double dearest(Collection<Charge> all) {
    return all.stream().mapToDouble(Charge::amount).max().orElse(0);
  }
}
