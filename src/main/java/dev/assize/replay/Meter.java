package dev.assize.replay;

/** Watches what calls cost. Called by many threads. */
public interface Meter {

  /** Whether a live call may go out. Whoever says no may stop the run, too. */
  Admission admit(Order order);

  /** What an attempt that was admitted used up, also when it failed. */
  void charge(Order order, Receipt receipt);

  /** The answer to {@link #admit}. */
  enum Admission {
    ADMITTED,
    OVER_BUDGET
  }
}
