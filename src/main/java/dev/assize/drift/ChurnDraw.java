package dev.assize.drift;

import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The permutation test of {@link Churn}: the sum over cases of how far the last value lies from the
 * mean of those before, beside what it is with another value of each case in the last place.
 */
final class ChurnDraw {

  private static final double ROUNDING = 1e-9;

  private final List<double[]> cases;
  private final int last;

  /** For each case how far its values lie from the mean of all others. */
  private final double[][] away;

  ChurnDraw(List<double[]> cases) {
    this.cases = cases;
    this.last = cases.getFirst().length - 1;
    this.away = cases.stream().map(ChurnDraw::away).toArray(double[][]::new);
  }

  private static double[] away(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double[] away = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      away[i] = Math.abs(values[i] - (sum - values[i]) / (values.length - 1));
    }
    return away;
  }

  PValue p(long seed) {
    double seen = 0;
    for (double[] each : away) {
      seen += each[last];
    }
    SplittableRandom random = new SplittableRandom(seed);
    int far = 1;
    for (int draw = 0; draw < Churn.DRAWS; draw++) {
      double sum = 0;
      for (double[] each : away) {
        sum += each[random.nextInt(last + 1)];
      }
      far += sum >= seen - ROUNDING ? 1 : 0;
    }
    return PValue.of((double) far / (Churn.DRAWS + 1));
  }

  /** How many cases differ on average between two of the runs before the last one. */
  double usual() {
    double sum = 0;
    for (double[] values : cases) {
      int passes = 0;
      for (int i = 0; i < last; i++) {
        passes += values[i] > 0.5 ? 1 : 0;
      }
      sum += 2.0 * passes * (last - passes) / (last * (last - 1.0));
    }
    return sum;
  }

  Churn.Compared compared(List<String> ids, long seed) {
    List<String> broke = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    int steady = 0;
    for (int i = 0; i < cases.size(); i++) {
      boolean before = cases.get(i)[last - 1] > 0.5;
      boolean after = cases.get(i)[last] > 0.5;
      if (before != after) {
        (before ? broke : fixed).add(ids.get(i));
      }
      steady += before && after ? 1 : 0;
    }
    int failing = cases.size() - steady - broke.size() - fixed.size();
    return new Churn.Compared(
        last,
        broke,
        fixed,
        new PairedTable(steady, fixed.size(), broke.size(), failing),
        usual(),
        p(seed));
  }
}
