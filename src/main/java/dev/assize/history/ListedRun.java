package dev.assize.history;

import java.util.List;

/**
 * A run in a list.
 *
 * @param sides in the order of its manifest
 */
public record ListedRun(RunRow run, List<MeasuredSide> sides) {

  public ListedRun {
    sides = List.copyOf(sides);
  }
}
