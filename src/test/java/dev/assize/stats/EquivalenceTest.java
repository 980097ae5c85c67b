package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquivalenceTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/equivalence.csv", useHeadersInDisplayName = true)
  void both_tests_are_those_of_the_oracle(
      String differences,
      double margin,
      String notLower,
      String notLowerP,
      String notHigher,
      String notHigherP,
      String p) {
    ClusteredMean mean = mean(Scores.parse(differences, "-")).orElseThrow();
    Equivalence test = Equivalence.of(mean, margin).orElseThrow();
    assertThat(test.p().value()).is(figure(p));
    if (notLower != null) {
      assertThat(test.notLower()).is(figure(notLower));
      assertThat(test.notHigher()).is(figure(notHigher));
      assertThat(test.notLowerP().value()).is(figure(notLowerP));
      assertThat(test.notHigherP().value()).is(figure(notHigherP));
      assertThat(MeanNonInferiority.of(mean, margin))
          .hasValue(new MeanNonInferiority(margin, test.notLower(), test.notLowerP()));
    }
  }

  @Test
  void the_same_is_said_exactly_when_the_interval_lies_within_the_margins() {
    Scores.drawn(
        200,
        scores ->
            mean(scores)
                .flatMap(mean -> mean.interval(0.9))
                .ifPresent(
                    interval -> {
                      for (double margin : new double[] {0.01, 0.1, 0.3, 1, 5}) {
                        ClusteredMean mean = mean(scores).orElseThrow();
                        assertThat(Equivalence.of(mean, margin).orElseThrow().p().isAtMost(0.05))
                            .isEqualTo(interval.isAbove(-margin) && interval.isBelow(margin));
                        assertThat(
                                MeanNonInferiority.of(mean, margin)
                                    .orElseThrow()
                                    .p()
                                    .isAtMost(0.05))
                            .isEqualTo(interval.isAbove(-margin));
                      }
                    }));
  }

  @Test
  void swapping_the_sides_swaps_the_two_tests() {
    Scores.drawn(
        200,
        scores -> {
          Optional<Equivalence> there = mean(scores).flatMap(mean -> Equivalence.of(mean, 0.2));
          Optional<Equivalence> back =
              mean(scores.swapped()).flatMap(mean -> Equivalence.of(mean, 0.2));
          assertThat(back.map(Equivalence::p)).isEqualTo(there.map(Equivalence::p));
          assertThat(back.map(Equivalence::notLowerP))
              .isEqualTo(there.map(Equivalence::notHigherP));
        });
  }

  @Test
  void clusters_that_agree_prove_nothing() {
    ClusteredMean same = mean(Scores.independent(new double[9])).orElseThrow();
    assertThat(Equivalence.of(same, 0.1)).isEmpty();
    assertThat(MeanNonInferiority.of(same, 0.1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_margin_outside_its_range_is_refused(double margin) {
    ClusteredMean mean = mean(Scores.independent(1, 2)).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeanNonInferiority.of(mean, margin))
        .withMessageStartingWith("margin must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Equivalence.of(mean, margin))
        .withMessageStartingWith("margin must");
  }

  @Test
  void no_margin_at_all_serves_non_inferiority_but_not_equivalence() {
    ClusteredMean mean = mean(Scores.independent(1, 2)).orElseThrow();
    assertThat(MeanNonInferiority.of(mean, 0).orElseThrow().t()).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> Equivalence.of(mean, 0));
  }

  private static Optional<ClusteredMean> mean(Scores scores) {
    return ClusteredMean.of(scores.differences());
  }
}
