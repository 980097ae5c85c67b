package dev.assize.report.svg;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;

/**
 * A round value of an axis.
 *
 * @param value the value itself
 * @param place where the middle of its label stands along the axis
 * @param label what is written
 */
record Tick(double value, double place, String label) {

  private static final int MOST = 6;
  private static final double LONGEST = 90;
  private static final double APART = 8;

  /** Labels beside an upright axis: as many as all read differently. */
  static List<Tick> beside(Scale scale, DoubleFunction<String> shown) {
    return legible(scale, shown, Tick::differ);
  }

  /** Labels beneath a level axis: as many as all read differently and leave room between them. */
  static List<Tick> beneath(Scale scale, DoubleFunction<String> shown) {
    return legible(scale, shown, ticks -> differ(ticks) && standApart(ticks));
  }

  /** Fewer ticks rather than fewer labels: a label that is left out would be missed. */
  private static List<Tick> legible(
      Scale scale, DoubleFunction<String> shown, Predicate<List<Tick>> isLegible) {
    for (int most = MOST; most > 1; most--) {
      List<Tick> ticks = ticks(scale, shown, most);
      if (!ticks.isEmpty() && isLegible.test(ticks)) {
        return ticks;
      }
    }
    return ticks(scale, shown, 1).stream().limit(1).toList();
  }

  private static List<Tick> ticks(Scale scale, DoubleFunction<String> shown, int most) {
    // A negative zero would be written with its sign.
    return scale.ticks(most).stream().map(value -> of(value + 0.0, scale, shown)).toList();
  }

  private static Tick of(double value, Scale scale, DoubleFunction<String> shown) {
    String label = Label.fit(shown.apply(value), LONGEST);
    double half = Label.width(label) / 2;
    double place = scale.at(value);
    boolean isLevel = scale.from() < scale.to();
    return new Tick(
        value, isLevel ? Math.max(half, Math.min(Svg.NARROW - half, place)) : place, label);
  }

  private static boolean differ(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).distinct().count() == ticks.size();
  }

  private static boolean standApart(List<Tick> ticks) {
    for (int i = 1; i < ticks.size(); i++) {
      Tick left = ticks.get(i - 1);
      Tick right = ticks.get(i);
      double labels = (Label.width(left.label()) + Label.width(right.label())) / 2;
      if (right.place() - left.place() < labels + APART) {
        return false;
      }
    }
    return true;
  }
}
