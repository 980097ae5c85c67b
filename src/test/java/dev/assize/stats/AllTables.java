package dev.assize.stats;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * All tables that some paired cases can give, with their probabilities: the exact rate of anything.
 *
 * @param cases few: their third power is the number of tables
 * @param discordantShare the share of cases that truly differ
 * @param difference the true difference of pass rates
 * @param concordantPass of the cases that do not differ, the share that passes
 */
record AllTables(int cases, double discordantShare, double difference, double concordantPass) {
  private static final double NEGLIGIBLE = Math.log(1e-14);

  /** How often an interval holds the true difference. */
  double coverage(BiFunction<PairedTable, Double, Optional<Interval>> method, double level) {
    return probability(table -> method.apply(table, level).orElseThrow().contains(difference));
  }

  double probability(Predicate<PairedTable> event) {
    double better = (discordantShare + difference) / 2;
    double pass = concordantPass * (1 - discordantShare);
    double sum = 0;
    for (int n10 = 0; n10 <= cases; n10++) {
      for (int n01 = 0; n01 <= cases - n10; n01++) {
        int same = cases - n10 - n01;
        double outer =
            lnChoose(cases, same)
                + lnChoose(n10 + n01, n10)
                + n10 * Math.log(better)
                + n01 * Math.log(discordantShare - better);
        for (int n11 = 0; n11 <= same; n11++) {
          double ln =
              outer
                  + lnChoose(same, n11)
                  + n11 * Math.log(pass)
                  + (same - n11) * Math.log(1 - discordantShare - pass);
          if (ln > NEGLIGIBLE && event.test(new PairedTable(n11, n10, n01, same - n11))) {
            sum += Math.exp(ln);
          }
        }
      }
    }
    return sum;
  }

  private static double lnChoose(int n, int k) {
    return Binomial.lnProbabilityOfHalf(n, k) + n * Math.log(2);
  }
}
