package dev.assize.economics.routing;

/**
 * What something came to on cases from which nothing was learned: its values by split and case, and
 * by split and group the mean where that group of cases is left out altogether.
 */
final class Measured {

  private final double[][] values;
  private final double[][] without;

  Measured(double[][] values, double[][] without) {
    this.values = values;
    this.without = without;
  }

  double[][] values() {
    return values;
  }

  double[][] without() {
    return without;
  }

  /** By how much it is more than something else. */
  Measured less(Measured other) {
    return new Measured(less(values, other.values), less(without, other.without));
  }

  private static double[][] less(double[][] values, double[][] others) {
    double[][] differences = new double[values.length][values[0].length];
    for (int s = 0; s < values.length; s++) {
      for (int i = 0; i < values[s].length; i++) {
        differences[s][i] = values[s][i] - others[s][i];
      }
    }
    return differences;
  }
}
