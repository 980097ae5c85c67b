package dev.assize.check;

import dev.assize.base.Digest;

/** What a kind says of the check that it makes. */
final class Claims {

  private String substance = "";
  private Demands demands = Demands.NONE;
  private boolean decides = true;

  void passesOn(Demand demand) {
    demands = demands.exactly(demand);
  }

  void passesOnlyOn(Demand demand) {
    demands = demands.atLeast(demand);
  }

  void decidesNothing() {
    decides = false;
  }

  void madeOf(Digest what) {
    substance = what.hex();
  }

  /** What the check asks of replies before any {@code not}. */
  Demands demands() {
    return demands;
  }

  /** Of what it is made besides what is written; mostly empty. */
  String substance() {
    return substance;
  }

  boolean decides() {
    return decides;
  }
}
