package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Expectation.Importance;
import dev.assize.score.CaseFacts;
import dev.assize.stats.ClopperPearson;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.ClusteredWilson;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.Wilson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What one side's values say of their mean: cases that are counted, and cases of several trials.
 */
class SampleTest {

  @Test
  void counted_cases_that_stand_alone_have_wilsons_limits_and_the_exact_p() {
    Sample sample = of(true, IntStream.range(0, 50).mapToDouble(i -> i < 34 ? 1 : 0).toArray());

    assertThat(sample.interval(0.9)).isEqualTo(Wilson.interval(34, 50, 0.9));
    assertThat(sample.below(0.8)).isEqualTo(ClopperPearson.below(34, 50, 0.8));
  }

  @Test
  void of_means_the_more_cautious_limits_and_the_larger_p_count() {
    double[] shares = IntStream.range(0, 40).mapToDouble(i -> i % 8 == 0 ? 1 / 3.0 : 1).toArray();
    Differences differences = Differences.ofIndependent(shares);
    ClusteredMean mean = ClusteredMean.of(differences).orElseThrow();
    ClusteredWilson score = ClusteredWilson.of(differences).orElseThrow();
    Interval byT = mean.interval(0.9).orElseThrow();
    Interval byScore = score.interval(0.9);
    Sample sample = of(false, shares);

    assertThat(byScore.lo()).isLessThan(byT.lo());
    assertThat(byScore.hi()).isLessThan(byT.hi());
    assertThat(sample.interval(0.9)).hasValue(new Interval(byScore.lo(), byT.hi(), 0.9));
    PValue p = mean.pValue(0.97).orElseThrow().half();
    assertThat(sample.below(0.97)).isEqualTo(p.orLarger(score.below(0.97)));
    assertThat(sample.below(0.92)).isNotEqualTo(PValue.ONE);
  }

  @Test
  void what_reaches_the_floor_or_is_not_there_is_not_below_it() {
    assertThat(of(false, 0.5, 1, 0.75).below(0.75)).isEqualTo(PValue.ONE);
    assertThat(of(true, 1, 0).below(0.4)).isEqualTo(PValue.ONE);
    assertThat(of(true).below(0.4)).isEqualTo(PValue.ONE);
    assertThat(of(false).interval(0.9)).isEmpty();
    assertThat(of(false, 0.5).below(0.9)).isEqualTo(PValue.ONE);
  }

  @Test
  void trials_that_all_agree_are_below_a_floor_by_wilsons_limits_alone() {
    double[] half = new double[40];
    Arrays.fill(half, 0.5);

    assertThat(of(false, half).interval(0.9)).hasValue(Wilson.ofShare(0.5, 40, 0.9));
    assertThat(of(false, half).below(0.8).isAtMost(0.001)).isTrue();
  }

  /** One of three cases in two clusters: t alone reaches from -247 to 314 %. */
  @Test
  void no_limit_of_a_share_lies_beyond_none_and_all() {
    Sample sample = Sample.ofCounted(new double[] {1, 0, 0}, new int[] {0, 0, 1});

    assertThat(sample.interval(0.9)).hasValue(new Interval(0, 1, 0.9));
  }

  private static Sample of(boolean counted, double... values) {
    List<CaseFacts> cases =
        IntStream.range(0, values.length)
            .mapToObj(i -> Docket.facts("c-" + i, "general", Importance.NORMAL))
            .toList();
    return new Sample(cases, values, counted);
  }
}
