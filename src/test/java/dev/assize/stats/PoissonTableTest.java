package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTableTest {
  private static final int DRAWS = 400_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 8.7, 248, 16_000})
  void counts_come_as_often_as_they_should(double mean) {
    PoissonTable table = new PoissonTable(mean);
    PoissonDistribution poisson = PoissonDistribution.of(mean);
    SplittableRandom random = new SplittableRandom(9);
    for (double share : new double[] {0.01, 0.2, 0.5, 0.8, 0.99}) {
      int at = poisson.inverseCumulativeProbability(share);
      int below = 0;
      for (int i = 0; i < DRAWS; i++) {
        below += table.draw(random) <= at ? 1 : 0;
      }
      assertThat((double) below / DRAWS)
          .isCloseTo(poisson.cumulativeProbability(at), within(5 * 0.5 / Math.sqrt(DRAWS)));
    }
  }
}
