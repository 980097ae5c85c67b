package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  /** Twenty students: hours of study, and who passed the exam. */
  private static final double[] HOURS = {
    0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5,
    5.5
  };

  private static final String PASSED = "00000010101010111111";

  private static double[][] column(double... values) {
    double[][] rows = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      rows[i] = new double[] {values[i]};
    }
    return rows;
  }

  private static boolean[] answers(String digits) {
    boolean[] answers = new boolean[digits.length()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = digits.charAt(i) == '1';
    }
    return answers;
  }

  @Test
  void the_students_of_the_textbooks_have_the_published_weights() {
    double[] found = LogisticRegression.fit(column(HOURS), answers(PASSED), 0).orElseThrow();
    assertThat(found[0]).isCloseTo(-4.0777, within(5e-5));
    assertThat(found[1]).isCloseTo(1.5046, within(5e-5));
    assertThat(LogisticRegression.chance(found, new double[] {2})).isCloseTo(0.2557, within(5e-5));
  }

  /** One of four without the trait, and three of five with it: the logits are known. */
  @Test
  void with_one_trait_the_weights_are_the_logits_of_the_shares() {
    double[] found =
        LogisticRegression.fit(column(0, 0, 0, 0, 1, 1, 1, 1, 1), answers("100011100"), 0)
            .orElseThrow();
    assertThat(found[0]).isCloseTo(Math.log(1.0 / 3), within(1e-9));
    assertThat(found[1]).isCloseTo(Math.log(3.0 / 2) - Math.log(1.0 / 3), within(1e-9));
  }

  /** At the top the slope is zero: what data pull and what the penalty holds are equal. */
  @Test
  void at_the_weights_found_the_penalty_holds_what_the_data_pull() {
    for (long seed = 1; seed <= 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] rows = new double[60][4];
      boolean[] yes = new boolean[60];
      for (int i = 0; i < 60; i++) {
        for (int j = 0; j < 4; j++) {
          rows[i][j] = random.nextDouble() * 6 - 3;
        }
        yes[i] = rows[i][0] + random.nextDouble() * 4 - 2 > 0;
      }
      double strength = random.nextDouble() * 5;
      double[] found = LogisticRegression.fit(rows, yes, strength).orElseThrow();
      for (int j = 0; j <= 4; j++) {
        double pull = j == 0 ? 0 : -strength * found[j];
        for (int i = 0; i < 60; i++) {
          double rest = (yes[i] ? 1 : 0) - LogisticRegression.chance(found, rows[i]);
          pull += rest * (j == 0 ? 1 : rows[i][j - 1]);
        }
        assertThat(pull).as("seed %d, weight %d", seed, j).isCloseTo(0, within(1e-7));
      }
    }
  }

  @Test
  void equal_input_gives_equal_bits() {
    double[] one = LogisticRegression.fit(column(HOURS), answers(PASSED), 0.7).orElseThrow();
    double[] other = LogisticRegression.fit(column(HOURS), answers(PASSED), 0.7).orElseThrow();
    assertThat(one).containsExactly(other);
  }

  @Test
  void where_answers_are_all_alike_or_parted_without_doubt_there_are_no_weights() {
    assertThat(LogisticRegression.fit(column(1, 2, 3), answers("111"), 1)).isEmpty();
    assertThat(LogisticRegression.fit(column(1, 2, 3, 4), answers("0011"), 0)).isEmpty();
    assertThat(LogisticRegression.fit(column(1, 2, 3, 4), answers("0011"), 0.1)).isPresent();
    assertThat(LogisticRegression.fit(new double[0][], new boolean[0], 1)).isEmpty();
  }

  @Test
  void a_figure_that_follows_from_others_needs_a_penalty() {
    double[][] twice = {{1, 2}, {2, 4}, {3, 6}, {4, 8}};
    assertThat(LogisticRegression.fit(twice, answers("0101"), 0)).isEmpty();
    assertThat(LogisticRegression.fit(twice, answers("0101"), 1)).isPresent();
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> LogisticRegression.fit(column(1), answers("01"), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LogisticRegression.fit(column(1, Double.NaN), answers("01"), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LogisticRegression.fit(column(1, 2), answers("01"), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
