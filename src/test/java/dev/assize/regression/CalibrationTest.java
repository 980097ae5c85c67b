package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Proportion;
import org.junit.jupiter.api.Test;

/** How a margin in human points shows in the verdicts of a judge. */
class CalibrationTest {

  /** Of 50 good replies it passes 45, of 50 bad ones it fails 40. */
  private static final JudgeAccuracy ACCURACY =
      new JudgeAccuracy(new Proportion(45, 50), new Proportion(40, 50));

  private static final Calibration.Measured MEASURED =
      new Calibration.Measured("tone by anna", ACCURACY, 60, 40);

  @Test
  void a_measured_judge_tells_its_j_and_the_labels_it_rests_on() {
    // Wilson: 0.9 is at least 0.808463, 0.2 at most 0.307326;
    // 0.7 - sqrt(0.091537^2 + 0.107326^2) = 0.558941.
    assertThat(MEASURED.low()).isCloseTo(0.558941, within(2e-6));
    assertThat(MEASURED.labels()).isEqualTo(100);
    assertThat(MEASURED.shown())
        .isEqualTo("Judged tone by anna: J is 0.70, at least 0.56 by 100 labels.");
  }

  @Test
  void a_margin_shrinks_by_the_least_j_and_is_rounded_down_to_hundredths_of_a_point() {
    assertThat(MEASURED.judged(0.05)).isEqualTo(0.0279);
  }

  @Test
  void a_margin_too_small_for_hundredths_of_a_point_is_not_rounded_to_nothing() {
    assertThat(MEASURED.judged(0.0001)).isCloseTo(0.0000558941, within(1e-9));
  }

  @Test
  void what_nobody_measured_leaves_the_margin_as_it_is() {
    assertThat(new Calibration.Direct().judged(0.05)).isEqualTo(0.05);
    assertThat(new Calibration.AsGiven("tone by anna").judged(0.05)).isEqualTo(0.05);
    assertThat(new Calibration.Unknown("nobody knows", "Label.").judged(0.05)).isEqualTo(0.05);
  }

  @Test
  void j_is_transported_where_no_reply_of_the_candidate_is_labelled() {
    assertThat(MEASURED.isTransported()).isFalse();
    assertThat(new Calibration.Measured("tone by anna", ACCURACY, 0, 100).isTransported()).isTrue();
  }
}
