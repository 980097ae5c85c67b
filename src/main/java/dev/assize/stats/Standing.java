package dev.assize.stats;

/** Where an estimate stands against a bound, such as a pass rate against its floor. */
public enum Standing {
  /** The lower limit lies above the bound. */
  ABOVE,
  /** The bound lies between the limits, or on one of them: too near to tell. */
  BETWEEN,
  /** The upper limit lies below the bound. */
  BELOW
}
