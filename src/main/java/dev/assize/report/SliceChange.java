package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.regression.CategoryLine;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Whether one slice of the cases changed, told with all slices in mind. */
public sealed interface SliceChange {

  /** Up to here what a slice could have shown is enumerated; beyond, an approximation will do. */
  int MOST_ENUMERATED = 200;

  /** Among the slices called worse or better, the expected share of false ones is at most this. */
  double ERROR = 0.10;

  /**
   * A slice that was tested.
   *
   * @param difference candidate minus baseline
   * @param raw two-sided p-value of "no difference"
   * @param adjusted the same, raised by Benjamini and Hochberg over all tested slices
   * @param tests how many slices were tested
   * @param detectable what so few cases could have shown
   */
  record Tested(double difference, PValue raw, PValue adjusted, int tests, Detectable detectable)
      implements SliceChange {

    /** The direction, where it can be told from chance. */
    public String sign() {
      if (!adjusted.isAtMost(ERROR)) {
        return "unclear";
      }
      return difference < 0 ? "worse" : "better";
    }
  }

  /** Nothing was compared. */
  record Untested() implements SliceChange {}

  /** One for each category, in their order. */
  static List<SliceChange> of(List<CategoryLine> lines, double level) {
    List<PValue> raw =
        lines.stream()
            .filter(line -> line.values().n() > 0)
            .map(line -> line.values().differs())
            .toList();
    Iterator<PValue> each = raw.iterator();
    Iterator<PValue> adjusted = AdjustedPValues.benjaminiHochberg(raw).iterator();
    List<SliceChange> changes = new ArrayList<>();
    for (CategoryLine line : lines) {
      changes.add(
          line.values().n() == 0
              ? new Untested()
              : new Tested(
                  line.values().difference(),
                  each.next(),
                  adjusted.next(),
                  raw.size(),
                  detectable(line, level)));
    }
    return changes;
  }

  private static Detectable detectable(CategoryLine line, double level) {
    return line.values().n() <= MOST_ENUMERATED
        ? Detectable.of(line.values(), level)
        : Detectable.about(line.values(), level);
  }

  /** {@code worse, adjusted p 0.0021 of 8 tests}; empty where nothing was compared. */
  default String words() {
    return switch (this) {
      case Untested untested -> "";
      case Tested tested ->
          tested.sign()
              + ", adjusted p "
              + tested.adjusted().text()
              + " of "
              + Numbers.count(tested.tests(), "test");
    };
  }

  /** What it could have shown; empty where nothing was compared. */
  default String couldShow() {
    return switch (this) {
      case Untested untested -> "";
      case Tested tested -> Phrases.detectable(tested.detectable());
    };
  }
}
