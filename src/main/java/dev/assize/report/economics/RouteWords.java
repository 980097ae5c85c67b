package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Axis;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Estimate;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.Routing;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Says the figures of routes; money is that of 1,000 questions. */
final class RouteWords {

  /** What is left of equal costs by adding them up. */
  private static final double ROUNDING = 1e-13;

  private final Objective objective;
  private final String currency;

  /**
   * @param currency of costs; empty where they are not known
   */
  RouteWords(Objective objective, String currency) {
    this.objective = objective;
    this.currency = currency;
  }

  /** What stands beside costs of which some attempt has no bill. */
  static String asBilled(Routing.Compared compared) {
    return Unbilled.asBilled(compared.isUnbilled());
  }

  /** {@code 62.0 % (57.1 to 66.9)}, {@code 4.1 (3.9 to 4.2)}. */
  static String level(Map<Axis, Estimate> levels, Axis axis) {
    Estimate level = levels.get(axis);
    if (level == null) {
      return Words.UNKNOWN;
    }
    return switch (axis) {
      case QUALITY -> Words.share(level.value(), level.interval());
      case COST -> with(level, RouteWords::thousand);
      case LATENCY -> with(level, Numbers::brief);
    };
  }

  /** {@code +1.2 (-0.4 to +2.8)}. */
  static String change(Map<Axis, Estimate> changes, Axis axis) {
    Estimate change = changes.get(axis);
    if (change == null) {
      return Words.UNKNOWN;
    }
    return switch (axis) {
      case QUALITY -> Words.points(change.value(), change.interval());
      case COST -> with(change, value -> signed(value, thousand(value)));
      case LATENCY -> with(change, value -> signed(value, Numbers.brief(value)));
    };
  }

  /** The gain by itself, in the unit of {@link #unit}. */
  String gain(Estimate gain) {
    return switch (objective) {
      case Objective.Correctness correctness -> Words.points(gain.value(), gain.interval());
      case Objective.Worth worth -> with(gain, value -> signed(value, thousand(value)));
    };
  }

  /** {@code points}, or {@code EUR for 1,000 questions}. */
  String unit() {
    return switch (objective) {
      case Objective.Correctness correctness -> "points";
      case Objective.Worth worth -> worth.perCorrect().currency() + " for 1,000 questions";
    };
  }

  /** What is said of costs and seconds beside a gain; often empty. */
  String besides(Course course) {
    StringBuilder besides = new StringBuilder();
    if (objective instanceof Objective.Worth) {
      besides.append(", ").append(change(course.changes(), Axis.QUALITY)).append(" points");
    }
    if (course.changes().containsKey(Axis.COST)) {
      besides.append(", ").append(currency).append(" ");
      besides.append(change(course.changes(), Axis.COST)).append(" for 1,000 questions");
    }
    if (course.changes().containsKey(Axis.LATENCY)) {
      besides.append(", ").append(change(course.changes(), Axis.LATENCY)).append(" s each");
    }
    return besides.toString();
  }

  private static String with(Estimate estimate, DoubleFunction<String> words) {
    return words.apply(estimate.value())
        + estimate
            .interval()
            .map(i -> " (" + words.apply(i.lo()) + " to " + words.apply(i.hi()) + ")")
            .orElse("");
  }

  private static String thousand(double each) {
    return Math.abs(each) < ROUNDING
        ? "0"
        : Words.amount(BigDecimal.valueOf(each * Words.THOUSAND));
  }

  private static String signed(double value, String words) {
    return value > 0 && !words.equals("0") ? "+" + words : words;
  }
}
