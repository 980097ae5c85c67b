package dev.assize;

import dev.assize.base.Usage;
import dev.assize.provider.ModelCall;
import dev.assize.replay.Meter;

/** Admits every call: without prices there is no budget to keep. */
record Unbudgeted() implements Meter {

  @Override
  public Admission admit(String provider, ModelCall call) {
    return Admission.ADMITTED;
  }

  @Override
  public void charge(String provider, ModelCall call, Usage usage) {}
}
