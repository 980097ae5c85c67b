package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Says what would settle an inconclusive comparison. */
final class Settling {

  private static final double POWER = 0.80;
  private static final int FARTHEST = 100;

  private final Rules rules;
  private final Function<PairedTable, Answer> answer;

  /**
   * Settles by the same rules as the gate.
   *
   * @param answer what the gate says of a table
   */
  Settling(Rules rules, Function<PairedTable, Answer> answer) {
    this.rules = rules;
    this.answer = answer;
  }

  /** One sentence, never none. */
  List<String> of(PairedValues values) {
    return values.table().map(this::of).orElseGet(() -> byWidth(values));
  }

  /** The interval's half-width shrinks with the root of the number of clusters. */
  private List<String> byWidth(PairedValues values) {
    double reach =
        values.interval(rules.shipLevel()).map(i -> values.difference() - i.lo()).orElse(0.0);
    double room = values.difference() + rules.margin();
    if (room <= 0 || reach <= 0) {
      return List.of(
          "The difference seen lies beyond the margin, and the cases are too few to be sure of it:"
              + " look at the broken cases.");
    }
    long needed = (long) Math.ceil(values.clusters() * Math.pow(reach / room, 2));
    return List.of(
        "About "
            + Numbers.count(needed)
            + " clusters of cases instead of "
            + Numbers.count(values.clusters())
            + " would settle it if the others turn out alike.");
  }

  List<String> of(PairedTable table) {
    OptionalLong alike = ifNothingChanged(table);
    if (alike.isPresent() && alike.getAsLong() > table.total()) {
      return List.of(
          about(alike.getAsLong(), table)
              + " would show it to be within the margin in 4 of 5 runs if there is no true"
              + " difference, with as many differing cases as seen.");
    }
    OptionalLong more = ifMoreOfTheSame(table);
    return more.isPresent()
        ? List.of(about(more.getAsLong(), table) + " would settle it if the others turn out alike.")
        : List.of(
            "The difference seen lies on the margin itself, and more cases would hardly settle it:"
                + " look at the broken cases, or set the margin anew for later runs.");
  }

  /**
   * The cases at which a candidate without any true difference is shown to lie within the margin
   * with power 0.80: n grows with the square of effect over margin.
   */
  private OptionalLong ifNothingChanged(PairedTable table) {
    return PairedDesign.seenIn(table).stream()
        .mapToDouble(d -> DetectableEffect.approximate(d, rules.holdLevel(), POWER).difference())
        .mapToLong(effect -> (long) Math.ceil(table.total() * Math.pow(effect / rules.margin(), 2)))
        .findFirst();
  }

  /** The smallest multiple of what was seen, in tenths, that the gate would decide. */
  private OptionalLong ifMoreOfTheSame(PairedTable table) {
    for (int tenths = 11; tenths <= 10 * FARTHEST; tenths += Math.max(1, tenths / 20)) {
      PairedTable larger = scaled(table, tenths / 10.0);
      if (answer.apply(larger) != Answer.INCONCLUSIVE) {
        return OptionalLong.of(larger.total());
      }
    }
    return OptionalLong.empty();
  }

  private static PairedTable scaled(PairedTable table, double factor) {
    return new PairedTable(
        scaled(table.n11(), factor),
        scaled(table.n10(), factor),
        scaled(table.n01(), factor),
        scaled(table.n00(), factor));
  }

  private static int scaled(int count, double factor) {
    return (int) Math.min(Integer.MAX_VALUE / 8, Math.round(count * factor));
  }

  private static String about(long cases, PairedTable table) {
    return "About "
        + Numbers.count(cases)
        + " paired cases instead of "
        + Numbers.count(table.total());
  }
}
