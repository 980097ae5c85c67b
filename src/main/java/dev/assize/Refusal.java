package dev.assize;

import dev.assize.replay.Meter;
import dev.assize.replay.Order;
import dev.assize.replay.Receipt;
import java.util.ArrayList;
import java.util.List;

/** Lets nothing out, and keeps in mind what would have gone. */
final class Refusal implements Meter {

  private List<Order> wanted = new ArrayList<>();

  @Override
  public synchronized Admission admit(Order order) {
    wanted.add(order);
    return Admission.OVER_BUDGET;
  }

  @Override
  public void charge(Order order, Receipt receipt) {
    throw new IllegalStateException("nothing was sent");
  }

  /** What was wanted since the last time somebody asked. */
  synchronized List<Order> taken() {
    List<Order> taken = wanted;
    wanted = new ArrayList<>();
    return taken;
  }
}
