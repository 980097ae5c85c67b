package dev.assize.economics.routing;

/**
 * What it comes to, case by case, to take one course.
 *
 * @param utility by the objective
 * @param quality the share of trials that pass
 * @param cost in the currency of the study; 0 where costs are not known
 * @param seconds of waiting; 0 where they are not known
 */
record Column(double[] utility, double[] quality, double[] cost, double[] seconds) {

  static Column ofSize(int cases) {
    return new Column(
        new double[cases], new double[cases], new double[cases], new double[cases]);
  }

  /** Adds a part of what another course comes to. */
  void add(int at, double part, Column other) {
    quality[at] += part * other.quality[at];
    cost[at] += part * other.cost[at];
    seconds[at] += part * other.seconds[at];
  }
}
