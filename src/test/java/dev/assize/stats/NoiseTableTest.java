package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NoiseTableTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/nested-variance.csv", useHeadersInDisplayName = true)
  void a_balanced_table_has_the_parts_of_the_nested_analysis_of_variance(
      String scores, String cases, String replies, String samples) {
    NoiseParts parts = NoiseTable.of(table(scores)).parts();
    assertThat(parts.cases()).is(figure(cases));
    assertThat(parts.replies()).is(figure(replies));
    assertThat(parts.samples()).is(figure(samples));
  }

  private static double[][][] table(String scores) {
    return Arrays.stream(scores.split("/"))
        .map(
            row ->
                Arrays.stream(row.split(";"))
                    .map(
                        reply ->
                            Arrays.stream(reply.split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                    .toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  /** Reply means 1, 5 and 11, 19: variances 8 and 32, of which the samples make 1. */
  @Test
  void by_hand_two_cases_of_two_replies_of_two_samples() {
    NoiseTable table = NoiseTable.of(table("0 2;4 6/10 12;18 20"));
    assertThat(table.parts()).isEqualTo(new NoiseParts(62, 19, 2));
    assertThat(table.parts().judgeShare()).hasValueCloseTo(2 / 21.0, within(1e-15));
    // 72 = 62 + (19 + 2/2) / 2 is the variance of the means 3 and 15.
    assertThat(table.parts().plan(2, table.perReply()).standardError(table.trials()))
        .isCloseTo(Math.sqrt(72 / 2.0), within(1e-12));
  }

  @Test
  void what_was_not_repeated_is_counted_with_the_larger_unit() {
    NoiseTable oneSample = NoiseTable.of(table("1;5/11;19"));
    assertThat(oneSample.parts()).isEqualTo(new NoiseParts(62, 20, 0));
    assertThat(oneSample.sampledReplies()).isZero();
    assertThat(oneSample.repeatedCases()).isEqualTo(2);
    NoiseTable oneReply = NoiseTable.of(table("2 4/14 16"));
    assertThat(oneReply.parts()).isEqualTo(new NoiseParts(71, 0, 2));
    assertThat(oneReply.sampledReplies()).isEqualTo(2);
    assertThat(oneReply.repeatedCases()).isZero();
    assertThat(NoiseTable.of(table("3/15")).parts()).isEqualTo(new NoiseParts(72, 0, 0));
  }

  @Test
  void all_parts_are_found_again_however_often_each_was_repeated() {
    SplittableRandom random = new SplittableRandom(31);
    double[][][] scores = drawn(20_000, random, 0.5);
    NoiseParts parts = NoiseTable.of(scores).parts();
    assertThat(parts.cases()).isCloseTo(0.5, within(0.02));
    assertThat(parts.replies()).isCloseTo(0.3, within(0.02));
    assertThat(parts.samples()).isCloseTo(0.2, within(0.01));
  }

  /** Cases that are as hard on both sides differ by nothing; the noise of both sides adds up. */
  @Test
  void of_two_sides_the_cases_part_is_that_of_the_difference() {
    SplittableRandom random = new SplittableRandom(32);
    double[][][] baseline = drawn(20_000, random, 0);
    double[][][] candidate = drawn(20_000, random, 0.1);
    for (int i = 0; i < baseline.length; i++) {
      double hardness = 3 * random.nextGaussian();
      shift(baseline[i], hardness);
      shift(candidate[i], hardness);
    }
    NoiseParts parts = NoiseTable.of(baseline, candidate).parts();
    assertThat(parts.cases()).isCloseTo(0.1, within(0.03));
    assertThat(parts.replies()).isCloseTo(0.6, within(0.03));
    assertThat(parts.samples()).isCloseTo(0.4, within(0.02));
  }

  private static void shift(double[][] replies, double by) {
    for (double[] samples : replies) {
      Arrays.setAll(samples, k -> samples[k] + by);
    }
  }

  /** Parts of so much, 0.3 and 0.2, with one to three replies of one to three samples. */
  private static double[][][] drawn(int cases, SplittableRandom random, double between) {
    double[][][] scores = new double[cases][][];
    for (int i = 0; i < cases; i++) {
      double own = Math.sqrt(between) * random.nextGaussian();
      scores[i] = new double[1 + random.nextInt(3)][];
      for (int j = 0; j < scores[i].length; j++) {
        double reply = own + Math.sqrt(0.3) * random.nextGaussian();
        scores[i][j] = new double[1 + random.nextInt(3)];
        Arrays.setAll(scores[i][j], k -> reply + Math.sqrt(0.2) * random.nextGaussian());
      }
    }
    return scores;
  }

  @Test
  void draws_of_few_clusters_are_too_alike_for_an_interval() {
    NoiseTable table = NoiseTable.of(drawn(60, new SplittableRandom(33), 0.5));
    for (int clusters = 1; clusters <= 6; clusters++) {
      int of = clusters;
      int[] numbers = IntStream.range(0, 60).map(i -> i % of).toArray();
      assertThat(table.judgeShare(numbers, 0.90, 1).isPresent()).isEqualTo(clusters >= 5);
    }
  }

  @Test
  void nine_of_ten_intervals_hold_the_true_share() {
    SplittableRandom random = new SplittableRandom(33);
    int held = 0;
    double alone = 0;
    double joined = 0;
    int runs = 60;
    int[] each = IntStream.range(0, 150).toArray();
    int[] tens = Arrays.stream(each).map(i -> i / 30).toArray();
    for (int run = 0; run < runs; run++) {
      NoiseTable table = NoiseTable.of(drawn(each.length, random, 0.5));
      Interval interval = table.judgeShare(each, 0.90, run).orElseThrow();
      held += interval.lo() <= 0.4 && 0.4 <= interval.hi() ? 1 : 0;
      alone += interval.hi() - interval.lo();
      Interval wide = table.judgeShare(tens, 0.90, run).orElseThrow();
      joined += wide.hi() - wide.lo();
    }
    assertThat(held).isBetween(46, 60);
    assertThat(alone / runs).isBetween(0.1, 0.4);
    // Cases drawn apart are no more alike in a cluster, so five clusters only make it rougher.
    assertThat(joined / runs).isBetween(0.05, 0.5);
  }

  @Test
  void a_share_of_nothing_or_all_has_no_interval_and_no_noise_has_no_share() {
    NoiseTable steadyJudge = NoiseTable.of(table("0 0;1 1/1 1;1 1"));
    assertThat(steadyJudge.parts().judgeShare()).hasValue(0);
    assertThat(steadyJudge.judgeShare(new int[] {0, 1}, 0.9, 1)).isEmpty();
    NoiseTable still = NoiseTable.of(table("0.1 0.1;0.1 0.1/1 1;1 1"));
    assertThat(still.parts().judgeShare()).isEmpty();
    assertThat(still.judgeShare(new int[] {0, 1}, 0.9, 1)).isEmpty();
  }

  @Test
  void empty_units_and_strange_scores_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> NoiseTable.of(new double[1][1][1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseTable.of(new double[][][] {{{1}}, {}}))
        .withMessage("a case without replies");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseTable.of(new double[][][] {{{1}}, {{}}}))
        .withMessage("a reply without samples");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseTable.of(new double[][][] {{{1}}, {{Double.NaN}}}))
        .withMessageStartingWith("score must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseTable.of(table("1/2"), table("1/2/3")))
        .withMessageContaining("2 cases on one side and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseTable.of(table("1/2")).judgeShare(new int[] {0}, 0.9, 1));
  }
}
