package dev.assize.economics;

import static dev.assize.economics.Bench.outcome;
import static dev.assize.economics.Bench.passedIf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.economics.Frontier.Position;
import dev.assize.score.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontiersTest {

  /** 84 % at ten cents, 51 % at one: far cheaper per correct answer, and no better for it. */
  @Test
  void a_cheap_subject_that_is_mostly_wrong_beats_nobody() {
    Frontier frontier =
        of(
            new Bench()
                .cases("tax", 400)
                .once("good", "0.10", i -> passedIf(i % 100 < 84))
                .once("poor", "0.0078", i -> passedIf(i % 100 < 51)));
    assertThat(frontier.points())
        .extracting(Frontier.Point::position)
        .containsOnly(new Position.OnFrontier());
    assertThat(frontier.axes()).containsExactlyInAnyOrder(Axis.QUALITY, Axis.COST);
  }

  @Test
  void who_is_worse_and_dearer_is_dominated_where_both_are_shown() {
    Frontier frontier =
        of(
            new Bench()
                .cases("tax", 400)
                .once("good", "0.01", i -> passedIf(i % 10 < 9))
                .once("poor", "0.02", i -> passedIf(i % 10 < 7)));
    assertThat(position(frontier, "good")).isEqualTo(new Position.OnFrontier());
    assertThat(position(frontier, "poor")).isEqualTo(new Position.Dominated(List.of("good")));
  }

  /**
   * Four cases of 400 more: luck, and so neither is beaten although one is behind on all counts.
   */
  @Test
  void who_is_behind_by_luck_is_tied() {
    Frontier frontier =
        of(
            new Bench()
                .cases("tax", 400)
                .once("a", "0.01", i -> passedIf(i >= 100))
                .once("b", "0.02", i -> passedIf(i >= 104)));
    assertThat(position(frontier, "b")).isEqualTo(new Position.Tied(List.of("a")));
  }

  @Test
  void equal_quality_is_no_excuse_for_a_higher_price() {
    Frontier frontier =
        of(
            new Bench()
                .cases("tax", 200)
                .once("a", "0.01", i -> passedIf(i % 5 > 0))
                .once("b", "0.02", i -> passedIf(i % 5 > 0)));
    assertThat(position(frontier, "b")).isEqualTo(new Position.Dominated(List.of("a")));
  }

  /** An attempt without a bill may have cost what the dearest reply did: 0.01 a reply here. */
  @Test
  void who_may_be_the_dearer_one_dominates_nobody() {
    Frontier frontier =
        of(
            new Bench()
                .cases("tax", 200)
                .subject("a", i -> List.of(Bench.unbilled(passedIf(i % 5 > 0), "0.01", 1)))
                .once("b", "0.02", i -> passedIf(i % 5 > 0))
                .once("c", "0.021", i -> passedIf(i % 5 > 0)));
    assertThat(position(frontier, "b")).isEqualTo(new Position.Tied(List.of("a")));
    assertThat(position(frontier, "c")).isEqualTo(new Position.Dominated(List.of("a", "b")));
  }

  @Test
  void latency_counts_where_all_were_timed_and_cost_where_all_are_priced() {
    Bench bench =
        new Bench()
            .cases("tax", 100)
            .subject("fast", i -> List.of(outcome(State.PASSED, "?", 1 + 0.01 * i)))
            .subject("slow", i -> List.of(outcome(State.PASSED, "0.01", 2 + 0.03 * i)));
    Frontier frontier = of(bench);
    assertThat(frontier.axes()).containsExactlyInAnyOrder(Axis.QUALITY, Axis.LATENCY);
    assertThat(position(frontier, "slow")).isEqualTo(new Position.Dominated(List.of("fast")));
  }

  private static Frontier of(Bench bench) {
    return new Frontiers(bench.study(), 0.95).all().getFirst();
  }

  private static Position position(Frontier frontier, String subject) {
    return frontier.points().stream()
        .filter(point -> point.subject().equals(subject))
        .findFirst()
        .orElseThrow()
        .position();
  }
}
