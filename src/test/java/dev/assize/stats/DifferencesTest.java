package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencesTest {
  @Test
  void cases_are_gathered_by_cluster() {
    Differences gathered = Scores.parse("1 2 4 8", "abab").differences();
    assertThat(gathered.cases()).isEqualTo(4);
    assertThat(gathered.clusters()).isEqualTo(2);
    assertThat(gathered.mean()).hasValue(3.75);
    assertThat(gathered.inOrder())
        .containsExactly(new Differences.Cluster(5, 2), new Differences.Cluster(10, 2));
  }

  @Test
  void independent_cases_are_clusters_of_one() {
    double[] values = {0.5, -1, 0, 0.5};
    assertThat(Differences.ofIndependent(values).inOrder())
        .isEqualTo(Scores.independent(values).differences().inOrder());
  }

  @Test
  void without_cases_there_is_no_mean() {
    assertThat(Differences.ofIndependent(new double[0]).mean()).isEmpty();
    assertThat(Differences.ofIndependent(new double[0]).clusters()).isZero();
  }

  @Test
  void equal_decimals_have_no_spread_whatever_they_round_to() {
    for (int n = 1; n < 50; n++) {
      double[] tenths = new double[n];
      int[] clusters = new int[n];
      for (int i = 0; i < n; i++) {
        tenths[i] = 0.1;
        clusters[i] = i / 3;
      }
      assertThat(Differences.of(tenths, clusters).hasSpread()).as("%d cases", n).isFalse();
      tenths[0] = Math.nextUp(0.1f);
      assertThat(Differences.of(tenths, clusters).hasSpread()).as("%d cases", n).isEqualTo(n > 3);
    }
  }

  @Test
  void the_caller_keeps_its_arrays() {
    double[] values = {3, 1, 2};
    Differences kept = Differences.ofIndependent(values);
    assertThat(values).containsExactly(3, 1, 2);
    values[0] = 90;
    assertThat(kept.mean()).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e101})
  void a_difference_that_is_no_measurement_is_refused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Differences.ofIndependent(new double[] {0, value}))
        .withMessageStartingWith("difference must");
  }

  @Test
  void a_cluster_number_for_each_difference_is_asked_for() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Differences.of(new double[3], new int[2]))
        .withMessage("3 values, but cluster numbers for 2");
  }
}
