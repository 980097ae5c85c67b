package dev.assize;

import dev.assize.replay.Meter;
import dev.assize.replay.Order;
import dev.assize.replay.Receipt;

/** Admits every call: without limits there is no budget to keep. */
record Unbudgeted() implements Meter {

  @Override
  public Admission admit(Order order) {
    return Admission.ADMITTED;
  }

  @Override
  public void charge(Order order, Receipt receipt) {}
}
