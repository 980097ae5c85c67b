package dev.assize.judge.pair;

import static dev.assize.verdict.Verdict.Preferred.Choice.FIRST;
import static dev.assize.verdict.Verdict.Preferred.Choice.SECOND;
import static dev.assize.verdict.Verdict.Preferred.Choice.TIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.Interval;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionBiasTest {

  private static final Orders ALWAYS_FIRST = new Orders(FIRST, FIRST);

  @Test
  void a_judge_that_always_says_first_is_wholly_inconsistent() {
    PositionBias bias = PositionBias.of(Collections.nCopies(20, ALWAYS_FIRST));
    assertThat(bias.inconsistency()).isEqualTo(1);
    assertThat(bias.shareOfFirst()).isEqualTo(1);
    assertThat(bias.shareOfSecond()).isZero();
    // 20 of 20 by Wilson: the mirror of 0 of 20, of which the upper limit is 0.161125158.
    assertThat(bias.interval(0.95).orElseThrow().lo()).isCloseTo(1 - 0.161125158, within(1e-9));
  }

  @Test
  void a_judge_with_a_preference_names_both_places_alike() {
    PositionBias bias =
        PositionBias.of(List.of(new Orders(FIRST, SECOND), new Orders(SECOND, FIRST)));
    assertThat(bias.inconsistency()).isZero();
    assertThat(bias.shareOfFirst()).isEqualTo(0.5);
    assertThat(bias.shareOfSecond()).isEqualTo(0.5);
  }

  @Test
  void ties_count_as_readings_that_name_no_place() {
    PositionBias bias =
        PositionBias.of(List.of(new Orders(TIE, TIE), new Orders(TIE, FIRST), ALWAYS_FIRST));
    assertThat(bias).isEqualTo(new PositionBias(3, 2, 3, 0));
    assertThat(bias.shareOfFirst()).isEqualTo(0.5);
    assertThat(bias.interval(0.9).map(Interval::level)).contains(0.9);
  }

  @Test
  void nothing_is_said_of_no_pairs() {
    PositionBias bias = PositionBias.of(List.of());
    assertThat(bias.interval(0.95)).isEmpty();
    assertThat(bias.inconsistency() + bias.shareOfFirst() + bias.shareOfSecond()).isZero();
  }

  @Test
  void the_orders_of_one_pair_agree_only_on_one_reply() {
    assertThat(new Orders(FIRST, SECOND).choice()).isEqualTo(FIRST);
    assertThat(new Orders(SECOND, FIRST).choice()).isEqualTo(SECOND);
    assertThat(new Orders(TIE, TIE).agree()).isTrue();
    assertThat(ALWAYS_FIRST.choice()).isEqualTo(TIE);
    assertThat(new Orders(TIE, SECOND).agree()).isFalse();
  }
}
