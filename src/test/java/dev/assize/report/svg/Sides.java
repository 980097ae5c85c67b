package dev.assize.report.svg;

import dev.assize.report.svg.CostSplit.Part;
import java.util.EnumMap;
import java.util.Map;

/** Sides of a cost split, by what they spent on its parts. */
final class Sides {

  private Sides() {}

  /**
   * A side that knows what it spent.
   *
   * @param amounts in the order of the parts; those that are missing are zero
   */
  static CostSplit.Side side(String name, double... amounts) {
    Map<Part, Double> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, part.ordinal() < amounts.length ? amounts[part.ordinal()] : 0);
    }
    return new CostSplit.Side(name, parts, 0);
  }
}
