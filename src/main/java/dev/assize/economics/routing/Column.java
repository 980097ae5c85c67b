package dev.assize.economics.routing;

/**
 * What it comes to, case by case, to take one course: its utility by the objective, the share of
 * trials that pass, the cost in the currency of the study, and the seconds of waiting; the last two
 * are 0 where they are not known.
 */
final class Column {

  private final double[] utility;
  private final double[] quality;
  private final double[] cost;
  private final double[] seconds;

  Column(double[] utility, double[] quality, double[] cost, double[] seconds) {
    this.utility = utility;
    this.quality = quality;
    this.cost = cost;
    this.seconds = seconds;
  }

  double[] utility() {
    return utility;
  }

  double[] quality() {
    return quality;
  }

  double[] cost() {
    return cost;
  }

  double[] seconds() {
    return seconds;
  }

  static Column ofSize(int cases) {
    return new Column(new double[cases], new double[cases], new double[cases], new double[cases]);
  }

  /** Adds a part of what another course comes to. */
  void add(int at, double part, Column other) {
    quality[at] += part * other.quality[at];
    cost[at] += part * other.cost[at];
    seconds[at] += part * other.seconds[at];
  }
}
