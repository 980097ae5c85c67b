package dev.assize.replay;

import dev.assize.base.Usage;
import dev.assize.provider.ModelCall;

/** Watches what calls cost. Called by many threads. */
public interface Meter {

  /** Whether a live call may go out. */
  Admission admit(String provider, ModelCall call);

  /** What an attempt used up, also when it failed. */
  void charge(String provider, ModelCall call, Usage usage);

  /** The answer to {@link #admit}. */
  enum Admission {
    ADMITTED,
    OVER_BUDGET
  }
}
