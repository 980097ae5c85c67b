package dev.assize.economics.routing;

import dev.assize.economics.Axis;
import dev.assize.economics.Figures;
import dev.assize.economics.Outcome;
import dev.assize.run.Cost.Price;
import dev.assize.score.State;
import dev.assize.score.Taken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The thresholds of a cascade, and what each comes to: at twenty steps of the readings, always and
 * never. A reply that errored, or of which the signal says nothing, always goes on.
 */
final class Steps {

  private static final int MOST = 20;

  private final Field field;
  private final Figures first;
  private final Column then;
  private final List<List<Reading>> readings;
  private final double dearest;
  private final double[] thresholds;

  Steps(Field field, Route.Cascade cascade) {
    this.field = field;
    this.first = field.study().subjects().get(field.position(cascade.watch().subject()));
    this.then = field.column(cascade.then());
    this.readings =
        Arrays.stream(field.which())
            .mapToObj(i -> field.study().cases().get(i).id())
            .map(id -> cascade.watch().readings().getOrDefault(id, List.of()))
            .toList();
    this.dearest = cascade.watch().dearest();
    this.thresholds = thresholds();
  }

  private double[] thresholds() {
    double[] worries =
        readings.stream()
            .flatMap(List::stream)
            .filter(Reading.Read.class::isInstance)
            .mapToDouble(reading -> ((Reading.Read) reading).worry())
            .sorted()
            .toArray();
    TreeSet<Double> steps = new TreeSet<>();
    steps.add(Double.NEGATIVE_INFINITY);
    for (int step = 1; step < MOST && worries.length > 0; step++) {
      steps.add(worries[(int) ((long) step * worries.length / MOST)]);
    }
    // What is not above the largest worry is above no threshold.
    if (worries.length > 0) {
      steps.remove(worries[worries.length - 1]);
    }
    steps.add(Double.POSITIVE_INFINITY);
    return steps.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** What readings without a bill may have cost on average, each as much as the dearest. */
  double missing() {
    double attempts = 0;
    for (List<Reading> trials : readings) {
      attempts += trials.stream().mapToLong(each -> each.charge().unbilled()).average().orElse(0);
    }
    return attempts / readings.size() * dearest;
  }

  /** In rising order; a reply goes on where the worry is above. */
  double threshold(int column) {
    return thresholds[column];
  }

  /** One for each threshold. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (double threshold : thresholds) {
      Column column = Column.ofSize(readings.size());
      for (int at = 0; at < readings.size(); at++) {
        List<Outcome> trials = first.trials(field.which()[at]);
        for (int trial = 0; trial < trials.size(); trial++) {
          add(column, at, trials.get(trial), trial, 1.0 / trials.size(), threshold);
        }
      }
      columns.add(field.valued(column));
    }
    return columns;
  }

  private void add(
      Column column, int at, Outcome outcome, int trial, double part, double threshold) {
    boolean priced = field.axes().contains(Axis.COST);
    boolean timed = field.axes().contains(Axis.LATENCY);
    column.cost()[at] += priced ? part * amount(outcome.price()) : 0;
    column.seconds()[at] += timed ? part * seconds(outcome.seconds(), at) : 0;
    if (trial < readings.get(at).size()) {
      Reading reading = readings.get(at).get(trial);
      column.cost()[at] += priced ? part * reading.charge().amount() : 0;
      column.seconds()[at] +=
          timed && reading.seconds() instanceof Taken.Known known ? part * known.amount() : 0;
    }
    if (goesOn(outcome, at, trial, threshold)) {
      column.add(at, part, then);
    } else {
      column.quality()[at] += part * quality(outcome, at);
    }
  }

  private boolean goesOn(Outcome outcome, int at, int trial, double threshold) {
    return outcome.state() == State.ERRORED
        || trial >= readings.get(at).size()
        || switch (readings.get(at).get(trial)) {
          case Reading.Read read -> read.worry() > threshold;
          case Reading.Missing missing -> true;
        };
  }

  /** Of a reply that nobody could score what the others of the case came to. */
  private double quality(Outcome outcome, int at) {
    return switch (outcome.state()) {
      case PASSED -> 1;
      case FAILED -> 0;
      case ERRORED, UNSCORED, NOT_ASKED -> first.share(field.which()[at]);
    };
  }

  private double seconds(Taken taken, int at) {
    return taken instanceof Taken.Known known ? known.amount() : first.seconds(field.which()[at]);
  }

  private static double amount(Price price) {
    return price instanceof Price.Known known ? known.money().amount().doubleValue() : 0;
  }

  /** The share of the replies that go on at a threshold. */
  double escalated(int column) {
    double share = 0;
    for (int at = 0; at < readings.size(); at++) {
      List<Outcome> trials = first.trials(field.which()[at]);
      for (int trial = 0; trial < trials.size(); trial++) {
        share += goesOn(trials.get(trial), at, trial, thresholds[column]) ? 1.0 / trials.size() : 0;
      }
    }
    return share / readings.size();
  }
}
