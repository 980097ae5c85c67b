package dev.assize.budget;

import java.math.BigDecimal;
import java.util.Optional;

/** What has been used up of one budget. Guarded by its keeper. */
final class Tab {

  private final Budget budget;
  private Consumption used;

  Tab(Budget budget, Consumption before) {
    this.budget = budget;
    this.used = before;
  }

  Budget budget() {
    return budget;
  }

  Consumption used() {
    return used;
  }

  void add(Consumption more) {
    used = used.plus(more);
  }

  /**
   * Why no further call may go out. Calls are counted as they go out, so that their number is never
   * exceeded; the others when they are home, as nobody knows before what a call takes.
   */
  Optional<Overrun> refuses() {
    for (Unit unit : budget.most().keySet()) {
      BigDecimal amount = used.of(unit);
      Overrun overrun = new Overrun(budget, unit, amount, used.estimated());
      if (amount.compareTo(overrun.most()) >= 0) {
        return Optional.of(overrun);
      }
    }
    return Optional.empty();
  }
}
