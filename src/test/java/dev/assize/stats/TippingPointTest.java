package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TippingPointTest {
  private final JudgeAccuracy judge =
      new JudgeAccuracy(new Proportion(90, 100), new Proportion(80, 100));

  /** J = .7, judged .76 is truly .8; the lower limit -.007 against -.03 x .7 leaves 1.4 points. */
  @Test
  void a_ship_turns_when_the_judge_is_so_much_kinder_to_the_candidate() {
    TippingPoint point = TippingPoint.of(-0.007, -0.021, new Proportion(76, 100), judge);
    assertThat(point.slack()).isCloseTo(0.014, within(1e-12));
    assertThat(point.passRate()).isCloseTo(0.78, within(1e-12));
    assertThat(point.sensitivityGap().orElseThrow()).isCloseTo(0.014 / 0.78, within(1e-12));
    assertThat(point.specificityGap().orElseThrow()).isCloseTo(-0.014 / 0.22, within(1e-12));
  }

  /** With the gap put in, the judged share is the one seen and the true one is where it turns. */
  @Test
  void the_gaps_reproduce_what_was_judged_from_the_pass_rate_at_which_it_turns() {
    SplittableRandom random = new SplittableRandom(20261121);
    int turned = 0;
    for (int i = 0; i < 2000; i++) {
      Proportion candidate = new Proportion(random.nextInt(25, 90), 100);
      double limit = random.nextDouble(-0.1, 0.1);
      TippingPoint point = TippingPoint.of(limit, random.nextDouble(-0.1, 0.1), candidate, judge);
      double theta = point.passRate();
      if (theta > 0 && theta < 1) {
        double q1 = judge.sensitivity().share() + point.sensitivityGap().orElse(Double.NaN);
        double q0 = judge.specificity().share() + point.specificityGap().orElse(Double.NaN);
        if (!Double.isNaN(q1)) {
          assertThat(theta * q1 + (1 - theta) * 0.2).isCloseTo(candidate.share(), within(1e-12));
          turned++;
        }
        if (!Double.isNaN(q0)) {
          assertThat(theta * 0.9 + (1 - theta) * (1 - q0))
              .isCloseTo(candidate.share(), within(1e-12));
        }
      }
    }
    assertThat(turned).isGreaterThan(500);
  }

  @Test
  void a_hold_turns_the_other_way() {
    TippingPoint point = TippingPoint.of(-0.02, 0, new Proportion(60, 100), judge);
    assertThat(point.sensitivityGap().orElseThrow()).isNegative();
    assertThat(point.specificityGap().orElseThrow()).isPositive();
  }

  @Test
  void what_no_sensitivity_could_turn_is_said_to_be_so() {
    TippingPoint far = TippingPoint.of(0.3, -0.02, new Proportion(60, 100), judge);
    assertThat(far.sensitivityGap()).isEmpty();
    assertThat(far.specificityGap()).isPresent();
  }

  @Test
  void at_its_bound_a_limit_turns_with_no_gap_at_all() {
    TippingPoint point = TippingPoint.of(-0.02, -0.02, new Proportion(60, 100), judge);
    assertThat(point.sensitivityGap()).hasValue(0);
    assertThat(point.specificityGap()).hasValue(0);
    TippingPoint none = TippingPoint.of(-0.02, -0.02, new Proportion(0, 100), judge);
    assertThat(none.sensitivityGap()).isEmpty();
    assertThat(none.specificityGap()).hasValue(0);
  }

  @Test
  void a_judge_that_guesses_has_no_tipping_point() {
    JudgeAccuracy guess = new JudgeAccuracy(new Proportion(1, 2), new Proportion(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TippingPoint.of(0, -0.02, new Proportion(6, 10), guess))
        .withMessageStartingWith("the judge's J");
  }
}
