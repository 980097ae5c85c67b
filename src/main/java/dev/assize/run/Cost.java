package dev.assize.run;

import dev.assize.base.Money;
import dev.assize.base.Usage;

/**
 * What calls used up. Usage is stored and money derived, so that a new price list needs no new
 * call.
 *
 * @param calls attempts that reached the provider
 */
public record Cost(long calls, Usage usage, Price price) {

  /** What the usage costs, or why nobody can say. */
  public sealed interface Price {
    record Known(Money money) implements Price {}

    record Unknown(String reason) implements Price {}

    /** Both together, unknown where one of them is; currencies must be one. */
    default Price plus(Price other) {
      return switch (this) {
        case Unknown unknown -> unknown;
        case Known known ->
            switch (other) {
              case Unknown unknown -> unknown;
              case Known more -> new Known(known.money.plus(more.money));
            };
      };
    }
  }
}
