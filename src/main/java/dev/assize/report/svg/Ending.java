package dev.assize.report.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The letter of a line, beginning at a place beside its last point. */
record Ending(String letter, double x, double y) {

  private static final double WIDE = 14;
  private static final double HIGH = 14;

  /** The same, with letters of lines that end near each other one beneath the other. */
  static List<Ending> apart(List<Ending> endings, double top, double bottom) {
    List<Ending> downwards = new ArrayList<>();
    for (Ending ending : endings.stream().sorted(Comparator.comparingDouble(Ending::y)).toList()) {
      double least =
          downwards.stream().filter(ending::isNear).mapToDouble(Ending::y).max().orElse(top - HIGH);
      downwards.add(ending.at(Math.max(ending.y(), least + HIGH)));
    }
    // What was pushed off the foot goes up again, and pushes those above it.
    List<Ending> placed = new ArrayList<>();
    for (Ending ending : downwards.reversed()) {
      double most =
          placed.stream().filter(ending::isNear).mapToDouble(Ending::y).min().orElse(bottom + HIGH);
      placed.add(ending.at(Math.min(ending.y(), most - HIGH)));
    }
    return placed.reversed();
  }

  private boolean isNear(Ending other) {
    return Math.abs(x - other.x) < WIDE;
  }

  private Ending at(double place) {
    return new Ending(letter, x, place);
  }
}
