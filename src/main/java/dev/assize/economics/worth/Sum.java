package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import java.math.BigDecimal;

/** Exact money, until something has no price. Amounts of two currencies are refused. */
final class Sum {

  private String currency = "";
  private BigDecimal amount = BigDecimal.ZERO;
  private String why = "";
  private long unbilled;

  void add(Charge charge) {
    unbilled += charge.unbilled();
    switch (charge.price()) {
      case Price.Known known -> add(known.money());
      case Price.Unknown unknown -> why = why.isEmpty() ? unknown.reason() : why;
    }
  }

  private void add(Money money) {
    amount = currency.isEmpty() ? money.amount() : money().plus(money).amount();
    currency = money.currency();
  }

  /** Why nobody can say; empty where everything has a price. */
  String why() {
    return currency.isEmpty() && why.isEmpty() ? "nothing was paid" : why;
  }

  /** How many attempts told no use: with any, the money is at least so much. */
  long unbilled() {
    return unbilled;
  }

  Money money() {
    return new Money(amount, currency);
  }
}
