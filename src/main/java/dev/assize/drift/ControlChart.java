package dev.assize.drift;

import dev.assize.base.Numbers;
import dev.assize.stats.ChangePoints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One quantity of one subject, run by run, with limits that a run in control hardly ever leaves.
 *
 * <p>The spread of a run's mean is that of its cases around their own means over the reference
 * runs, {@code √(sum s_i²) / n}: all runs ask the same cases, so how hard these are does not count,
 * and {@code √(p(1-p)/n)} would be far too wide. Where the reference runs are spread wider than
 * their cases explain, as when a provider serves several models under one name, their own spread
 * counts. The moving average is held against the reference, the cumulative sum against the
 * reference and all runs since. The limits of both rules come from simulated histories of this very
 * reference: as many runs, drawn from the same cases' values, with centre and spread taken from
 * them anew, so that the reference's own error is in them.
 */
public sealed interface ControlChart {

  /** What is charted. */
  Quantity quantity();

  /** What changed around the runs. */
  List<Event> events();

  /** In one sentence. */
  String words();

  /** What it says of drift. */
  DriftAnswer answer();

  /**
   * Charts some runs in the order in which they were recorded.
   *
   * @param seed decides the simulated histories and the shuffles
   * @throws IllegalArgumentException if two runs have one id, or a value is outside its scale
   */
  static ControlChart of(Quantity quantity, List<RunReading> runs, ChartRules rules, long seed) {
    return new Charting(quantity, runs, rules, seed).chart();
  }

  /**
   * Not enough runs yet.
   *
   * @param needs how many
   * @param has how many of them there are in control
   */
  record TooFewRuns(Quantity quantity, List<Event> events, int needs, int has)
      implements ControlChart {

    @Override
    public String words() {
      return "A control chart of the "
          + quantity.words()
          + " needs "
          + needs
          + " runs in control, has "
          + has
          + ".";
    }

    @Override
    public DriftAnswer answer() {
      return DriftAnswer.CANNOT_TELL;
    }
  }

  /**
   * The runs that should be the reference changed among themselves: there is nothing to hold later
   * runs against.
   *
   * @param changed the run from which on they differ
   */
  record Unsettled(Quantity quantity, List<Event> events, String changed) implements ControlChart {

    @Override
    public String words() {
      return "The "
          + quantity.words()
          + " changed within the reference itself, from run "
          + changed
          + " on, so that there are no limits: assize drift --since names a later first run.";
    }

    @Override
    public DriftAnswer answer() {
      return DriftAnswer.CANNOT_TELL;
    }
  }

  /**
   * The chart.
   *
   * @param centre the mean of the reference
   * @param deviation the standard deviation of a run in control, on the scale on which means are
   *     taken: a share, or a logarithm
   * @param averageLimit how far the moving average may lie from the centre, in its own deviations
   * @param sumLimit how large the cumulative sums may become, in deviations of a run
   * @param widened whether the reference runs are spread wider than their cases explain
   * @param points one for each run that shares a case with the reference
   * @param changes of all points, found afterwards; of more than 200 points in the last 200
   */
  record Charted(
      Quantity quantity,
      List<Event> events,
      ChartRules rules,
      double centre,
      double deviation,
      double averageLimit,
      double sumLimit,
      boolean widened,
      List<ChartPoint> points,
      List<Changed> changes)
      implements ControlChart {

    public Charted {
      events = List.copyOf(events);
      points = List.copyOf(points);
      changes = List.copyOf(changes);
    }

    /** The first run that hit a rule; a chart that was once out of control stays that. */
    public Optional<ChartPoint> firstAlarm() {
      return points.stream().filter(point -> !point.hits().isEmpty()).findFirst();
    }

    /** How many runs were held against the reference. */
    public int watched() {
      return (int) points.stream().filter(p -> p.role() == ChartPoint.Role.WATCHED).count();
    }

    @Override
    public String words() {
      return firstAlarm()
          .map(alarm -> "The " + quantity.words() + " is out of control: " + alarm.words())
          .orElseGet(this::inControl);
    }

    private String inControl() {
      return "The "
          + quantity.words()
          + " is in control over "
          + Numbers.count(watched(), "run")
          + " after "
          + rules.reference()
          + " of reference.";
    }

    /**
     * Drift where a rule was hit. A chart that was not says that nothing was seen, and never that
     * nothing is there.
     */
    @Override
    public DriftAnswer answer() {
      return firstAlarm().isPresent() ? DriftAnswer.DRIFT : DriftAnswer.CANNOT_TELL;
    }
  }

  /**
   * A change that shows afterwards.
   *
   * @param run the first run behind it
   * @param at when that was played
   * @param split its index among the points, with the p-value of its permutation test
   */
  record Changed(String run, Instant at, ChangePoints.Split split) {}
}
