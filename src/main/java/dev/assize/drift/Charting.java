package dev.assize.drift;

import dev.assize.base.Seed;
import dev.assize.stats.ChangePoints;
import dev.assize.stats.ChiSquare;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws one chart: finds the reference, its limits, and what lies beyond them. */
final class Charting {

  /** Of the change points: afterwards, and of the whole chart. */
  private static final double CHANGE = 0.05;

  /** Of a change within the reference. */
  private static final double UNSETTLED = 0.01;

  /** A run of the reference lies out of line when so far out by chance in one reference of 100. */
  private static final double OUT_OF_LINE = 0.01;

  private static final int SHUFFLES = 199;

  /** Of longer series only the end is searched for changes: the search grows with the square. */
  private static final int SEARCHED = 200;

  private final Quantity quantity;
  private final List<RunReading> runs;
  private final ChartRules rules;
  private final Seed seed;
  private final List<Event> events;

  Charting(Quantity quantity, List<RunReading> runs, ChartRules rules, long seed) {
    Set<String> known = new HashSet<>();
    for (RunReading run : runs) {
      if (!known.add(run.run())) {
        throw new IllegalArgumentException("two runs have the id " + run.run());
      }
    }
    this.quantity = quantity;
    this.runs = runs;
    this.rules = rules;
    this.seed = new Seed(seed).derive(quantity.name());
    this.events = Event.along(runs);
  }

  ControlChart chart() {
    List<RunReading> first = new ArrayList<>();
    Set<String> leftOut = new HashSet<>();
    int next = 0;
    while (next < runs.size() && first.size() < rules.reference()) {
      first.add(runs.get(next++));
      if (first.size() == rules.reference()) {
        outOfLine(first)
            .ifPresent(
                run -> {
                  first.remove(run);
                  leftOut.add(run.run());
                });
      }
    }
    if (comparable(first) < rules.reference()) {
      return new ControlChart.TooFewRuns(quantity, events, rules.reference(), comparable(first));
    }
    if (leftOut.size() > rules.reference() / 2) {
      return new ControlChart.Unsettled(quantity, events, runs.get(next - 1).run());
    }
    Reference reference = Reference.of(quantity, first);
    Optional<String> changed = changedWithin(first, reference);
    return changed.isPresent()
        ? new ControlChart.Unsettled(quantity, events, changed.get())
        : charted(reference, next, leftOut);
  }

  /** How many runs from the first on have a case that all of them have. */
  private static int comparable(List<RunReading> first) {
    List<CaseValues> values = first.stream().map(RunReading::values).toList();
    int count = 0;
    while (count < values.size() && !CaseValues.shared(values.subList(0, count + 1)).isEmpty()) {
      count++;
    }
    return count;
  }

  /** The run that lies furthest from all others, where chance does not explain it. */
  private Optional<RunReading> outOfLine(List<RunReading> first) {
    if (comparable(first) < first.size()) {
      return Optional.empty();
    }
    RunReading furthest = first.getFirst();
    double most = 0;
    for (RunReading run : first) {
      List<RunReading> others = new ArrayList<>(first);
      others.remove(run);
      double away = Math.abs(distance(Reference.of(quantity, others), run).standardised());
      if (away > most) {
        most = away;
        furthest = run;
      }
    }
    // The others' mean has an error of its own.
    double alone = most / Math.sqrt(1 + 1.0 / (first.size() - 1));
    PValue p = ChiSquare.of(alone * alone, 1).p();
    return p.isAtMost(OUT_OF_LINE / first.size()) ? Optional.of(furthest) : Optional.empty();
  }

  private Optional<String> changedWithin(List<RunReading> first, Reference reference) {
    double[] levels =
        first.stream().mapToDouble(run -> distance(reference, run).standardised()).toArray();
    return ChangePoints.of(levels, UNSETTLED, seed.derive("reference").value(), SHUFFLES)
        .splits()
        .stream()
        .findFirst()
        .map(split -> first.get(split.at()).run());
  }

  private Reference.Distance distance(Reference reference, RunReading run) {
    return reference.distance(quantity, run.values());
  }

  private ControlChart charted(Reference reference, int watchedFrom, Set<String> leftOut) {
    ChartLimits limits = ChartLimits.of(reference, rules, seed.derive("limits").value());
    ChartPoints points = new ChartPoints(quantity, reference, rules, limits);
    List<ChartPoint> drawn = points.of(runs, watchedFrom, leftOut);
    return new ControlChart.Charted(
        quantity,
        events,
        rules,
        quantity.outward(reference.centre()),
        reference.deviation(),
        limits.average(),
        limits.sum(),
        reference.isWidened(),
        drawn,
        changes(drawn));
  }

  private List<ControlChart.Changed> changes(List<ChartPoint> points) {
    int from = Math.max(0, points.size() - SEARCHED);
    double[] levels =
        points.stream().skip(from).mapToDouble(p -> quantity.inward(p.value())).toArray();
    return ChangePoints.of(levels, CHANGE, seed.derive("changes").value(), SHUFFLES)
        .splits()
        .stream()
        .map(split -> new ChangePoints.Split(from + split.at(), split.statistic(), split.p()))
        .map(
            split ->
                new ControlChart.Changed(
                    points.get(split.at()).run(), points.get(split.at()).at(), split))
        .toList();
  }
}
