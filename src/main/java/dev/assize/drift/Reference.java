package dev.assize.drift;

import dev.assize.stats.ChiSquare;
import java.util.Arrays;
import java.util.List;

/**
 * What some runs in control say: each case's mean and its spread around that.
 *
 * <p>A spread of 0 in so few runs is no proof of certainty: at least as much is assumed as if one
 * case had changed by one step in one run.
 */
final class Reference {

  /** Beyond it chance does not explain how far the runs are apart. */
  private static final double OVERDISPERSED = 0.01;

  /** What an amount changes by where it changes at all: a hundredth. */
  private static final double STEP = 0.01;

  private final CaseValues means;
  private final List<Spread> cases;
  private final int runs;
  private final double floor;
  private final double centre;
  private final double unwidened;
  private final double widening;

  /** A case's values over the runs, on the scale on which means are taken. */
  static final class Spread {

    private final double[] values;
    private final double mean;
    private final double variance;

    Spread(double[] values) {
      this.values = values;
      this.mean = Arrays.stream(values).average().orElseThrow();
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      // What is left of equal numbers is rounding.
      boolean equal = Arrays.stream(values).allMatch(v -> v == values[0]);
      this.variance = equal ? 0 : squares / (values.length - 1);
    }

    /** In the order of the runs; not to be written to. */
    double[] values() {
      return values;
    }

    double mean() {
      return mean;
    }

    double variance() {
      return variance;
    }
  }

  private Reference(List<String> ids, List<Spread> cases, int runs, double step) {
    this.means = CaseValues.of(ids, cases.stream().mapToDouble(Spread::mean).toArray());
    this.cases = cases;
    this.runs = runs;
    this.floor = step * step / runs;
    this.centre = cases.stream().mapToDouble(Spread::mean).average().orElse(0);
    this.unwidened = deviation(cases.stream().mapToDouble(Spread::variance).sum(), cases.size());
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      int at = run;
      double mean = cases.stream().mapToDouble(s -> s.values()[at]).average().orElse(0);
      squares += Math.pow((mean - centre) / unwidened, 2);
    }
    boolean wider = ChiSquare.of(squares, runs - 1).p().isAtMost(OVERDISPERSED);
    this.widening = wider ? Math.sqrt(squares / (runs - 1)) : 1;
  }

  /** The cases that all of them have; there may be none. */
  static Reference of(Quantity quantity, List<RunReading> runs) {
    List<CaseValues> values = runs.stream().map(RunReading::values).toList();
    List<String> ids = CaseValues.shared(values);
    List<Spread> cases =
        Arrays.stream(CaseValues.table(ids, values))
            .map(row -> new Spread(Arrays.stream(row).map(quantity::inward).toArray()))
            .toList();
    double step = quantity.scale() == Quantity.Scale.AMOUNT ? STEP : 1;
    return new Reference(ids, cases, runs.size(), step);
  }

  int runs() {
    return runs;
  }

  int size() {
    return cases.size();
  }

  double centre() {
    return centre;
  }

  boolean isWidened() {
    return widening > 1;
  }

  /** Of a run's mean over all cases. */
  double deviation() {
    return widening * unwidened;
  }

  private double deviation(double variances, int count) {
    return Math.sqrt(Math.max(variances, floor)) / count;
  }

  /** The cases whose values vary, in their order. */
  List<Spread> varying() {
    return cases.stream().filter(spread -> spread.variance() > 0).toList();
  }

  /**
   * How far a run lies from the reference on the cases that they share.
   *
   * @param cases how many these are
   * @param away the mean distance from the cases' means, on the scale on which means are taken
   * @param deviation the standard deviation of that
   */
  record Distance(int cases, double away, double deviation) {

    double standardised() {
      return away / deviation;
    }
  }

  /** Of a run that shares no case 0 cases. */
  Distance distance(Quantity quantity, CaseValues values) {
    Sums sums = new Sums();
    means.along(
        values,
        (here, there) -> {
          sums.away += quantity.inward(values.value(there)) - means.value(here);
          sums.variances += cases.get(here).variance();
          sums.cases++;
        });
    return sums.cases == 0
        ? new Distance(0, 0, 1)
        : new Distance(
            sums.cases, sums.away / sums.cases, widening * deviation(sums.variances, sums.cases));
  }

  /** Over the cases that a run shares. */
  private static final class Sums {
    private double away;
    private double variances;
    private int cases;
  }
}
