package dev.assize.replay;

import java.util.function.BiConsumer;

/** Watches what calls cost. Called by many threads. */
public interface Meter {

  /** Whether a live call may go out. Whoever says no may stop the run, too. */
  Admission admit(Order order);

  /** What an attempt that was admitted used up, also when it failed. */
  void charge(Order order, Receipt receipt);

  /** The same, which tells a watcher of what was used up, too; first of all. */
  default Meter telling(BiConsumer<Order, Receipt> watcher) {
    Meter meter = this;
    return new Meter() {
      @Override
      public Admission admit(Order order) {
        return meter.admit(order);
      }

      @Override
      public void charge(Order order, Receipt receipt) {
        watcher.accept(order, receipt);
        meter.charge(order, receipt);
      }
    };
  }

  /** The answer to {@link #admit}. */
  enum Admission {
    ADMITTED,
    OVER_BUDGET
  }
}
