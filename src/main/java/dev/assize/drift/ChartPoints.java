package dev.assize.drift;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The points of a chart, each with the rules that it hits. */
final class ChartPoints {

  private final Quantity quantity;
  private final Reference reference;
  private final ChartRules rules;
  private final ChartLimits limits;

  ChartPoints(Quantity quantity, Reference reference, ChartRules rules, ChartLimits limits) {
    this.quantity = quantity;
    this.reference = reference;
    this.rules = rules;
    this.limits = limits;
  }

  /**
   * One for each run that shares a case with the reference.
   *
   * @param watchedFrom the index of the first run behind the reference
   * @param leftOut ids of runs before it that are not part of it
   */
  List<ChartPoint> of(List<RunReading> runs, int watchedFrom, Set<String> leftOut) {
    List<ChartPoint> points = new ArrayList<>();
    List<RunReading> watched = new ArrayList<>();
    List<Reference.Distance> distances = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      RunReading run = runs.get(i);
      Reference.Distance distance = reference.distance(quantity, run.values());
      if (distance.cases() > 0 && i < watchedFrom) {
        boolean out = leftOut.contains(run.run());
        points.add(
            early(run, distance, out ? ChartPoint.Role.LEFT_OUT : ChartPoint.Role.REFERENCE));
      } else if (distance.cases() > 0) {
        watched.add(run);
        distances.add(distance);
      }
    }
    ChartWalk walk =
        ChartWalk.of(
            rules, distances.stream().mapToDouble(Reference.Distance::standardised).toArray());
    for (int t = 0; t < watched.size(); t++) {
      points.add(watched(watched.get(t), distances.get(t), walk, t));
    }
    return points;
  }

  private ChartPoint early(RunReading run, Reference.Distance distance, ChartPoint.Role role) {
    double centre = level(0);
    return new ChartPoint(
        run.run(),
        run.at(),
        role,
        distance.cases(),
        level(distance.away()),
        centre,
        centre,
        centre,
        0,
        0,
        List.of());
  }

  private ChartPoint watched(RunReading run, Reference.Distance distance, ChartWalk walk, int t) {
    double reach = limits.average() * walk.deviations().get(t) * reference.deviation();
    return new ChartPoint(
        run.run(),
        run.at(),
        ChartPoint.Role.WATCHED,
        distance.cases(),
        level(distance.away()),
        level(walk.averages().get(t) * reference.deviation()),
        level(-reach),
        level(reach),
        walk.above().get(t),
        walk.below().get(t),
        hits(walk, t));
  }

  /** A distance from the centre as a level, kept within what the quantity can be. */
  private double level(double away) {
    double inner = Math.max(0, reference.centre() + away);
    double most = quantity.scale() == Quantity.Scale.SHARE ? 1 : Double.MAX_VALUE;
    return Math.min(most, quantity.outward(inner));
  }

  private List<RuleHit> hits(ChartWalk walk, int t) {
    List<RuleHit> hits = new ArrayList<>();
    double average = walk.averages().get(t) / walk.deviations().get(t);
    if (Math.abs(average) > limits.average()) {
      hits.add(
          new RuleHit(
              average > 0 ? RuleHit.Rule.AVERAGE_ABOVE : RuleHit.Rule.AVERAGE_BELOW,
              averageWords(walk.averages().get(t), average)));
    }
    if (walk.above().get(t) > limits.sum()) {
      hits.add(new RuleHit(RuleHit.Rule.SUM_ABOVE, sumWords("above", walk.above().get(t))));
    }
    if (walk.below().get(t) > limits.sum()) {
      hits.add(new RuleHit(RuleHit.Rule.SUM_BELOW, sumWords("below", walk.below().get(t))));
    }
    return hits;
  }

  private String averageWords(double average, double inDeviations) {
    return "the moving average "
        + quantity.shown(level(average * reference.deviation()))
        + " lies "
        + Numbers.decimal(Math.abs(inDeviations), 1)
        + " of its deviations "
        + (inDeviations > 0 ? "above" : "below")
        + " the reference's "
        + quantity.shown(level(0))
        + ", allowed are "
        + Numbers.decimal(limits.average(), 1)
        + " (a shift that lasts)";
  }

  private String sumWords(String side, double sum) {
    return "the latest runs lie "
        + side
        + " all before them by "
        + Numbers.decimal(sum, 1)
        + " deviations together beyond the slack, allowed are "
        + Numbers.decimal(limits.sum(), 1)
        + " (a small shift that adds up)";
  }
}
