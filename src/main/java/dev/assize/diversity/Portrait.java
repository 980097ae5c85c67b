package dev.assize.diversity;

import java.util.List;
import java.util.Optional;

/**
 * What was found of one set.
 *
 * @param name of the set, for instance a generation
 * @param all how many texts it has in all, those without words not counted
 * @param figures of as many texts as were measured
 * @param kept of the reference; empty for the reference itself and where there is none
 * @param gates the alarms first; none where nothing is held against anything
 */
public record Portrait(
    String name, int all, Figures figures, Optional<Kept> kept, List<CollapseGate> gates) {

  public Portrait {
    gates = List.copyOf(gates);
  }

  /** The same held against something. */
  Portrait held(Optional<Kept> keptOfReference, List<CollapseGate> against) {
    return new Portrait(name, all, figures, keptOfReference, against);
  }

  /** The gates that do not hold. */
  public List<CollapseGate> alarms() {
    return gates.stream().filter(gate -> !gate.holds()).toList();
  }
}
